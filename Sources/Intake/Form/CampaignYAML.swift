import Campaigns

/// Writes fields as a `campaign.yaml` that reads back as the same.
enum CampaignYAML {
  /// The fields that a file begins with, in this order; the others follow as they come.
  private static let order = [
    "huizong", "status", "title", "issuer", "topic", "kind", "locale", "date_form", "about", "basis", "window",
    "channels",
    "url", "qr_caption", "head", "number", "date", "seal", "contact", "publish", "public_columns", "min_cell",
    "masking", "duplicates",
    "template", "fonts", "standard", "index", "remark", "archiveRoot", "imprint", "counts", "breakdowns", "figures",
    "events", "lead",
    "sections", "groups", "questions",
  ]

  static func text(_ entries: [YAMLNode.Entry], about: String) -> String {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    let sorted = entries.enumerated().sorted {
      (places[$0.element.key] ?? order.count, $0.offset) < (places[$1.element.key] ?? order.count, $1.offset)
    }
    var text = YAMLScalar.comment(about) + "\n"
    if !entries.contains(where: { $0.key == "huizong" }) { text += "huizong: \(CampaignFields.version)\n" }
    return text + lines(sorted.map(\.element), indent: 0)
  }

  private static func lines(_ entries: [YAMLNode.Entry], indent: Int) -> String {
    entries.map { margin(indent) + key($0.key, indent) + ":" + value($0.value, indent: indent) }.joined()
  }

  /// A key of a thousand characters has to be announced (YAML 1.1, 7.4.2).
  private static func key(_ key: String, _ indent: Int) -> String {
    let line = scalar(key)
    return line.count > 500 ? "? " + line + "\n" + margin(indent) : line
  }

  private static func value(_ node: YAMLNode, indent: Int) -> String {
    switch node.content {
    case .scalar where node.isNothing: return "\n"
    case .scalar(let text, _): return " " + block(text, indent: indent) + "\n"
    case .map(let entries): return entries.isEmpty ? " {}\n" : "\n" + lines(entries, indent: indent + 2)
    case .list(let nodes):
      return nodes.isEmpty ? " []\n" : "\n" + nodes.map { item($0, indent: indent + 2) }.joined()
    }
  }

  private static func item(_ node: YAMLNode, indent: Int) -> String {
    guard case .map(let entries) = node.content, !entries.isEmpty else {
      return margin(indent) + "-" + value(node, indent: indent)
    }
    return margin(indent) + "- " + lines(entries, indent: indent + 2).dropFirst(indent + 2)
  }

  private static func block(_ text: String, indent: Int) -> String {
    text.contains("\n") || text.count > 60 ? YAMLScalar.text(text, indent: indent) : scalar(text)
  }

  /// Words and numbers of plain letters need no quotation marks, but for those that would be nothing.
  private static func scalar(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      case 0x2D, 0x2E, 0x25: true
      default: false
      }
    }
    let starts = text.utf8.first.map { $0 != 0x2D && $0 != 0x25 && $0 != 0x2E } ?? false
    return isWord && starts && text.lowercased() != "null" ? text : YAMLScalar.line(text)
  }

  private static func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
