/// Published rows on a sheet: which, and in which columns.
public struct RowStream: Sendable, Hashable {
  public enum Column: Sendable, Hashable {
    case number
    case id
    case received
    case channel
    case groups
    case disposition
    case reason
    case reply
    case text
    /// A column that the office releases; index into `PublicSuggestion.others`.
    case other(Int)
  }

  public let columns: [Column]
  public let titles: [String]
  /// Numbers of the rows, from 1, as `PublicSuggestion.number` has them.
  public let numbers: Range<Int>
  /// Words for ids of groups.
  public let headings: [String: String]
  /// Words for codes of dispositions.
  public let dispositions: [String: String]

  /// A sheet holds 1,048,576 rows, of which one is the header.
  static let rowsPerSheet = 1_048_575
}
