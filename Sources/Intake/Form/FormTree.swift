import Campaigns
import Diagnostics

/// Makes of what a fill-in workbook says the tree that the fields of `campaign.yaml` are read from, so that each rule of theirs
/// holds for both. Faults that a YAML parser would find are found here.
struct FormTree {
  private(set) var log = DiagnosticLog()
  private let content: FormContent
  private let empty: [String: Place]
  private let names: FormNames

  /// - Parameters:
  ///   - empty: where facts stand that are not filled in, by path.
  ///   - names: what the workbook calls its fields.
  init(_ content: FormContent, empty: [String: Place] = [:], names: FormNames = FormNames(labels: [:])) {
    self.content = content
    self.empty = empty
    self.names = names
  }

  /// Where fields would stand that are not there, by path.
  static func absent(in entries: [YAMLNode.Entry]) -> [String: Place] {
    var absent: [String: Place] = [:]
    func visit(_ node: YAMLNode, _ path: String) {
      for (name, place) in node.absent { absent[path + "." + name] = place }
      switch node.content {
      case .scalar: return
      case .list(let nodes): for (index, node) in nodes.enumerated() { visit(node, "\(path)[\(index)]") }
      case .map(let entries): for entry in entries { visit(entry.value, path + "." + entry.key) }
      }
    }
    for entry in entries { visit(entry.value, entry.key) }
    return absent
  }

  mutating func entries() -> [YAMLNode.Entry] {
    var root = Map()
    var firsts: [String: Map] = [:]
    for fact in Form.facts {
      let parts = fact.path.split(separator: ".").map(String.init)
      guard let cell = content.facts[fact.path] else {
        if let place = empty[fact.path] { root.miss(parts, at: place) }
        continue
      }
      if let bracket = fact.path.firstIndex(of: "[") {
        firsts[String(fact.path[..<bracket]), default: Map()].add(Array(parts.dropFirst()), FormTree.node(cell))
      } else {
        root.add(parts, FormTree.node(cell))
      }
    }
    for table in Form.tables {
      let first = firsts[table.path].map { [item($0, Form.facts.filter { $0.path.hasPrefix(table.path + "[") })] } ?? []
      let lines = content.tables[table.path] ?? []
      guard let node = self.node(table, lines, first: first) else { continue }
      root.add(table.path.split(separator: ".").map(String.init), node)
    }
    return root.entries
  }

  /// Entries by name, in the order in which they came.
  private struct Map {
    private var names: [String] = []
    private var nodes: [String: YAMLNode] = [:]
    private var maps: [String: Map] = [:]
    private var absent: [String: Place] = [:]

    mutating func add(_ path: [String], _ node: YAMLNode) {
      guard let name = path.first else { return }
      if !names.contains(name) { names.append(name) }
      if path.count == 1 { nodes[name] = node } else { maps[name, default: Map()].add(Array(path.dropFirst()), node) }
    }

    /// A field that is not there.
    mutating func miss(_ path: [String], at place: Place?) {
      guard let name = path.first, let place else { return }
      if path.count == 1 {
        absent[name] = place
      } else {
        maps[name, default: Map()].miss(Array(path.dropFirst()), at: place)
      }
    }

    var entries: [YAMLNode.Entry] {
      names.compactMap { name in
        guard let node = nodes[name] ?? maps[name]?.node else { return nil }
        return YAMLNode.Entry(key: name, place: node.place, value: node)
      }
    }

    /// A map, be there anything in it or not.
    func node(at place: Place?) -> YAMLNode {
      node ?? YAMLNode(content: .map([]), place: place ?? .field(""), absent: absent)
    }

    /// Nothing where all that is filled in says so.
    var node: YAMLNode? {
      let entries = self.entries
      guard let first = entries.first else { return nil }
      if entries.allSatisfy(\.value.isNothing) { return first.value }
      return YAMLNode(content: .map(entries), place: first.place, absent: absent)
    }
  }

  // MARK: Nodes

  private static func node(_ cell: FormContent.Cell) -> YAMLNode {
    let place = cell.place ?? .field("")
    switch cell.value {
    case .nothing: return YAMLNode(content: .scalar(Form.nothing, isPlain: true), place: place)
    case .text(let text): return scalar(text, place)
    case .list(let items): return YAMLNode(content: .list(items.map { scalar($0, place) }), place: place)
    }
  }

  private static func scalar(_ text: String, _ place: Place) -> YAMLNode {
    YAMLNode(content: .scalar(text, isPlain: false), place: place)
  }

  /// A map of these cells; of a month alone the month, which says all of a window.
  private mutating func item(_ map: Map, _ fields: [FormField]) -> YAMLNode {
    let entries = map.entries
    guard let month = entries.first(where: { $0.key == "month" }) else { return map.node(at: nil) }
    let others = entries.filter { $0.key != "month" && !$0.value.isNothing }
    if !others.isEmpty {
      func label(_ key: String) -> String {
        let words = fields.first { $0.path == key || $0.path.hasSuffix("." + key) }?.label
        return words.map { names.isChinese ? $0.zh : $0.en } ?? key
      }
      log.append(
        .formMonthAndDays, at: month.place,
        [
          "month": label("month"),
          "others": others.map { label($0.key) }.joined(separator: names.isChinese ? "”、“" : "”, “"),
        ])
    }
    return month.value
  }

  private static func map(_ line: FormContent.Line, _ fields: [FormField], dropping prefix: String = "") -> Map {
    var map = Map()
    for field in fields {
      let path = field.path.dropFirst(prefix.count).split(separator: ".").map(String.init)
      if let cell = line.cells[field.path] {
        map.add(path, node(cell))
      } else {
        map.miss(path, at: line.empty[field.path])
      }
    }
    return map
  }

  private func list(_ items: [YAMLNode]) -> YAMLNode? {
    guard let first = items.first else { return nil }
    if items.allSatisfy(\.isNothing) { return first }
    return YAMLNode(content: .list(items), place: first.place)
  }

  // MARK: Tables

  private mutating func node(_ table: FormTable, _ lines: [FormContent.Line], first: [YAMLNode]) -> YAMLNode? {
    switch table.shape {
    case .list, .furtherEntries:
      let further = lines.map { item(FormTree.map($0, table.fields), table.fields) }
      return list(first + further)
    case .lists(let name): return list(lines.compactMap { $0.cells[name].map { FormTree.node($0) } })
    case .words(let word):
      let items = lines.map { line in
        if line.cells.count == 1, let cell = line.cells[word] { return FormTree.node(cell) }
        return item(FormTree.map(line, table.fields), table.fields)
      }
      return list(items)
    case .tree(let name): return tree(table, lines, below: name)
    case .entries(let name, let asMap): return heads(table, lines, inner: name, asMap: asMap)
    case .map(let key, let scalar):
      return keyed(table, lines, key: key) { line in
        if let scalar {
          return line.cells[scalar].map { FormTree.node($0) }
        }
        return FormTree.map(line, table.fields.filter { $0.path != key }).node
      }
    case .names(let key, let value):
      guard lines.contains(where: { $0.cells[value] != nil }) else {
        return list(lines.compactMap { $0.cells[key].map { FormTree.node($0) } })
      }
      return keyed(table, lines, key: key) { line in
        line.cells[value].map { FormTree.node($0) }
      }
    }
  }

  /// A map by the words of a column. A word that is there twice, or not at all, is reported.
  private mutating func keyed(
    _ table: FormTable, _ lines: [FormContent.Line], key: String, _ value: (FormContent.Line) -> YAMLNode?
  ) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    for line in lines {
      let place = line.place ?? .field(table.path)
      guard let cell = line.cells[key], case .text(let name) = cell.value else {
        if line.cells[key]?.value == .nothing, lines.count == 1 { return line.cells[key].map { FormTree.node($0) } }
        log.append(.fieldMissing, at: line.empty[key] ?? place, ["field": table.path + "." + key])
        continue
      }
      let word = name.trimmingWhiteSpace()
      if let known = entries.first(where: { $0.key == word }) {
        log.append(
          .formKeyTwice, at: cell.place ?? place, ["key": word, "first": FormBook.short(known.place)])
        continue
      }
      let node =
        value(line) ?? YAMLNode(content: .scalar("", isPlain: true), place: cell.place ?? place)
      entries.append(YAMLNode.Entry(key: word, place: cell.place ?? place, value: node))
    }
    guard let first = entries.first else { return nil }
    return YAMLNode(content: .map(entries), place: first.place)
  }

  // MARK: Groups in groups

  private mutating func tree(_ table: FormTable, _ lines: [FormContent.Line], below name: String) -> YAMLNode? {
    var levels: [(level: Int, line: FormContent.Line)] = []
    for line in lines {
      let last = levels.last?.level ?? 0
      var level = 1
      if let cell = line.cells["level"], case .text(let text) = cell.value {
        let written = PlainNumber.digits(of: text).flatMap { Int($0) }
        guard let written, (1...SuggestionGroup.deepestLevel).contains(written), written <= last + 1 else {
          log.append(
            .formLevel, at: cell.place ?? line.place,
            ["value": String(text.prefix(20)), "most": "\(min(last + 1, SuggestionGroup.deepestLevel))"])
          continue
        }
        level = written
      }
      levels.append((level, line))
    }
    return list(FormTree.branches(levels[...], table, below: name))
  }

  private static func branches(
    _ lines: ArraySlice<(level: Int, line: FormContent.Line)>, _ table: FormTable, below name: String
  ) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    var rest = lines
    while let first = rest.first {
      let inner = rest.dropFirst().prefix { $0.level > first.level }
      var map = FormTree.map(first.line, table.fields.filter { $0.path != "level" })
      let children = branches(inner, table, below: name)
      if let child = children.first { map.add([name], YAMLNode(content: .list(children), place: child.place)) }
      nodes.append(map.node(at: first.line.place))
      rest = rest.dropFirst(1 + inner.count)
    }
    return nodes
  }

  // MARK: Entries with entries

  private mutating func heads(
    _ table: FormTable, _ lines: [FormContent.Line], inner name: String, asMap: Bool
  ) -> YAMLNode? {
    let own = table.fields.filter { !table.isInner($0) }
    let inner = table.fields.filter { table.isInner($0) }
    var entries: [(head: FormContent.Line, lines: [FormContent.Line])] = []
    for line in lines {
      let head = own.filter { line.cells[$0.path] != nil }
      if let last = entries.last?.head {
        let isSame = head.allSatisfy { last.cells[$0.path]?.value == line.cells[$0.path]?.value }
        if head.isEmpty || (isSame && !line.isAnew) {
          entries[entries.count - 1].lines.append(line)
          continue
        }
      }
      entries.append((line, [line]))
    }
    var nodes: [YAMLNode] = []
    for entry in entries {
      var map = FormTree.map(entry.head, own)
      let items = entry.lines.filter { line in inner.contains { line.cells[$0.path] != nil } }
      if asMap {
        let amount = self.amounts(table, items, inner, name)
        if let amount { map.add([name], amount) }
      } else {
        let nodes = items.map { item(FormTree.map($0, inner, dropping: name + "."), inner) }
        if let list = list(nodes) { map.add([name], list) }
      }
      nodes.append(map.node(at: entry.head.place))
    }
    return list(nodes)
  }

  private mutating func amounts(
    _ table: FormTable, _ lines: [FormContent.Line], _ fields: [FormField], _ name: String
  ) -> YAMLNode? {
    keyed(table, lines, key: name + ".label") { line in
      FormTree.map(line, fields.filter { $0.path != name + ".label" }, dropping: name + ".").node(at: line.place)
    }
  }
}
