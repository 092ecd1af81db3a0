/// How far the setting of a document has come.
public struct LayoutProgress: Sendable, Hashable {
  /// Pages that were set in this pass.
  public let pages: Int
  /// Of the document's blocks and rows of tables about so many were set in this pass: 0 to 1.
  public let share: Double
  /// Whether pages are only counted, for contents and volumes; they are set afterwards.
  public let isCounting: Bool
}
