/// One group as YAML, with the groups beneath it.
enum GroupYAML {
  static func write(_ group: NoticeGroup, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let inner = margin + "  "
    var lines = [margin + "- id: " + group.id, inner + "heading: " + YAMLScalar.line(group.heading)]
    if group.runIn { lines.append(inner + "run_in: true") }
    if !group.summary.isEmpty { lines.append(inner + "summary: " + YAMLScalar.text(group.summary, indent: indent + 2)) }
    if let disposition = group.disposition { lines.append(inner + "disposition: " + disposition) }
    if let reason = group.reason { lines.append(inner + "reason: " + YAMLScalar.text(reason, indent: indent + 2)) }
    if let count = group.count { lines.append(inner + "count: " + String(count.value)) }
    if let share = group.share { lines.append(inner + "share: " + share) }
    if !group.children.isEmpty {
      lines.append(inner + "groups:")
      for child in group.children { lines += write(child, indent: indent + 4) }
    }
    return lines
  }
}
