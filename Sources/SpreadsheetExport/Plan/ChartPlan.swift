/// A chart of horizontal bars, first at the top.
public struct ChartPlan: Sendable, Hashable {
  public let title: String
  /// Labels and lengths of the bars, on the chart's own sheet.
  public let categories: CellRange
  public let values: CellRange
  /// What a screen reader says.
  public let alternative: String
  public let row: Int
  public let column: Int
  /// In pixels of 1/96 inch.
  public let width: Int
  public let height: Int
}
