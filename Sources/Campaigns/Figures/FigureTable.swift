/// Every figure of a campaign, in a fixed order. PDF, workbook and JSON take value and wording from here and compute
/// nothing.
public struct FigureTable: Sendable, Hashable {
  public let figures: [Figure]
  private let index: [FigureID: Int]

  /// A later figure of the same identity is left out.
  public init(_ figures: [Figure]) {
    var kept: [Figure] = []
    var index: [FigureID: Int] = [:]
    for figure in figures where index[figure.id] == nil {
      index[figure.id] = kept.count
      kept.append(figure)
    }
    self.figures = kept
    self.index = index
  }

  public subscript(id: FigureID) -> Figure? { index[id].map { figures[$0] } }
}
