/// A count or a share in brackets at the end of a heading: `（12条）`, `(共12条)`, `[12票]`, `（29.5%）`.
struct StatedTail {
  /// Where the words begin, in scalars.
  let start: Int
  /// After the closing bracket; a stop may follow.
  let end: Int
  let value: Int?
  let unit: String
  let share: String?

  /// Whether it says how many views there are; votes and persons are no number of suggestions.
  var countsViews: Bool { value != nil && (unit == "条" || unit == "條") }

  private static let units: [Word] = Word.list("人次 条 份 件 封 票 个 项 次 人")

  /// - Parameter heading: a heading with its closing mark.
  init?(_ heading: FoldedText) {
    var end = heading.count
    while end > 0, "。：:；;".unicodeScalars.contains(heading.scalars[end - 1]) { end -= 1 }
    guard end > 0, let open = StatedTail.open(before: end, heading) else { return nil }
    var index = open + 1
    for word in Word.list("共计 合计 共有 计 共 占") where heading.has(word, at: index) { index += word.count }
    let digits = index
    while index < end, heading.folded[index].isASCIIDigit || heading.folded[index] == "." { index += 1 }
    guard index > digits else { return nil }
    let number = heading.foldedString(digits..<index)
    if heading.folded[index] == "%", index == end - 2 {
      (value, unit, share) = (nil, "", number)
    } else if let word = StatedTail.units.first(where: { heading.has($0, at: index) }), index + word.count == end - 1,
      let count = Int(number)
    {
      (value, unit, share) = (count, heading.string(index..<index + word.count), nil)
    } else {
      return nil
    }
    start = open
    self.end = end
  }

  private static func open(before end: Int, _ heading: FoldedText) -> Int? {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "】": "【"]
    guard let wanted = pairs[heading.folded[end - 1]] else { return nil }
    var index = end - 2
    while index > 0, end - index < 16 {
      if heading.folded[index] == wanted { return index }
      index -= 1
    }
    return nil
  }
}
