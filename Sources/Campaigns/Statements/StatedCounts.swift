/// What the office says it received.
public struct StatedCounts: Sendable, Hashable {
  public let submissions: StatedCount?
  public let suggestions: StatedCount?
  public let valid: StatedCount?
  public let distinct: StatedCount?

  public init(
    submissions: StatedCount? = nil, suggestions: StatedCount? = nil, valid: StatedCount? = nil,
    distinct: StatedCount? = nil
  ) {
    self.submissions = submissions
    self.suggestions = suggestions
    self.valid = valid
    self.distinct = distinct
  }

  public static let none = StatedCounts()
}
