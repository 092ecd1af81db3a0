import Diagnostics

/// Where a row stands in the file that it came from.
public struct RowOrigin: Sendable, Hashable {
  public let file: String
  /// Line of a text file, from 1; a row that holds line breaks is named by its first.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public var place: Place { .file(file, line: line) }
}
