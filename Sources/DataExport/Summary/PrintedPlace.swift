/// Where something is printed in the notice; page and line count from 1.
public struct PrintedPlace: Sendable, Hashable, Comparable {
  public let page: Int
  public let line: Int

  public init(page: Int, line: Int) {
    self.page = page
    self.line = line
  }

  public static func < (left: PrintedPlace, right: PrintedPlace) -> Bool {
    (left.page, left.line) < (right.page, right.line)
  }
}
