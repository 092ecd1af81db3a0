import Campaigns
import Diagnostics

/// 进度: how many rows have a group and a disposition, by group and by person, as formulas over the rows.
struct CodingProgressSheet {
  private static let widths: [Double] = [52, 12, 12]
  private static let coderLines = 8
  private static let printedNewGroups = 6

  let plan: SheetPlan
  let log: DiagnosticLog

  init(_ profile: CodingProfile, labels: GroupLabels, rows: [SheetPlan], columns: [RowColumn]) {
    var builder = SheetBuilder(name: CodingForm.progressSheet, widths: CodingProgressSheet.widths)
    builder.add([.init(0...2, .text(CodingWords.progressTitle), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...2, .text(CodingWords.office), CellStyle(.status))])
    CodingProgressSheet.addTotals(profile, rows, columns, to: &builder)
    CodingProgressSheet.addCoders(profile, rows, columns, to: &builder)
    CodingProgressSheet.addGroups(profile, labels, rows, columns, to: &builder)
    log = builder.log
    // Lines for groups that are not there yet are empty, and not printed beyond some.
    let printed = builder.nextRow - CodingForm.newGroups + CodingProgressSheet.printedNewGroups
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: PageSetup(isLandscape: false, header: CodingWords.pageHeader, footer: Words.footer, printedRows: printed),
      charts: [], stream: nil
    )
  }

  private static func addTotals(
    _ profile: CodingProfile, _ rows: [SheetPlan], _ columns: [RowColumn], to builder: inout SheetBuilder
  ) {
    builder.addSpace()
    addHeader([CodingWords.item, CodingWords.count, CodingWords.share], to: &builder)
    let first = builder.nextRow
    let lines: [(String, String, Int)] = [
      (CodingWords.all, sum("COUNTA", .id, rows, columns), profile.total),
      (CodingWords.grouped, sum("COUNTA", .coding(.decision(.group)), rows, columns), profile.grouped),
      (CodingWords.ungrouped, "=$B$\(first + 1)-$B$\(first + 2)", profile.total - profile.grouped),
      (CodingWords.disposed, sum("COUNTA", .coding(.decision(.disposition)), rows, columns), profile.disposed),
    ]
    for (index, line) in lines.enumerated() {
      var pieces: [SheetBuilder.Piece] = [
        .init(0, .text(line.0), CellStyle(.text)),
        .init(1, .formula(line.1, cached: CellNumber(line.2)), CellStyle(.number, .integer)),
      ]
      let share = Share(part: line.2, base: profile.total)
      if index > 0, let share {
        pieces.append(
          .init(
            2, .formula("=ROUND($B$\(first + 1 + index)/$B$\(first + 1),3)", cached: CellNumber(share)),
            CellStyle(.number, .share(places: 1))))
      } else {
        pieces.append(.init(2, .blank, CellStyle(.number)))
      }
      builder.add(pieces)
    }
  }

  private static func addGroups(
    _ profile: CodingProfile, _ labels: GroupLabels, _ rows: [SheetPlan], _ columns: [RowColumn],
    to builder: inout SheetBuilder
  ) {
    builder.addSpace(14)
    builder.add([.init(0...2, .text(CodingWords.byGroup), CellStyle(.heading))], leastHeight: 24)
    builder.add([.init(0...2, .text(CodingWords.byGroupNote), CellStyle(.note))])
    addHeader([CodingField.group.title, CodingWords.count], to: &builder)
    let sheet = CellReference.quoted(CodingForm.listsSheet)
    for (index, entry) in labels.entries.enumerated() {
      builder.add([
        .init(0, .text(entry.label), CellStyle(.text, indent: entry.level - 1)),
        .init(
          1,
          .formula(
            groupFormula("\(sheet)!$A$\(index + 2)", rows, columns),
            cached: CellNumber(profile.groups[entry.group.id] ?? 0)),
          CellStyle(.number, .integer)),
      ])
    }
    for index in 0..<CodingForm.newGroups {
      let cell = "\(sheet)!$A$\(labels.entries.count + index + 2)"
      builder.add([
        .init(0, .textFormula("=\(cell)", cached: ""), CellStyle(.plain)),
        .init(
          1, .formula("=IF(\(cell)=\"\",0,\(groupFormula(cell, rows, columns).dropFirst()))", cached: CellNumber(0)),
          CellStyle(.plainNumber, .someInteger)),
      ])
    }
  }

  private static func addCoders(
    _ profile: CodingProfile, _ rows: [SheetPlan], _ columns: [RowColumn], to builder: inout SheetBuilder
  ) {
    builder.addSpace(14)
    builder.add([.init(0...2, .text(CodingWords.byCoder), CellStyle(.heading))], leastHeight: 24)
    builder.add([.init(0...2, .text(CodingWords.byCoderNote), CellStyle(.note))])
    addHeader([CodingForm.coder, CodingWords.count], to: &builder)
    let known = profile.coders.keys
    for index in 0..<max(coderLines, known.count + 4) {
      let name = index < known.count ? known[index] : nil
      let formula = sum("COUNTIF", .coding(.coder), rows, columns, ",$A$\(builder.nextRow + 1)")
      builder.add([
        .init(0, name.map { .text($0) } ?? .blank, CellStyle(.input, .text)),
        .init(
          1, .formula(formula, cached: CellNumber(name.map { profile.coders[$0] } ?? 0)),
          CellStyle(.number, .someInteger)),
      ])
    }
  }

  private static func addHeader(_ words: [String], to builder: inout SheetBuilder) {
    builder.add(
      words.enumerated().map {
        .init($0.offset, .text($0.element), CellStyle($0.offset == 0 ? .header : .headerNumber))
      })
  }

  /// Rows whose cell is the label alone, or has it among others: a label at the start, at the end, or between two marks. In
  /// criteria `~`, `*` and `?` are signs and are guarded.
  private static func groupFormula(_ cell: String, _ rows: [SheetPlan], _ columns: [RowColumn]) -> String {
    let plain = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(\(cell),\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")"
    let mark = CodingForm.separator
    let patterns = [
      "\"=\"&\(plain)", "\"=\"&\(plain)&\"\(mark)*\"", "\"=*\(mark)\"&\(plain)", "\"=*\(mark)\"&\(plain)&\"\(mark)*\"",
    ]
    let terms = patterns.map {
      sum("COUNTIF", .coding(.decision(.group)), rows, columns, "," + $0).dropFirst()
    }
    return "=" + terms.joined(separator: "+")
  }

  /// The function of the column's range on each sheet, added up.
  private static func sum(
    _ function: String, _ column: RowColumn, _ rows: [SheetPlan], _ columns: [RowColumn], _ more: String = ""
  ) -> String {
    let letters = CellReference.letters(of: columns.firstIndex(of: column) ?? 0)
    let terms = rows.map { sheet in
      "\(function)(\(CellReference.quoted(sheet.name))!$\(letters)$2:$\(letters)$\((sheet.stream?.numbers.count ?? 0) + 1)\(more))"
    }
    return "=" + terms.joined(separator: "+")
  }
}
