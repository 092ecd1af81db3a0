/// Makes a group of an entry of the outline, or of a row of a table.
struct GroupBuilder {
  let lines: [FoldedText]

  /// - Parameter inherited: the outcome that the heading above gives all views beneath it.
  func group(_ node: OutlineNode, id: String, inherited: String? = nil, _ draft: inout NoticeDraft) -> NoticeGroup {
    let pieces = GroupBuilder.pieces(of: node.head)
    let split = HeadingSplit(pieces[0])
    let (heading, tail) = GroupBuilder.outcomeTail(of: split.heading)
    let stated = stated(in: heading)
    let below = [FoldedText(tail), FoldedText(split.rest)] + pieces.dropFirst() + node.body.map { lines[$0] }
    let body = outcome(in: below, inherited: inherited)
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
    let rows = table.rows.enumerated().map { group($0.element, of: table, id: "\(id)-\($0.offset + 1)", &draft) }
    return NoticeGroup(
      id: id, number: whole.number, heading: whole.heading, runIn: whole.runIn, summary: whole.summary,
      count: whole.count, share: whole.share, statedText: whole.statedText, disposition: nil,
      dispositionText: whole.dispositionText, reason: whole.reason, children: rows)
  }

  func group(_ row: TableReader.Row, of table: TableReader, id: String, _ draft: inout NoticeDraft) -> NoticeGroup {
    draft.tableRows += 1
    let isWhole = row.cells.count == table.columns.count
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
    let view = cell(table.viewColumn) ?? row.cells.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n")
    let outcome = cell(table.outcomeColumn)
    let read = outcome.flatMap { OutcomeWords.read(FoldedText($0)) }
    let reasonCell = table.reasonColumn == table.outcomeColumn ? nil : cell(table.reasonColumn)
    let reason = reasonCell ?? read.flatMap { $0.reason.isEmpty ? nil : $0.reason }
    let split = HeadingSplit(FoldedText(view))
    // An outcome in other words than the known ones is kept as text, and so is what other columns say of the view.
    let others = table.otherColumns.compactMap { column in cell(column).map { "\(table.names[column])：\($0)" } }
    let summary = [split.rest, read == nil ? outcome ?? "" : "", others.joined(separator: "；")].filter { !$0.isEmpty }
    return NoticeGroup(
      id: id, number: "", heading: split.heading, runIn: !split.rest.isEmpty, summary: summary.joined(separator: "\n"),
      count: nil, share: nil, statedText: "", disposition: read?.code, dispositionText: outcome ?? "", reason: reason,
      children: [])
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
    // Votes and persons are no number of suggestions: they stay in the heading's words.
    guard tail.share != nil || tail.unit == "条" || tail.unit == "條" else { return (heading, "", nil) }
    let rest = folded.string(0..<tail.start) + folded.string(tail.end..<folded.count)
    return (rest, folded.string(tail.start..<tail.end), tail)
  }

  /// A line parted before the labels of outcome and reason within it.
  private static func pieces(of line: FoldedText) -> [FoldedText] {
    let starts = [0] + Label.starts(within: line)
    let ends = starts.dropFirst() + [line.count]
    return zip(starts, ends).flatMap { low, high in
      var end = high
      while end > low, line.scalars[end - 1].isBlank { end -= 1 }
      // …。（采纳） has its outcome behind the stop.
      let (text, tail) = outcomeTail(of: line.string(low..<end))
      let isBehindStop = text.unicodeScalars.last.map { "。！？；".unicodeScalars.contains($0) } ?? false
      return isBehindStop && !tail.isEmpty
        ? [FoldedText(text), FoldedText(tail)] : [FoldedText(line.scalars[low..<end])]
    }
  }

  /// 建议增设座椅（采纳） parted before the bracket.
  private static func outcomeTail(of heading: String) -> (heading: String, tail: String) {
    let line = FoldedText(heading)
    var end = line.count
    while end > 0, "。；".unicodeScalars.contains(line.scalars[end - 1]) { end -= 1 }
    guard end > 0, line.scalars[end - 1] == "）" || line.scalars[end - 1] == "】",
      let open = line.scalars[..<end].lastIndex(of: line.scalars[end - 1] == "）" ? "（" : "【"), open > 0,
      OutcomeWords.readSentence(FoldedText(line.scalars[(open + 1)..<(end - 1)])) != nil
    else { return (heading, "") }
    return (line.string(0..<open), line.string(open..<line.count))
  }

  private struct Outcome {
    var text: [String] = []
    var outcomeText = ""
    var code: String?
    var reason: String?
  }

  /// Parts the lines that state an outcome, and what follows them, from the summary.
  private func outcome(in body: [FoldedText], inherited: String?) -> Outcome {
    var result = Outcome()
    var outcomeLines: [String] = []
    var reasons: [String] = []
    for line in body.flatMap({ GroupBuilder.pieces(of: $0) }) where !line.isEmpty {
      // Reasons for the part that 采纳10条，未采纳2条 names do not speak of all.
      let isOfPart = Label(line)?.role == .reason && result.text.contains { Label(FoldedText($0))?.role == .outcome }
      if result.code == nil, !isOfPart, let read = GroupBuilder.stated(outcome: line) {
        result.code = read.code
        outcomeLines.append(line.text)
        if !read.reason.isEmpty { reasons.append(read.reason) }
      } else if result.code != nil || (inherited != nil && (!reasons.isEmpty || Label(line)?.role == .reason)) {
        outcomeLines.append(line.text)
        reasons.append(GroupBuilder.withoutLabel(line.text))
      } else {
        result.text.append(line.text)
      }
    }
    result.outcomeText = outcomeLines.joined(separator: "\n")
    if !reasons.isEmpty { result.reason = reasons.joined(separator: "\n") }
    return result
  }

  /// 采纳情况：采纳。 · 未采纳理由：… · 不采纳，… · （已采纳） · 【不采纳：…】
  private static func stated(outcome line: FoldedText) -> (code: String, reason: String)? {
    if let label = Label(line), label.length < line.count {
      let rest = FoldedText(line.scalars[label.length...])
      if label.role == .outcome, let read = OutcomeWords.read(rest) { return (read.code, withoutLabel(read.reason)) }
      let isRefusal = line.starts(withAny: Word.list("未采纳 不采纳 不予采纳"))
      return label.role == .reason && isRefusal ? ("notAdopted", rest.text) : nil
    }
    var scalars = line.scalars[...]
    while let last = scalars.last, "。；".unicodeScalars.contains(last) { scalars.removeLast() }
    let isClosed = scalars.first == "（" && scalars.last == "）" || scalars.first == "【" && scalars.last == "】"
    scalars = isClosed ? scalars.dropFirst().dropLast() : line.scalars[...]
    let words = FoldedText(scalars)
    if let read = OutcomeWords.readSentence(words) { return (read.code, withoutLabel(read.reason)) }
    guard let read = OutcomeWords.read(words) else { return nil }
    // Of other words only the bare one counts, or one with a labelled reason; else it is a sentence.
    let reason = withoutLabel(read.reason)
    return read.reason.isEmpty || reason != read.reason ? (read.code, reason) : nil
  }

  private static func withoutLabel(_ text: String) -> String {
    let folded = FoldedText(text)
    guard let label = Label(folded), label.role == .reason, label.length < folded.count else { return text }
    return folded.string(label.length..<folded.count)
  }
}
