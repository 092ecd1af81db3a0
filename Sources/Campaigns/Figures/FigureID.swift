/// The identity of a printed number: a stable path over ids, never positions.
///
/// `received.total`, `received.submissions`, `received.distinct`, `received.largest`, `group.<id>.count`, `group.<id>.share`,
/// `group.<id>.disposition.<code>.count`, `disposition.<code>.count`, `channel.<name>.count`, `day.<date>.count`,
/// `question.<id>.respondents`, `question.<id>.option.<id>.votes` …; a paragraph is `group.<id>.summary`.
public struct FigureID: Sendable, Hashable, Comparable {
  public let path: String

  public init(_ components: String...) { path = components.joined(separator: ".") }
  public init(path: String) { self.path = path }

  public static let total = FigureID("received", "total")
  public static let submissions = FigureID("received", "submissions")
  public static let valid = FigureID("received", "valid")
  public static let distinct = FigureID("received", "distinct")
  /// Rows of the letter that came most often, its repetitions included.
  public static let largest = FigureID("received", "largest")
  public static let ungrouped = FigureID("group", "none", "count")

  public static func < (left: FigureID, right: FigureID) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
