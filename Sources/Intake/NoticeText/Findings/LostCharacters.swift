/// Places where a text lacks figures or characters: 2024年 月 日, 收到意见 条, squares for what could not be read.
enum LostCharacters {
  private static let units: [Word] = Word.list("条 份 件 封 人次 票")
  private static let squares = Set("□■▇█".unicodeScalars)
  /// Beside one of these a square is for ticking.
  private static let answers = Set("是否有无男女同意对错".unicodeScalars)
  /// Characters around a place that are told with it.
  private static let reach = 8

  /// One place a line at most; `tell` has line, column and words.
  static func find(_ lines: [FoldedText], tell: (Int, Int, String) -> Void) {
    for (index, line) in lines.enumerated() {
      guard let column = (1..<max(1, line.count)).first(where: { isLost(at: $0, line) }) else { continue }
      let words = line.string(max(0, column - reach)..<min(line.count, column + reach))
      tell(index, column, words.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }

  private static func isLost(at index: Int, _ line: FoldedText) -> Bool {
    if squares.contains(line.scalars[index]) { return isWithinWord(index, line) }
    guard line.scalars[index].isBlank, !line.scalars[index - 1].isBlank else { return false }
    var next = index
    while next < line.count, next - index < 6, line.scalars[next].isBlank { next += 1 }
    guard next < line.count else { return false }
    let before = line.folded[index - 1]
    // 2024年 月 日; 年 月 of a form has no year.
    if before == "年", line.folded[next] == "月" { return index > 1 && line.folded[index - 2].isASCIIDigit }
    if before == "月", line.folded[next] == "日" { return true }
    let end = units.first { line.has($0, at: next) }.map { next + $0.count }
    guard let end, before.isHan, end >= line.count || "。,;、)".unicodeScalars.contains(line.folded[end]) else {
      return false
    }
    return CountSubjects.isNamed(before: index, line)
  }

  /// A square between two characters of a sentence.
  private static func isWithinWord(_ index: Int, _ line: FoldedText) -> Bool {
    var end = index
    while end < line.count, end - index < 8, squares.contains(line.scalars[end]) { end += 1 }
    guard end < line.count else { return false }
    let (before, after) = (line.folded[index - 1], line.folded[end])
    return before.isHan && after.isHan && !answers.contains(before) && !answers.contains(after)
  }
}
