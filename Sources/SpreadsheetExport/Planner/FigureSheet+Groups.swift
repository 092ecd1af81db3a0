import Campaigns
import Diagnostics

extension FigureSheet {
  mutating func addGroups() {
    guard !lines.isEmpty || campaign.figures[.ungrouped] != nil else { return }
    let top = builder.nextRow
    addHeading(Words.groups)
    guard hasGroupCounts else { return addGroupsWithoutCounts() }
    let figures = campaign.figures
    let unit = lines.lazy.compactMap { figures[FigureID("group", $0.group.id, "count")]?.unit }.first
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)), .init(1, .text(Words.heading), CellStyle(.header)),
      .init(2, .text(Words.count(unit)), CellStyle(.headerNumber)),
      .init(3, .text(Words.share), CellStyle(.headerNumber)),
      .init(4, .text(Words.base), CellStyle(.headerNumber)),
      .init(5, .text(Words.disposition), CellStyle(.header, indent: 1)),
    ])
    let first = builder.nextRow
    let ungrouped = campaign.figures[.ungrouped]
    let end = first + lines.count + (ungrouped == nil ? 0 : 1)
    let sum = groupSum
    let total = campaign.figures[.total]
    // Known before the rows are written, because each row's share refers to it.
    let isSumTotal = total?.count != nil && total?.count == sum
    if total != nil {
      let row = sum == nil || isSumTotal ? end : end + 1
      figureCells[.total] = CellReference(sheet: builder.name, row: row, column: 2)
    }
    var topRows: [Int] = []
    for (index, line) in lines.enumerated() {
      if line.level == 1 { topRows.append(builder.nextRow) }
      addGroup(line, index)
    }
    if let ungrouped {
      topRows.append(builder.nextRow)
      let share = campaign.figures[FigureID("group", "none", "share")]
      builder.add(
        [
          .init(0, .blank, CellStyle(.ordinal)), .init(1, .text(Words.ungrouped), CellStyle(.text)),
          count(ungrouped, leadingTo: places.cell(ofGroup: 0)),
        ] + self.share(share, of: ungrouped) + [.init(5, .blank, CellStyle(.text))])
    }
    let hasShares = lines.contains { campaign.figures[FigureID("group", $0.group.id, "share")] != nil }
    addBars(from: first, column: hasShares ? 3 : 2)
    addName(Words.groupCounts, from: first)
    addTotals(sum: sum, total: total, isSumTotal: isSumTotal, topRows: topRows)
    addGroupNotes(sum: sum, total: total)
    builder.keepTogether(from: top)
    addChart(topRows: topRows, first: first, end: end)
  }

  /// Sum of the groups at the top and of what has no group; nil where a count is not known.
  private var groupSum: Int? {
    var sum = campaign.figures[.ungrouped]?.count ?? 0
    for line in lines where line.level == 1 {
      guard let count = campaign.figures[FigureID("group", line.group.id, "count")]?.count else { return nil }
      sum += count
    }
    return sum
  }

  private mutating func addGroup(_ line: GroupOrdinals.Line, _ index: Int) {
    let count = campaign.figures[FigureID("group", line.group.id, "count")]
    let share = campaign.figures[FigureID("group", line.group.id, "share")]
    builder.add(
      [
        ordinal(of: line, index), .init(1, .text(line.title), CellStyle(.text, indent: line.level - 1)),
        count.map { self.count($0, leadingTo: firstRow(of: line.group)) } ?? .init(2, .text("—"), CellStyle(.number)),
      ] + self.share(share, of: count) + [
        .init(
          5, campaign.dispositionText(of: line.group).map { .text($0) } ?? .blank, CellStyle(.text, indent: 1))
      ])
  }

  /// The group's first row, where rows are shown and counted.
  private func firstRow(of group: SuggestionGroup) -> CellReference? {
    guard group.count == nil else { return nil }
    return places.cell(ofGroup: campaign.rows.codes.group(group.id))
  }

  /// The ordinal, which leads to what the group says. Headings are no links: LibreOffice does not break those into lines.
  private func ordinal(of line: GroupOrdinals.Line, _ index: Int) -> SheetBuilder.Piece {
    let text = line.ordinal ?? "—"
    guard campaign.hasGroupTexts else { return .init(0, .text(text), CellStyle(.ordinal)) }
    let target = CellReference(
      sheet: Words.groupsSheet, row: GroupsSheet.firstRow(campaign) + index, column: GroupsSheet.headingColumn)
    return .init(0, .link(text, .cell(target)), CellStyle(.ordinal, isLink: true))
  }

  private mutating func addGroupsWithoutCounts() {
    let hasDispositions = lines.contains { campaign.dispositionText(of: $0.group) != nil }
    let columns = hasDispositions ? 1...4 : 1...FigureSheet.last
    var header: [SheetBuilder.Piece] = [
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)),
      .init(columns, .text(Words.heading), CellStyle(.header)),
    ]
    if hasDispositions { header.append(.init(5, .text(Words.disposition), CellStyle(.header, indent: 1))) }
    builder.add(header)
    for (index, line) in lines.enumerated() {
      var pieces: [SheetBuilder.Piece] = [
        ordinal(of: line, index), .init(columns, .text(line.title), CellStyle(.text, indent: line.level - 1)),
      ]
      if hasDispositions {
        pieces.append(
          .init(5, campaign.dispositionText(of: line.group).map { .text($0) } ?? .blank, CellStyle(.text, indent: 1)))
      }
      builder.add(pieces)
    }
  }

  private mutating func addTotals(sum: Int?, total: Figure?, isSumTotal: Bool, topRows: [Int]) {
    if let sum, total != nil || topRows.count > 1 {
      let value = sumFormula(topRows).map { CellValue.formula($0, cached: CellNumber(sum)) } ?? .number(CellNumber(sum))
      var share = CellValue.blank
      if isSumTotal, sum > 0 {
        share = .formula(
          "=ROUND(C\(builder.nextRow + 1)/C\(builder.nextRow + 1),3)", cached: CellNumber(digits: 1000, places: 3))
      }
      addTotal(
        isSumTotal ? Words.total : Words.groupsTotal, value, share,
        format: isSumTotal ? total?.cellFormat ?? .integer : .integer)
    }
    if let total, !isSumTotal {
      addTotal(Words.suggestions, .number(total.cellNumber), .blank, format: total.cellFormat)
    }
  }

  private mutating func addTotal(_ label: String, _ value: CellValue, _ share: CellValue, format: NumberFormat) {
    builder.add([
      .init(0...1, .text(label), CellStyle(.totalLabel)), .init(2, value, CellStyle(.totalNumber, format)),
      .init(3, share, CellStyle(.totalNumber, .share(places: 1))), .init(4, .blank, CellStyle(.totalLabel)),
      .init(5, .blank, CellStyle(.totalLabel)),
    ])
  }

  /// A range where the rows follow each other, else the cells one by one; nil for more of them than a formula holds
  /// (8,192 characters).
  private func sumFormula(_ rows: [Int]) -> String? {
    guard let first = rows.first, let last = rows.last else { return nil }
    if last - first + 1 == rows.count { return sum(first..<last + 1) }
    guard rows.count <= 1000 else { return nil }
    return "=" + rows.map { "C\($0 + 1)" }.joined(separator: "+")
  }

  private mutating func addGroupNotes(sum: Int?, total: Figure?) {
    let isCounted = campaign.rows.count > 0
    if let sum, let total = total?.count, sum != total {
      addNote(isCounted && sum > total ? Words.severalGroupsNote : Words.disagreeNote)
    } else if isCounted, hasChildrenBeyondParent {
      addNote(Words.severalGroupsNote)
    }
    var shares = lines.filter { $0.level == 1 }.compactMap {
      campaign.figures[FigureID("group", $0.group.id, "share")]
    }
    if let share = campaign.figures[FigureID("group", "none", "share")] { shares.append(share) }
    if shares.missHundred { addNote(Words.roundingNote) }
  }

  /// Whether groups below one together have more than it: rows stand in several of them.
  private var hasChildrenBeyondParent: Bool {
    lines.contains { line in
      let counts = line.group.children.compactMap { campaign.figures[FigureID("group", $0.id, "count")]?.count }
      guard let own = campaign.figures[FigureID("group", line.group.id, "count")]?.count else { return false }
      return counts.reduce(0, +) > own
    }
  }

  /// Why groups were disposed of as they were.
  mutating func addReasons() {
    let reasoned = lines.filter { $0.ordinal != nil && $0.group.reason != nil }
    guard !reasoned.isEmpty else { return }
    let top = builder.nextRow
    addHeading(Words.reasons)
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)),
      .init(1...FigureSheet.last, .text(Words.reasons), CellStyle(.header)),
    ])
    for line in reasoned {
      builder.add([
        .init(0, .text(line.ordinal ?? ""), CellStyle(.ordinal)),
        .init(1...FigureSheet.last, .text(line.group.reason ?? ""), CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }
}

extension WorkbookContent {
  /// What became of a group: its own disposition, else those of its rows with their counts.
  func dispositionText(of group: SuggestionGroup) -> String? {
    let counted = scale.entries.compactMap { entry in
      figures[FigureID("group", group.id, "disposition", entry.code, "count")].map { (entry, $0) }
    }
    if counted.count > 1 || (counted.count == 1 && group.disposition == nil) {
      return counted.map { entry, figure in entry.label + figure.text }.joined(separator: "、")
    }
    return group.disposition.flatMap { scale[$0]?.label }
  }
}

extension GroupOrdinals.Line {
  var title: String { group.heading.isEmpty ? Words.withheldGroup : group.heading }
}
