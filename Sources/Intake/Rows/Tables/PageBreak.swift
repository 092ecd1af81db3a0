/// What printed tables have again at the head of a page: the title, with （续） behind it or without, and 续表 alone.
enum PageBreak {
  private static let marks = ["续", "續", "接上页", "接上頁", "接上表"]
  private static let whole: Set<String> = ["续表", "續表", "续", "續", "续上表", "續上表", "接上表", "接上页", "接上頁"]

  /// Whether a line says again what stands above the table, or that it goes on.
  static func isTitle(_ text: String, of titles: [String]) -> Bool {
    let plain = folded(withoutMark(text))
    return plain.isEmpty || titles.contains { folded($0) == plain }
  }

  /// Without （续）, （续表）, （续1） or （接上页） at its end, and 续表 at its beginning: 一、总则（续） is 一、总则.
  static func withoutMark(_ text: String) -> String {
    let text = text.trimmingWhiteSpace()
    if whole.contains(text.filter { !"（）() ：:".contains($0) && !$0.isNumber }) { return "" }
    if let last = text.last, "）)".contains(last), let open = text.lastIndex(where: { "（(".contains($0) }) {
      let inner = text[text.index(after: open)...].dropLast().trimmingWhiteSpace()
      if inner.count <= 5, marks.contains(where: { inner.hasPrefix($0) }) {
        return String(text[..<open]).trimmingWhiteSpace()
      }
    }
    for mark in ["续表", "續表"] where text.hasPrefix(mark) {
      let rest = text.dropFirst(mark.count).drop { $0.isNumber || "：: ".contains($0) }
      // 续表面积 is no page break.
      if rest.count < text.count - mark.count || rest.first == "《" { return String(rest) }
    }
    return text
  }

  private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension Substring {
  fileprivate func trimmingWhiteSpace() -> String { String(self).trimmingWhiteSpace() }
}
