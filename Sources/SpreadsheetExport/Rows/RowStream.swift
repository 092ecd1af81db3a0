/// Rows of suggestions on a sheet: which, and in which columns.
public struct RowStream: Sendable, Hashable {
  public let columns: [RowColumn]
  public let titles: [String]
  /// Numbers of the rows, from 1; of a sheet of further parts, numbers of these.
  public let numbers: Range<Int>
  /// The cells whose further parts these are; nil of the rows themselves.
  public let continued: [LongCell]?
  /// Columns that staff fill in.
  public let inputs: Set<Int>

  init(
    columns: [RowColumn], titles: [String], numbers: Range<Int>, inputs: Set<Int> = [], continued: [LongCell]? = nil
  ) {
    self.continued = continued
    self.columns = columns
    self.titles = titles
    self.numbers = numbers
    self.inputs = inputs
  }

  /// A sheet holds 1,048,576 rows, of which one is the header.
  static let rowsPerSheet = 1_048_575
}
