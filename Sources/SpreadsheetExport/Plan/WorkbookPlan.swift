import Campaigns
import Diagnostics

/// A workbook before it is written: pure values.
public struct WorkbookPlan: Sendable, Hashable {
  public struct Name: Sendable, Hashable {
    public let name: String
    /// With `=`; at most 127 bytes, which is what libxlsxwriter keeps.
    public let formula: String

    init(name: String, cell: CellReference) {
      self.init(name: name, formula: "=" + CellReference.quoted(cell.sheet) + "!" + cell.absolute)
    }

    init(name: String, formula: String) {
      self.name = name
      self.formula = formula
    }
  }

  public let sheets: [SheetPlan]
  public let properties: WorkbookProperties
  public let names: [Name]
  /// Where each figure stands as a number or formula.
  public let figureCells: [FigureID: CellReference]

  public subscript(sheet name: String) -> SheetPlan? { sheets.first { $0.name == name } }

  /// The number that each figure's cell shows; a cell that holds none is left out.
  var figureValues: [FigureID: CellNumber] {
    figureCells.compactMapValues { cell in
      switch self[sheet: cell.sheet]?[cell.row, cell.column] {
      case .number(let number), .formula(_, cached: let number): number
      default: nil
      }
    }
  }
}
