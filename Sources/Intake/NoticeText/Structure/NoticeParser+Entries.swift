/// What entries and rows of tables become: groups, questions, or the office's own prose.
extension NoticeParser {
  mutating func classify(_ nodes: [OutlineNode], depth: Int, inherited: String? = nil) {
    // Where several entries hold views, each is a group of its own; one alone only wraps the groups beneath it.
    let meanings = NoticeParser.meanings(of: nodes, lines)
    let holders = nodes.indices.filter { index in
      meanings[index] == .view || (meanings[index] == .container && !nodes[index].children.isEmpty)
    }
    for (index, node) in nodes.enumerated() {
      if let asked = AskedEntry(node, lines) {
        add(asked, node, isLast: depth == 0 && index == nodes.count - 1)
        continue
      }
      let split = HeadingSplit(node.head)
      var meaning = meanings[index]
      if meaning == .container, !node.children.isEmpty, holders.count > 1 { meaning = .view }
      // A list of single views may name things that sound like parts of a report.
      if depth > 0, meaning == .container { meaning = node.children.isEmpty ? .view : .container }
      let isMore = nodes.indices.dropFirst(index + 1).contains { later in
        meanings[later] == .view || AskedEntry(nodes[later], lines) != nil
      }
      switch meaning {
      case .container where !node.children.isEmpty && depth < 2:
        section(node, split, body: node.body, isMore: isMore)
        let passed = builder.outcome(ofHeading: split.heading) ?? inherited
        classify(node.children, depth: depth + 1, inherited: passed)
      case .prose, .container:
        section(node, split, body: node.body + node.children.flatMap(\.allLines), isMore: isMore)
      case .view:
        let id = "g\(draft.groups.count + 1)"
        draft.groups.append(builder.group(node, id: id, inherited: inherited, &draft))
      }
    }
  }

  /// What is labelled is a view, and what has a number of views: 其他意见（6条）. A list of nothing but single lines is one of views,
  /// whatever they sound like.
  private static func meanings(of nodes: [OutlineNode], _ lines: [FoldedText]) -> [HeadingWords.Meaning] {
    let areLines = nodes.count > 1 && nodes.allSatisfy { $0.isBare && HeadingSplit($0.head).rest.isEmpty }
    return nodes.map { areLines ? .view : meaning(of: $0, lines) }
  }

  private static func meaning(of node: OutlineNode, _ lines: [FoldedText]) -> HeadingWords.Meaning {
    if node.kind == nil || node.isLabelled { return .view }
    let split = HeadingSplit(node.head)
    // A sentence with nothing beneath it names no part of a report; nor does what has an outcome.
    if node.isBare, split.rest.isEmpty, let last = node.head.scalars.last, "。！？".unicodeScalars.contains(last) {
      return .view
    }
    if node.children.isEmpty, node.body.contains(where: { StatedOutcome.isStated(lines[$0]) }) { return .view }
    let heading = FoldedText(split.heading)
    let meaning = HeadingWords.meaning(of: heading)
    let hasCount = StatedTail(heading).map { $0.start > 0 && $0.countsViews } ?? false
    return hasCount && node.children.isEmpty ? .view : meaning
  }

  private mutating func section(_ node: OutlineNode, _ split: HeadingSplit, body: [Int], isMore: Bool) {
    let hadViews = !draft.groups.isEmpty || !draft.questions.isEmpty
    let text = ([split.rest] + body.map { lines[$0].text }).filter { !$0.isEmpty }.joined(separator: "\n")
    draft.sections.append(
      NoticeSection(
        at: hadViews ? .after : .before, number: node.number, heading: split.heading, text: text,
        runIn: !split.rest.isEmpty))
    if hadViews, isMore { draft.findings.append((.sectionBetween, node.line, ["heading": split.heading])) }
    draft.prose += [node.line] + body
    for part in [node.number, split.heading, text] { draft.add(part: part, at: node.line) }
  }

  /// The rows of a table, under the heading right above it where that has nothing else; then what follows, with further tables.
  mutating func take(_ first: TableReader, beneath roots: [OutlineNode], _ end: Int) {
    var (table, roots) = (first, roots)
    while true {
      takeRows(of: table, beneath: roots)
      guard let next = TableReader(rows, table.range.upperBound..<end) else { break }
      let between = Outline(lines, table.range.upperBound..<next.range.lowerBound)
      if !between.before.isEmpty { addSection(at: .after, between.before) }
      note(between)
      (table, roots) = (next, between.roots)
    }
    draft.closing += table.range.upperBound..<end
  }

  private mutating func takeRows(of table: TableReader, beneath roots: [OutlineNode]) {
    let heading = roots.last.flatMap { $0.isBare && $0.line == table.range.lowerBound - 1 ? $0 : nil }
    classify(heading == nil ? roots : roots.dropLast(), depth: 0)
    for index in table.range { draft.add(part: lines[index].text, at: index) }
    if let heading {
      let id = "g\(draft.groups.count + 1)"
      draft.groups.append(builder.group(heading, id: id, with: table, &draft))
    } else {
      for row in table.rows {
        draft.groups.append(builder.group(row, of: table, id: "g\(draft.groups.count + 1)", &draft))
      }
    }
    for line in table.sums {
      draft.findings.append((.sumsLeft, line, ["text": FigureTable.words(rows[line])]))
    }
    if table.kinds.nameSomebody { draft.persons.lines.formUnion(table.range) }
    for column in table.kinds.persons {
      draft.findings.append((.columnLeft, table.range.lowerBound, ["name": table.names[column]]))
    }
  }
}
