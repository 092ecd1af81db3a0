/// Makes a group of an entry of the outline, or of a row of a table.
struct GroupBuilder {
  let lines: [FoldedText]

  /// - Parameter inherited: the outcome that the heading above gives all views beneath it.
  func group(_ node: OutlineNode, id: String, inherited: String? = nil, _ draft: inout NoticeDraft) -> NoticeGroup {
    let hasLabel = StatedOutcome.hasLabel(in: [node.head] + node.body.map { lines[$0] })
    let pieces = StatedOutcome.pieces(of: node.head, labelsOnly: hasLabel)
    let split = HeadingSplit(pieces[0])
    let (heading, tail) = hasLabel ? (split.heading, "") : StatedOutcome.tail(of: split.heading)
    let stated = stated(in: heading)
    let below = [FoldedText(tail), FoldedText(split.rest)] + pieces.dropFirst() + node.body.map { lines[$0] }
    let body = StatedOutcome(in: below, inherited: inherited)
    let isRunIn = !split.rest.isEmpty && body.text.first == split.rest
    for part in [node.number, heading] { draft.add(part: part, at: node.line) }
    let summary = body.text.joined(separator: "\n")
    // In the order of the text, where an outcome stands before what is left of the heading's line.
    let parts = tail.isEmpty ? [summary, body.outcomeText] : [body.outcomeText, summary]
    for part in parts { draft.add(part: part, at: node.line) }
    var children: [NoticeGroup] = []
    let passed = OutcomeWords.ofHeading(FoldedText(split.heading)) ?? inherited
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
    let passed = OutcomeWords.ofHeading(FoldedText(HeadingSplit(node.head).heading))
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
    let view = cell(kinds.view) ?? row.cells.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n")
    let outcome = cell(kinds.outcome)
    let read = outcome.flatMap { OutcomeWords.read(FoldedText($0)) }
    let reasonCell = kinds.reason == kinds.outcome ? nil : cell(kinds.reason)
    let reason = reasonCell ?? read.flatMap { $0.reason.isEmpty ? nil : $0.reason }
    let split = HeadingSplit(FoldedText(view))
    let count = cell(kinds.count).flatMap { GroupBuilder.count($0, at: row.line) }
    // An outcome in other words than the known ones is kept as text, and so is what other columns say of the view.
    let others = (kinds.others + (count == nil ? [kinds.count].compactMap(\.self) : [])).sorted().compactMap { column in
      cell(column).map { "\(table.names[column])：\($0)" }
    }
    let summary = [split.rest, read == nil ? outcome ?? "" : "", others.joined(separator: "；")].filter { !$0.isEmpty }
    return NoticeGroup(
      id: id, number: "", heading: split.heading, runIn: !split.rest.isEmpty, summary: summary.joined(separator: "\n"),
      count: count, share: nil, statedText: "",
      disposition: read?.code ?? (kinds.outcome == nil && isWhole ? inherited : nil), dispositionText: outcome ?? "",
      reason: reason, children: [])
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

  /// A question where all lines beneath are options with votes or shares.
  func question(_ node: OutlineNode) -> NoticeQuestion? {
    let heads = node.children.isEmpty ? node.body : node.children.map(\.line)
    guard heads.count >= 2, node.children.isEmpty || node.body.isEmpty,
      node.children.allSatisfy({ $0.body.isEmpty && $0.children.isEmpty })
    else { return nil }
    var options: [NoticeQuestion.Option] = []
    for index in heads {
      guard let line = OptionLine(lines[index]) else { return nil }
      options.append(line.option)
    }
    return NoticeQuestion(number: node.number, line: node.head, options: options)
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
