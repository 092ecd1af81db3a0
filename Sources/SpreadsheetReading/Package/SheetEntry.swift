/// A sheet of a workbook, as its list of sheets has it.
public struct SheetEntry: Sendable, Hashable {
  public enum Visibility: Sendable, Hashable {
    case visible
    case hidden
    /// Hidden so that only a program can show it.
    case veryHidden
  }

  public let name: String
  public let visibility: Visibility
  /// False of sheets that are one chart, and the like.
  public let hasCells: Bool
  /// Name of the part.
  let part: String
}
