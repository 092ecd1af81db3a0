/// How texts stand in cells: those that would be taken for a mark, and those of a list.
public enum FormText {
  /// The text of a cell, of which `~` alone would be nothing: it is written `"~"`.
  public static func guarded(_ text: String) -> String {
    isGuarded(trimmed(text)) ? "\"" + text + "\"" : text
  }

  public static func unguarded(_ text: String) -> String {
    let inner = trimmed(text)
    return inner.count >= 3 && isGuarded(inner) ? String(inner.dropFirst().dropLast()) : text
  }

  private static func isGuarded(_ text: String) -> Bool {
    let inner = text.drop { $0 == "\"" }
    guard inner.first == "~" else { return false }
    return inner.dropFirst().allSatisfy { $0 == "\"" } && inner.count - 1 == text.count - inner.count
  }

  /// A list in one cell, an item a line; an item of several lines, or one in quotation marks, stands in quotation marks.
  public static func joined(_ items: [String]) -> String {
    items.map { item in
      let isPlain =
        !item.contains("\n") && !item.contains("\r") && item != Form.nothing && !item.isEmpty && !item.hasPrefix("\"")
      return isPlain ? item : "\"" + item.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: "\n")
  }

  public static func items(of text: String) -> [String] {
    var items: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      if let quoted = quoted(&rest) {
        items.append(quoted)
        continue
      }
      let line = rest.prefix { $0 != "\n" }
      let item = trimmed(String(line))
      if !item.isEmpty { items.append(item) }
      rest = rest.dropFirst(line.count + 1)
    }
    return items
  }

  /// An item in quotation marks at the start; nil where there is none that ends with its line.
  private static func quoted(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    var item = ""
    var at = rest.index(after: rest.startIndex)
    while at < rest.endIndex {
      let next = rest.index(after: at)
      if rest[at] != "\"" {
        item.append(rest[at])
      } else if next < rest.endIndex, rest[next] == "\"" {
        item.append("\"")
        at = rest.index(after: next)
        continue
      } else {
        guard next == rest.endIndex || rest[next] == "\n" else { return nil }
        rest = next == rest.endIndex ? rest[next...] : rest[rest.index(after: next)...]
        return item
      }
      at = next
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inner[...last])
  }
}
