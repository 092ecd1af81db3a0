/// Words that name another entry by its number (内容与（2）重复), where a notice is printed with other numbers than the text's.
enum NumberReferences {
  private static let heads: [Word] = Word.list("与 同 见 第 按 如")
  private static let tails: [Word] = Word.list("项 条意见 条建议 点 重复 相同 类似 一致 所述")
  /// The ladder of GB/T 9704-2012, 7.3.3, by which groups are numbered.
  private static let ladder: [Numbering.Kind] = [.han, .bracketedHan, .arabic, .bracketedArabic]

  static func find(_ draft: NoticeDraft, _ lines: [FoldedText], tell: (Int, Int, [String: String]) -> Void) {
    guard isRenumbered(draft.groups, depth: 0) else { return }
    for (index, line) in lines.enumerated() {
      let start = Numbering(line)?.length ?? 0
      for column in start..<max(start, line.count) where line.folded[column] == "(" {
        guard let end = reference(at: column, in: line) else { continue }
        tell(index, column, ["text": line.string(max(0, column - 3)..<min(line.count, end + 3))])
      }
    }
  }

  private static func reference(at open: Int, in line: FoldedText) -> Int? {
    var end = open + 1
    while end < line.count, end - open < 5, line.folded[end].isASCIIDigit || HanNumber.isDigit(line.folded[end]) {
      end += 1
    }
    guard end > open + 1, end < line.count, line.folded[end] == ")" else { return nil }
    let isLed = heads.contains { line.has($0, at: open - $0.count) }
    let isFollowed = tails.contains { line.has($0, at: end + 1) }
    // 第（三）条 is a law's.
    return isLed && isFollowed && !(line.has("第", at: open - 1) && line.has("条", at: end + 1)) ? end + 1 : nil
  }

  private static func isRenumbered(_ groups: [NoticeGroup], depth: Int) -> Bool {
    for (index, group) in groups.enumerated() where !group.number.isEmpty {
      let number = Numbering(FoldedText(group.number + "一"))
      if depth >= ladder.count || number?.kind != ladder[depth] || number?.value != index + 1 { return true }
      if isRenumbered(group.children, depth: depth + 1) { return true }
    }
    return false
  }
}
