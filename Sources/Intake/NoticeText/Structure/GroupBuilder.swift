/// Makes a group of an entry of the outline, or of a row of a table.
struct GroupBuilder {
  let lines: [FoldedText]
  /// A heading of what was not adopted says that its twin 采纳情况 is of what was.
  private let hasRefusals: Bool

  init(lines: [FoldedText]) {
    self.lines = lines
    hasRefusals = lines.contains { line in
      guard line.count <= GroupBuilder.longestTwin, let number = Numbering(line) else { return false }
      let heading = FoldedText(line.scalars[number.length...])
      return heading.contains("采纳情况") && OutcomeWords.ofHeading(heading) == "notAdopted"
    }
  }

  private static let longestTwin = 16

  /// The outcome that a heading gives all beneath it.
  func outcome(ofHeading heading: String) -> String? {
    let words = FoldedText(heading)
    return OutcomeWords.ofHeading(words) ?? (hasRefusals && String(words.folded) == "采纳情况" ? "adopted" : nil)
  }

  /// - Parameter inherited: the outcome that the heading above gives all views beneath it.
  func group(_ whole: OutlineNode, id: String, inherited: String? = nil, _ draft: inout NoticeDraft) -> NoticeGroup {
    let node = draft.persons.take(outOf: whole, lines)
    let isWhole = node.body.count == whole.body.count && node.head.count == whole.head.count
    let hasLabel = StatedOutcome.hasLabel(in: [node.head] + node.body.map { lines[$0] })
    let pieces = StatedOutcome.pieces(of: node.head, labelsOnly: hasLabel)
    let split = HeadingSplit(pieces[0])
    let (heading, tail) = hasLabel ? (split.heading, "") : StatedOutcome.tail(of: split.heading)
    let stated = stated(in: heading)
    let below = [FoldedText(tail), FoldedText(split.rest)] + pieces.dropFirst() + node.body.map { lines[$0] }
    let body = StatedOutcome(in: below, inherited: inherited)
    let isRunIn = !split.rest.isEmpty && body.text.first == split.rest
    if isWhole { for part in [node.number, heading] { draft.add(part: part, at: node.line) } }
    let summary = body.text.joined(separator: "\n")
    // In the order of the text, where an outcome stands before what is left of the heading's line.
    let parts = tail.isEmpty ? [summary, body.outcomeText] : [body.outcomeText, summary]
    if isWhole { for part in parts { draft.add(part: part, at: node.line) } } else { addLines(of: whole, &draft) }
    var children: [NoticeGroup] = []
    let passed = outcome(ofHeading: split.heading) ?? inherited
    for child in node.children {
      children.append(group(child, id: "\(id)-\(children.count + 1)", inherited: passed, &draft))
    }
    let isLeaf = node.children.isEmpty
    return NoticeGroup(
      id: id, number: node.number, heading: stated.heading, runIn: isRunIn, summary: summary,
      count: stated.tail?.value.map { value in
        NoticeCount(
          subject: .received, value: value, unit: stated.tail?.unit ?? "", qualifier: nil, isOfOneChannel: false,
          text: stated.text, position: TextPosition(line: node.line + 1, column: 1))
      },
      share: stated.tail?.share, statedText: stated.text, disposition: body.code ?? (isLeaf ? inherited : nil),
      dispositionText: body.outcomeText, reason: body.reason, children: children)
  }

  /// A heading with the rows of the table beneath it.
  func group(_ node: OutlineNode, id: String, with table: TableReader, _ draft: inout NoticeDraft) -> NoticeGroup {
    let whole = group(node, id: id, &draft)
    let passed = outcome(ofHeading: HeadingSplit(node.head).heading)
    let rows = table.rows.enumerated().map { place, row in
      group(row, of: table, id: "\(id)-\(place + 1)", inherited: passed, &draft)
    }
    return NoticeGroup(
      id: id, number: whole.number, heading: whole.heading, runIn: whole.runIn, summary: whole.summary,
      count: whole.count, share: whole.share, statedText: whole.statedText, disposition: nil,
      dispositionText: whole.dispositionText, reason: whole.reason, children: rows)
  }

  /// - Parameter inherited: the outcome that the heading above gives all rows of a table without a column for it.
  func group(
    _ row: TableReader.Row, of table: TableReader, id: String, inherited: String? = nil, _ draft: inout NoticeDraft
  ) -> NoticeGroup {
    draft.tableRows += 1
    let kinds = table.kinds
    let isWhole = row.cells.count == table.columns.count && row.isSound
    if !isWhole {
      draft.findings.append(
        (
          .tableUnclear, row.line,
          ["row": String(draft.tableRows), "cells": String(row.cells.count), "columns": String(table.columns.count)]
        ))
    }
    func cell(_ column: Int?) -> String? {
      guard isWhole, let column, !row.cells[column].isEmpty else { return nil }
      return row.cells[column]
    }
    let view = cell(kinds.view) ?? words(of: row, table)
    let outcome = cell(kinds.outcome)
    let read = outcome.flatMap { OutcomeWords.read(FoldedText($0)) }
    let reasonCell = kinds.reason == kinds.outcome ? nil : cell(kinds.reason)
    let reason = reasonCell ?? read.flatMap { $0.reason.isEmpty ? nil : $0.reason }
    let split = HeadingSplit(FoldedText(view))
    let count = cell(kinds.count).flatMap { GroupBuilder.count($0, at: row.line) }
    // An outcome in other words than the known ones is kept as text, and so is what other columns say of the view.
    let named = kinds.others + (count == nil ? [kinds.count].compactMap(\.self) : [])
    let others = named.sorted().compactMap { column -> String? in
      guard let text = cell(column), text != view else { return nil }
      let isName = kinds.mixed.contains(column) && !PersonCell.isBody(text)
      if isName { draft.persons.leave([text], of: table.names[column], at: row.line) }
      return isName ? nil : "\(table.names[column])：\(text)"
    }
    let summary = [split.rest, read == nil ? outcome ?? "" : "", others.joined(separator: "；")].filter { !$0.isEmpty }
    if kinds.nameSomebody {
      draft.persons.names.formUnion((kinds.persons + kinds.mixed).compactMap { cell($0) })
      draft.persons.texts += ([split.heading, reason ?? ""] + summary).map { (row.line, $0) }
    }
    return NoticeGroup(
      id: id, number: "", heading: split.heading, runIn: !split.rest.isEmpty, summary: summary.joined(separator: "\n"),
      count: count, share: nil, statedText: "",
      disposition: read?.code ?? (kinds.outcome == nil && isWhole ? inherited : nil), dispositionText: outcome ?? "",
      reason: reason, children: [])
  }

  /// The cells of a row that is not whole, without its number, and without names where the table gives them.
  private func words(of row: TableReader.Row, _ table: TableReader) -> String {
    let isNumbered = TableHeader.numbers.contains(table.columns.first ?? "")
    return row.cells.dropFirst(isNumbered ? 1 : 0)
      .filter { !$0.isEmpty && !(table.kinds.nameSomebody && PersonCell.holdsName($0)) }.joined(separator: "\n")
  }

  /// An entry's own lines as they stand, where some of them are left out.
  private func addLines(of node: OutlineNode, _ draft: inout NoticeDraft) {
    for part in [node.number, node.head.text] { draft.add(part: part, at: node.line) }
    for index in node.body { draft.add(part: lines[index].text, at: index) }
  }

  /// A cell that says how many views a row stands for, with or without their unit.
  private static func count(_ cell: String, at line: Int) -> NoticeCount? {
    let digits = cell.hasSuffix("条") ? String(cell.dropLast()) : cell
    guard (1...7).contains(digits.utf8.count), digits.unicodeScalars.allSatisfy(\.isASCIIDigit), let value = Int(digits)
    else { return nil }
    return NoticeCount(
      subject: .received, value: value, unit: "条", qualifier: nil, isOfOneChannel: false, text: cell,
      position: TextPosition(line: line + 1, column: 1))
  }

  private func stated(in heading: String) -> (heading: String, text: String, tail: StatedTail?) {
    let folded = FoldedText(heading)
    guard let tail = StatedTail(folded), tail.start > 0 else { return (heading, "", nil) }
    // Other numbers stay in the heading's words.
    guard tail.share != nil || tail.countsViews else { return (heading, "", nil) }
    let rest = folded.string(0..<tail.start) + folded.string(tail.end..<folded.count)
    return (rest, folded.string(tail.start..<tail.end), tail)
  }
}
