import Diagnostics

/// Writes new groups into the text of `campaign.yaml`. Nothing but new lines (or, in lists in brackets, new items) is put in:
/// comments, blank lines, quotes and the order of fields stay. What comes out is read again and compared with what was there;
/// where it is not the same but for the new groups, the text is left alone.
struct CampaignGroupsEditor {
  private let path: String
  private var lines: YAMLLines

  init(_ text: String, path: String) {
    self.path = path
    lines = YAMLLines(text)
  }

  /// - Parameter groups: those above before those below them.
  /// - Throws: `coding.campaign-uneditable` with the lines to be added by hand; what reading YAML throws.
  func adding(_ groups: [GroupAddition]) throws(Failed) -> String {
    let before = try YAMLDocument(lines.text, path: path).root
    var editor = self
    do {
      for group in groups { try editor.add(group) }
      let after = try YAMLDocument(editor.lines.text, path: path).root
      var added = 0
      guard CampaignGroupsEditor.isSame(before, after, added: &added), added == groups.count else {
        throw uneditable(groups)
      }
    } catch {
      throw uneditable(groups)
    }
    return editor.lines.text
  }

  private func uneditable(_ groups: [GroupAddition]) -> Failed {
    let snippet = groups.map { "- {id: \(YAMLScalar.quoted($0.id)), heading: \(YAMLScalar.quoted($0.heading))}" }
    return Failed(
      .codingCampaignUneditable, at: .file(path), ["path": path, "lines": snippet.joined(separator: " ")])
  }

  /// The same, but for items at the end of lists of groups, and for lists of groups where there were none.
  private static func isSame(_ one: YAMLNode, _ other: YAMLNode, added: inout Int) -> Bool {
    switch (one.content, other.content) {
    case (.scalar(let text, let isPlain), .scalar(let again, let isPlainAgain)):
      return text == again && isPlain == isPlainAgain
    case (.list(let items), .list(let again)):
      return items.count == again.count && zip(items, again).allSatisfy { isSame($0, $1, added: &added) }
    case (.map(let entries), .map(let again)):
      guard again.count == entries.count || again.count == entries.count + 1 else { return false }
      for (entry, new) in zip(entries, again) {
        guard entry.key == new.key else { return false }
        guard entry.key == "groups", case .list(let now) = new.value.content else {
          if !isSame(entry.value, new.value, added: &added) { return false }
          continue
        }
        var items: [YAMLNode] = []
        if case .list(let old) = entry.value.content { items = old } else if !entry.value.isNothing { return false }
        guard now.count >= items.count else { return false }
        for (item, new) in zip(items, now) where !isSame(item, new, added: &added) { return false }
        added += now.dropFirst(items.count).reduce(0) { $0 + count(of: $1) }
      }
      if again.count > entries.count {
        guard again[entries.count].key == "groups", case .list(let now) = again[entries.count].value.content else {
          return false
        }
        added += now.reduce(0) { $0 + count(of: $1) }
      }
      return true
    default: return false
    }
  }

  /// A group with those below it.
  private static func count(of group: YAMLNode) -> Int {
    guard case .map(let entries) = group.content, let below = entries.first(where: { $0.key == "groups" }),
      case .list(let items) = below.value.content
    else { return 1 }
    return items.reduce(1) { $0 + count(of: $1) }
  }

  // MARK: One group

  private struct Unknown: Error {}

  private mutating func add(_ group: GroupAddition) throws {
    let root = try YAMLDocument(lines.text, path: path).root
    guard case .map(let entries) = root.content else { throw Unknown() }
    guard let parent = group.parent else {
      try add(group, to: root, entries, isRoot: true)
      return
    }
    guard let groups = entries.first(where: { $0.key == "groups" })?.value,
      let node = CampaignGroupsEditor.find(parent, in: groups), case .map(let own) = node.content
    else { throw Unknown() }
    try add(group, to: node, own, isRoot: false)
  }

  /// The group with this id; those without one get theirs by their place, as `GroupFields` gives it.
  private static func find(_ id: String, in groups: YAMLNode) -> YAMLNode? {
    guard case .list(let items) = groups.content else { return nil }
    for item in items {
      guard case .map(let entries) = item.content else { continue }
      if let own = entries.first(where: { $0.key == "id" }), case .scalar(let text, _) = own.value.content,
        FormedID.sanitised(text) == id
      {
        return item
      }
      if let below = entries.first(where: { $0.key == "groups" }), let found = find(id, in: below.value) {
        return found
      }
    }
    return nil
  }

  /// - Parameter node: the map that has, or is to have, the list of groups.
  private mutating func add(
    _ group: GroupAddition, to node: YAMLNode, _ entries: [YAMLNode.Entry], isRoot: Bool
  ) throws {
    if let entry = entries.first(where: { $0.key == "groups" }) {
      if case .list(let items) = entry.value.content, !items.isEmpty, let first = items[0].place.position {
        if let dash = lines.dash(of: first) {
          let end = lines.endOfList(from: items[items.count - 1].place.position?.line ?? first.line, indent: dash)
          lines.insert(GroupLines.block(group, indent: dash), after: end)
          return
        }
      }
      guard let place = entry.value.place.position else { throw Unknown() }
      if let bracket = lines.offset(of: place), lines.scalars[bracket] == "[" {
        try insertInBrackets(GroupLines.flow(group), from: bracket, isEmpty: isEmpty(entry.value))
        return
      }
      guard entry.value.isNothing, let key = entry.place.position, lines.isPlainKey(at: key) else { throw Unknown() }
      lines.insert(GroupLines.block(group, indent: key.column + 1), after: key.line)
      return
    }
    guard let first = entries.first?.place.position else { throw Unknown() }
    if let start = node.place.position.flatMap(lines.offset), lines.scalars[start] == "{" {
      try insertInBrackets("groups: [\(GroupLines.flow(group))]", from: start, isEmpty: false)
      return
    }
    let indent = first.column - 1
    let end = isRoot ? lines.lastContent : lines.endOfMap(from: first.line, indent: indent)
    lines.insert(
      [String(repeating: " ", count: indent) + "groups:"] + GroupLines.block(group, indent: indent + 2), after: end)
  }

  private func isEmpty(_ node: YAMLNode) -> Bool {
    if case .list(let items) = node.content { items.isEmpty } else { true }
  }

  private mutating func insertInBrackets(_ text: String, from start: Int, isEmpty: Bool) throws {
    guard let at = lines.endOfContent(from: start) else { throw Unknown() }
    let hasComma = lines.scalars[at - 1] == ","
    lines.insert(isEmpty ? text : hasComma ? " " + text : ", " + text, at: at)
  }
}

extension Place {
  fileprivate var position: (line: Int, column: Int)? {
    guard case .file(_, let line?, let column?) = self else { return nil }
    return (line, column)
  }
}

/// A group as lines of YAML.
enum GroupLines {
  static func block(_ group: GroupAddition, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines = [margin + "- id: " + scalar(group.id), margin + "  heading: " + scalar(group.heading)]
    if let summary = group.summary {
      lines += (margin + "  summary: " + YAMLScalar.text(summary, indent: indent + 2)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    if let disposition = group.disposition { lines.append(margin + "  disposition: " + scalar(disposition)) }
    if let reason = group.reason {
      lines += (margin + "  reason: " + YAMLScalar.text(reason, indent: indent + 2)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    return lines
  }

  static func flow(_ group: GroupAddition) -> String {
    var fields = ["id: " + YAMLScalar.quoted(group.id), "heading: " + YAMLScalar.quoted(group.heading)]
    if let summary = group.summary { fields.append("summary: " + YAMLScalar.quoted(summary)) }
    if let disposition = group.disposition { fields.append("disposition: " + YAMLScalar.quoted(disposition)) }
    if let reason = group.reason { fields.append("reason: " + YAMLScalar.quoted(reason)) }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  /// Plain where it is a short word of letters and digits, as ids are; else as `YAMLScalar` has it.
  private static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isWord =
      scalars.first.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } == true
      && scalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
      }
    let isReserved = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    return isWord && !isReserved ? text : YAMLScalar.line(text)
  }
}
