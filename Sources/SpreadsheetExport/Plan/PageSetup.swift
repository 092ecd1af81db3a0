/// How a sheet prints: A4, as wide as one page.
public struct PageSetup: Sendable, Hashable {
  public let isLandscape: Bool
  /// Rows at the top that are printed on each page.
  public let repeatedRows: Int
  /// Nil leaves the head of the page empty.
  public let header: String?
  public let footer: String
}
