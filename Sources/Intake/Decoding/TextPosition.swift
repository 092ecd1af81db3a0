/// A line and a column, from 1; the column counts Unicode scalars. Lines end at LF, CR or CR LF.
public struct TextPosition: Sendable, Hashable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position after `text`.
  init(before text: String) { self.init(before: Array(text.unicodeScalars)[...]) }

  init(before scalars: ArraySlice<Unicode.Scalar>) {
    var line = 1
    var column = 1
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\n" || scalar == "\r" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      previous = scalar
    }
    self.init(line: line, column: column)
  }
}
