import Campaigns
import Diagnostics

/// A workbook before it is written: pure values.
public struct WorkbookPlan: Sendable, Hashable {
  public struct Name: Sendable, Hashable {
    public let name: String
    public let cell: CellReference
  }

  public let sheets: [SheetPlan]
  public let properties: WorkbookProperties
  public let names: [Name]
  /// Where each figure stands as a number or formula.
  public let figureCells: [FigureID: CellReference]

  public subscript(sheet name: String) -> SheetPlan? { sheets.first { $0.name == name } }
}
