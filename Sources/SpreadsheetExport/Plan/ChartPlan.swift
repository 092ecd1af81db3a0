/// A chart on a sheet.
public struct ChartPlan: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Horizontal bars, the first at the top.
    case bars
    /// A line from left to right.
    case line
  }

  public let kind: Kind
  public let title: String
  /// Labels and lengths of the bars, on the chart's own sheet.
  public let categories: CellRange
  public let values: CellRange
  /// What a screen reader says.
  public let alternative: String
  public let row: Int
  public let column: Int
  /// In pixels of 1/96 inch.
  /// The greatest of the values.
  public let most: Int
  public let width: Int
  public let height: Int
}
