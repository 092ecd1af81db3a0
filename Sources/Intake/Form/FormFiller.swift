import Campaigns
import Diagnostics

/// Takes the fields of a `campaign.yaml` apart for the fill-in workbook: the way of `FormTree` the other way round. What the
/// file may write in several ways has one here.
struct FormFiller {
  private(set) var content = FormContent()
  /// Paths of what the form has no room for.
  private(set) var unplaced: [(path: String, place: Place)] = []

  /// - Parameter entries: of a file whose fields were read without an error.
  init(_ entries: [YAMLNode.Entry]) {
    for entry in entries { take(entry.value, entry.key) }
  }

  private mutating func take(_ node: YAMLNode, _ path: String) {
    if let table = Form.tables.first(where: { $0.path == path }) { return fill(table, node) }
    if Form.facts.contains(where: { $0.path == path }) {
      content.facts[path] = cell(node, path, Form.facts.first { $0.path == path }?.kind ?? .text)
      return
    }
    let first = Form.facts.first { $0.path.hasPrefix(path + ".") }
    switch node.content {
    case .map(let entries):
      for entry in entries { take(entry.value, path + "." + entry.key) }
    case .scalar where first != nil:
      // A contact may be its name alone, and duplicates whether they are counted; and nothing may be said of a whole map.
      guard let first, node.isNothing || path == "contact" || path == "duplicates" else {
        unplaced.append((path, node.place))
        return
      }
      content.facts[first.path] = cell(node, path, first.kind)
    default: unplaced.append((path, node.place))
    }
  }

  // MARK: Cells

  /// The cell of a field; one that no cell can hold is noted.
  private mutating func cell(_ node: YAMLNode, _ path: String, _ kind: FormKind) -> FormContent.Cell? {
    let value = FormFiller.value(node, kind)
    if value == nil { unplaced.append((path, node.place)) }
    return value.map { .init($0) }
  }

  private static func value(_ node: YAMLNode, _ kind: FormKind) -> FormContent.Value? {
    if node.isNothing { return .nothing }
    switch node.content {
    case .scalar(let text, _) where kind == .lines: return .list([text.trimmingWhiteSpace()])
    case .scalar(let text, _): return .text(plain(text, kind))
    case .list(let nodes):
      let texts = nodes.filter { !$0.isNothing }.map { node in
        FormFiller.text(node).map { [$0] } ?? ids(node) ?? handRules(node) ?? weights(node)
      }
      return texts.contains(nil) ? nil : .list(texts.flatMap { $0 ?? [] })
    case .map: return kind == .lines ? (handRules(node) ?? weights(node)).map { .list($0) } : nil
    }
  }

  /// A list of ids within a list, as a line has it.
  private static func ids(_ node: YAMLNode) -> [String]? {
    guard case .list(let nodes) = node.content else { return nil }
    let texts = nodes.compactMap { text($0) }
    return texts.count == nodes.count ? [texts.joined(separator: "；")] : nil
  }

  /// {row: ID, words: …} of masking in one line each; nil for any other map.
  private static func handRules(_ node: YAMLNode) -> [String]? {
    guard case .map(let entries) = node.content, entries.count == 2,
      let id = entries.first(where: { $0.key == "row" }).flatMap({ text($0.value) }),
      let words = entries.first(where: { $0.key == "words" })?.value
    else { return nil }
    guard case .list(let nodes) = words.content else { return text(words).map { ["row:\(id):\($0)"] } }
    let texts = nodes.compactMap { text($0) }
    return texts.count == nodes.count ? texts.map { "row:\(id):\($0)" } : nil
  }

  /// {路灯: 2, 照明: } of a codebook in one line each.
  private static func weights(_ node: YAMLNode) -> [String]? {
    guard case .map(let entries) = node.content else { return nil }
    let lines = entries.compactMap { entry in
      entry.value.isNothing ? entry.key : text(entry.value).map { entry.key + "=" + $0 }
    }
    return lines.count == entries.count ? lines : nil
  }

  private static func text(_ node: YAMLNode) -> String? {
    guard case .scalar(let text, _) = node.content, !node.isNothing else { return nil }
    return text.trimmingWhiteSpace()
  }

  /// Days and numbers as the workbook holds them; the rest without the white space at its ends, which no field keeps.
  private static func plain(_ text: String, _ kind: FormKind) -> String {
    let text = text.trimmingWhiteSpace()
    switch kind {
    case .date: return DayReader(isDayFirst: false).read(text)?.iso ?? text
    case .count: return PlainNumber.digits(of: text) ?? text
    case .flag:
      switch text.lowercased() {
      case "true", "yes", "on", "是": return "true"
      case "false", "no", "off", "否": return "false"
      default: return text
      }
    default: return text
    }
  }

  // MARK: Tables

  private mutating func fill(_ table: FormTable, _ node: YAMLNode) {
    if node.isNothing {
      // Only what an office's file may say has to be said to be nothing.
      guard OfficeFields.names.contains(table.path) else { return }
      if case .furtherEntries = table.shape,
        let first = Form.facts.first(where: { $0.path.hasPrefix(table.path + "[0]") })
      {
        content.facts[first.path] = .init(.nothing)
      } else {
        content.tables[table.path] = [.init([FormFiller.keyColumn(table): .init(.nothing)])]
      }
      return
    }
    var lines: [FormContent.Line] = []
    switch table.shape {
    case .list: lines = items(node).map { line($0, table) }
    case .furtherEntries:
      var entries = items(node).map { entry($0, table) }
      if let first = entries.first {
        for (name, cell) in first.cells { content.facts["\(table.path)[0].\(name)"] = cell }
        entries.removeFirst()
      }
      lines = entries
    case .lists(let name):
      for item in items(node) where !item.isNothing {
        if let cell = cell(item, table.path, .lines) { lines.append(.init([name: cell])) }
      }
    case .words(let word): lines = items(node).map { self.word($0, table, word) }
    case .tree(let name): lines = branches(node, table, name, level: 1)
    case .entries(let name, let asMap): lines = items(node).flatMap { heads($0, table, name, asMap: asMap) }
    case .map(let key, let scalar): lines = keyed(node, table, key, scalar)
    case .names(let key, let value):
      if case .map(let entries) = node.content {
        lines = entries.map { entry in
          var line = FormContent.Line([key: .init(.text(entry.key))])
          if let text = FormFiller.text(entry.value) {
            line.cells[value] = .init(.text(FormFiller.plain(text, .count)))
          }
          return line
        }
      } else {
        lines = items(node).compactMap { FormFiller.text($0).map { .init([key: .init(.text($0))]) } }
      }
    }
    if !lines.isEmpty { content.tables[table.path] = lines }
  }

  private static func keyColumn(_ table: FormTable) -> String {
    if case .map(let key, _) = table.shape { key } else { table.anchor }
  }

  /// The items of a list, or the one that stands alone.
  private func items(_ node: YAMLNode) -> [YAMLNode] {
    if case .list(let nodes) = node.content { nodes } else { [node] }
  }

  private func entries(_ node: YAMLNode) -> [YAMLNode.Entry] {
    if case .map(let entries) = node.content { entries } else { [] }
  }

  private mutating func line(_ node: YAMLNode, _ table: FormTable, without names: Set<String> = []) -> FormContent.Line
  {
    var line = FormContent.Line()
    for entry in entries(node) where !entry.value.isNothing && !names.contains(entry.key) {
      fill(&line, entry.value, entry.key, table, at: entry.place)
    }
    return line
  }

  /// Fields of fields have a path as their name: `codebook.words`.
  private mutating func fill(
    _ line: inout FormContent.Line, _ node: YAMLNode, _ name: String, _ table: FormTable, at place: Place
  ) {
    if let field = table.field(name) {
      line.cells[field.path] = cell(node, table.path + "." + name, field.kind)
    } else if case .map(let entries) = node.content, table.fields.contains(where: { $0.path.hasPrefix(name + ".") }) {
      for entry in entries where !entry.value.isNothing {
        fill(&line, entry.value, name + "." + entry.key, table, at: entry.place)
      }
    } else {
      unplaced.append((table.path + "." + name, place))
    }
  }

  /// An issuer may be its name alone, a window a month.
  private mutating func entry(_ node: YAMLNode, _ table: FormTable) -> FormContent.Line {
    guard let text = FormFiller.text(node) else { return line(node, table) }
    return .init([table.path == "window" ? "month" : table.anchor: .init(.text(text))])
  }

  private mutating func word(_ node: YAMLNode, _ table: FormTable, _ word: String) -> FormContent.Line {
    if let text = FormFiller.text(node) { return .init([word: .init(.text(text))]) }
    var line = line(node, table)
    // Its words alone would be taken for a word of the usual scale.
    if line.cells.count == 1, let label = line.cells[word] { line.cells["code"] = label }
    return line
  }

  private mutating func branches(_ node: YAMLNode, _ table: FormTable, _ name: String, level: Int) -> [FormContent.Line]
  {
    var lines: [FormContent.Line] = []
    for item in items(node) {
      var line = line(item, table, without: [name])
      line.cells["level"] = .init(.text("\(level)"))
      lines.append(line)
      for entry in entries(item) where entry.key == name && !entry.value.isNothing {
        lines += branches(entry.value, table, name, level: level + 1)
      }
    }
    return lines
  }

  private mutating func heads(_ node: YAMLNode, _ table: FormTable, _ name: String, asMap: Bool) -> [FormContent.Line] {
    let head = line(node, table, without: [name])
    let inner = entries(node).first { $0.key == name }?.value
    var lines: [FormContent.Line] = []
    switch inner?.content {
    case .map(let entries):
      for entry in entries {
        var cells = [name + ".label": FormContent.Cell(.text(entry.key))]
        if case .map(let parts) = entry.value.content {
          cells.merge(self.inner(parts, table, name)) { first, _ in first }
        } else if let text = FormFiller.text(entry.value) {
          cells[name + (asMap ? ".count" : ".votes")] = .init(.text(FormFiller.plain(text, .count)))
        }
        lines.append(.init(cells))
      }
    case .list(let items):
      for item in items {
        if let text = FormFiller.text(item) {
          lines.append(.init([name + ".label": .init(.text(text))]))
        } else {
          lines.append(.init(self.inner(self.entries(item), table, name)))
        }
      }
    default: break
    }
    if lines.isEmpty { lines = [.init()] }
    lines[0].cells.merge(head.cells) { first, _ in first }
    lines[0].isAnew = true
    return lines
  }

  private mutating func inner(
    _ entries: [YAMLNode.Entry], _ table: FormTable, _ name: String
  ) -> [String: FormContent.Cell] {
    var cells: [String: FormContent.Cell] = [:]
    for entry in entries where !entry.value.isNothing {
      if let field = table.field(name + "." + entry.key) {
        cells[field.path] = cell(entry.value, table.path + "." + field.path, field.kind)
      } else {
        unplaced.append((table.path + "." + name + "." + entry.key, entry.place))
      }
    }
    return cells
  }

  private mutating func keyed(
    _ node: YAMLNode, _ table: FormTable, _ key: String, _ scalar: String?
  ) -> [FormContent.Line] {
    var lines: [FormContent.Line] = []
    for entry in entries(node) where !entry.value.isNothing {
      var line: FormContent.Line
      if let text = FormFiller.text(entry.value) {
        let name = scalar ?? "value"
        line = .init([name: .init(.text(FormFiller.plain(text, table.field(name)?.kind ?? .text)))])
      } else {
        line = self.line(entry.value, table)
      }
      line.cells[key] = .init(.text(entry.key))
      lines.append(line)
    }
    return lines
  }
}
