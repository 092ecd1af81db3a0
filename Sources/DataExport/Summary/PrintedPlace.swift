/// Where something is printed in the notice; page and line count from 1.
public struct PrintedPlace: Sendable, Hashable, Comparable {
  /// From 1; nil where the notice is one file.
  public let volume: Int?
  /// Of the file.
  public let page: Int
  public let line: Int

  public init(volume: Int? = nil, page: Int, line: Int) {
    self.volume = volume
    self.page = page
    self.line = line
  }

  public static func < (left: PrintedPlace, right: PrintedPlace) -> Bool {
    (left.volume ?? 1, left.page, left.line) < (right.volume ?? 1, right.page, right.line)
  }
}
