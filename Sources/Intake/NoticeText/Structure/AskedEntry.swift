/// An entry that asks a question: all beneath it are options with votes or shares, under the names of their columns or without.
struct AskedEntry {
  let question: NoticeQuestion
  let list: OptionList
  /// Lines beneath the options that are none: the office's prose.
  let rest: [Int]

  init?(_ node: OutlineNode, _ lines: [FoldedText]) {
    let heads = node.children.isEmpty ? node.body : node.children.map(\.line)
    guard node.children.isEmpty || node.body.isEmpty,
      node.children.allSatisfy({ $0.body.isEmpty && $0.children.isEmpty }),
      let list = OptionList(lines, heads[...])
    else { return nil }
    rest = Array(heads[list.count...])
    // Options that are interrupted, or of which some are numbered, are no list.
    guard rest.isEmpty || (node.children.isEmpty && !rest.contains { OptionLine(lines[$0]) != nil }) else { return nil }
    self.list = list
    question = NoticeQuestion(number: node.number, line: node.head, options: list.options.map(\.option))
  }
}
