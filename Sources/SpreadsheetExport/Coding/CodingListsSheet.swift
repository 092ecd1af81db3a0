import Campaigns
import Diagnostics

/// 清单, hidden: what the drop-down lists offer, with the ids that the words stand for; behind the groups of the campaign those
/// of the sheet for new ones.
struct CodingListsSheet {
  private static let widths: [Double] = [40, 24, 60, 20, 20, 10]
  /// The first line of the lists, from 0.
  static let first = 1

  let plan: SheetPlan
  let log: DiagnosticLog
  let names: [WorkbookPlan.Name]

  /// - Parameter newHeadings: column and first row of the headings of new groups on their sheet.
  init(_ labels: GroupLabels, scale: DispositionScale, newHeadings: (column: Int, row: Int)) {
    var builder = SheetBuilder(name: CodingForm.listsSheet, widths: CodingListsSheet.widths)
    let count = labels.entries.count + CodingForm.newGroups
    let lines = max(count, scale.entries.count)
    // The last line of the groups that is not empty: offering empty ones would make Excel open the list at its end.
    let range = "$A$2:$A$\(count + 1)"
    let last = "=SUMPRODUCT(MAX((\(range)<>\"\")*(ROW(\(range))-1)))"
    builder.add([
      .init(0, .text(CodingForm.listLabel), CellStyle(.header)), .init(1, .text(CodingForm.listID), CellStyle(.header)),
      .init(2, .text(CodingForm.listHeading), CellStyle(.header)),
      .init(3, .text(CodingForm.listDisposition), CellStyle(.header)),
      .init(4, .text(CodingForm.listCode), CellStyle(.header)),
      .init(5, .formula(last, cached: CellNumber(labels.entries.count)), CellStyle(.number, .integer)),
    ])
    for line in 0..<lines {
      var pieces: [SheetBuilder.Piece] = []
      if line < labels.entries.count {
        let entry = labels.entries[line]
        pieces.append(.init(0, .text(entry.label), CellStyle(.text)))
        pieces.append(.init(1, .text(entry.group.id), CellStyle(.text)))
        pieces.append(.init(2, .text(CodingText.canonical(entry.group.heading)), CellStyle(.text)))
      } else if line < count {
        let row = newHeadings.row + line - labels.entries.count
        let cell = CellReference(sheet: CodingForm.groupsSheet, row: row, column: newHeadings.column)
        let name = CellReference.quoted(cell.sheet) + "!" + cell.absolute
        pieces.append(.init(0, .textFormula("=\(name)&\"\"", cached: ""), CellStyle(.text)))
      }
      if line < scale.entries.count {
        pieces.append(.init(3, .text(scale.entries[line].label), CellStyle(.text)))
        pieces.append(.init(4, .text(scale.entries[line].code), CellStyle(.text)))
      }
      builder.add(pieces)
    }
    let sheet = CellReference.quoted(CodingForm.listsSheet)
    names = [
      WorkbookPlan.Name(
        name: CodingWords.groupList,
        formula: "=\(sheet)!$A$2:INDEX(\(sheet)!$A$2:$A$\(count + 1),MAX(1,\(sheet)!$F$1))"),
      WorkbookPlan.Name(
        name: CodingWords.dispositionList, formula: "=\(sheet)!$D$2:$D$\(max(2, scale.entries.count + 1))"),
    ]
    log = builder.log
    var extras = SheetExtras()
    extras.isHidden = true
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: PageSetup(isLandscape: false, repeatedRows: 0..<1, header: CodingWords.pageHeader, footer: Words.footer),
      charts: [], stream: nil,
      extras: extras)
  }
}
