/// Makes a group of an entry of the outline, or of a row of a table.
struct GroupBuilder {
  let lines: [FoldedText]

  func group(_ node: OutlineNode, id: String, _ draft: inout NoticeDraft) -> NoticeGroup {
    var number = node.number
    var head = node.head
    // 1.意见：… : the label is part of the number.
    if let label = Label(head), label.role == .entry, label.length < head.count {
      number += head.string(0..<label.length)
      head = FoldedText(head.scalars[label.length...])
    }
    let split = HeadingSplit(head)
    let stated = stated(in: split.heading)
    let body = outcome(in: [FoldedText(split.rest)] + node.body.map { lines[$0] })
    draft.add(part: number, at: node.line)
    draft.add(part: split.heading, at: node.line)
    let summary = body.text.joined(separator: "\n")
    draft.add(part: summary, at: node.line)
    draft.add(part: body.outcomeText, at: node.line)
    var children: [NoticeGroup] = []
    for child in node.children {
      children.append(group(child, id: "\(id)-\(children.count + 1)", &draft))
    }
    return NoticeGroup(
      id: id, number: number, heading: stated.heading, runIn: !split.rest.isEmpty && !body.tookFirst, summary: summary,
      count: stated.tail?.value.map { value in
        NoticeCount(
          subject: .received, value: value, unit: stated.tail?.unit ?? "", qualifier: nil, isOfOneChannel: false,
          text: stated.text,
          position: TextPosition(line: node.line + 1, column: 1))
      },
      share: stated.tail?.share, statedText: stated.text, disposition: body.code, dispositionText: body.outcomeText,
      reason: body.reason, children: children)
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
    // An outcome in other words than the known ones is kept as text.
    let summary = [split.rest, read == nil ? outcome ?? "" : ""].filter { !$0.isEmpty }.joined(separator: "\n")
    return NoticeGroup(
      id: id, number: "", heading: split.heading, runIn: !split.rest.isEmpty, summary: summary, count: nil, share: nil,
      statedText: "", disposition: read?.code, dispositionText: outcome ?? "", reason: reason, children: [])
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

  private struct Outcome {
    var text: [String] = []
    var outcomeText = ""
    var code: String?
    var reason: String?
    /// The line that ran into the heading was an outcome.
    var tookFirst = false
  }

  /// Parts the lines that state an outcome, and what follows them, from the summary.
  private func outcome(in body: [FoldedText]) -> Outcome {
    var result = Outcome()
    var outcomeLines: [String] = []
    var reasons: [String] = []
    for (index, line) in body.enumerated() where !line.isEmpty {
      if result.code == nil, let read = GroupBuilder.stated(outcome: line) {
        result.code = read.code
        result.tookFirst = index == 0
        outcomeLines.append(line.text)
        if !read.reason.isEmpty { reasons.append(read.reason) }
      } else if result.code != nil {
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

  /// 采纳情况：采纳。 · 未采纳理由：… · 不采纳。理由：… · （已采纳）
  private static func stated(outcome line: FoldedText) -> (code: String, reason: String)? {
    if let label = Label(line), label.length < line.count {
      let rest = FoldedText(line.scalars[label.length...])
      if label.role == .outcome, let read = OutcomeWords.read(rest) { return (read.code, withoutLabel(read.reason)) }
      let isRefusal = line.starts(withAny: Word.list("未采纳 不采纳 不予采纳"))
      return label.role == .reason && isRefusal ? ("notAdopted", rest.text) : nil
    }
    var scalars = line.scalars[...]
    if scalars.first == "（", scalars.last == "）" { scalars = scalars.dropFirst().dropLast() }
    guard let read = OutcomeWords.read(FoldedText(scalars)) else { return nil }
    // Without a label only the bare word counts, or the word with a labelled reason; else it is a sentence.
    let reason = withoutLabel(read.reason)
    return read.reason.isEmpty || reason != read.reason ? (read.code, reason) : nil
  }

  private static func withoutLabel(_ text: String) -> String {
    let folded = FoldedText(text)
    guard let label = Label(folded), label.role == .reason, label.length < folded.count else { return text }
    return folded.string(label.length..<folded.count)
  }
}
