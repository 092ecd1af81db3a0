/// Lines that stand above each labelled entry and name what it is about or whose it is: `第三条（收费）` over `意见：…`,
/// `留言人：…` over `留言内容：…`. They open the entry; else they would be the last words of the one before.
struct RepeatedHeads {
  private(set) var heads: Set<Int> = []
  /// The labelled lines that such heads open.
  private(set) var opened: Set<Int> = []

  /// The longest line of this kind and of the word before its colon, in characters, and how many there may be.
  private static let longest = 30
  private static let longestName = 8
  private static let most = 5

  init(_ lines: [FoldedText], _ range: Range<Int>) {
    let entries = range.filter { index in
      Numbering(lines[index]) == nil && Label(lines[index])?.role == .entry
    }
    guard entries.count > 1 else { return }
    var height = 0
    while height < RepeatedHeads.most {
      let above = entries.map { $0 - height - 1 }
      guard above.allSatisfy(range.contains), let first = RepeatedHeads.shape(lines[above[0]]),
        above.dropFirst().allSatisfy({ RepeatedHeads.shape(lines[$0]) == first })
      else { break }
      height += 1
    }
    guard height > 0 else { return }
    heads = Set(entries.map { $0 - height })
    opened = Set(entries)
  }

  /// By what such lines are alike: the word before the colon, or that they count articles.
  private static func shape(_ line: FoldedText) -> String? {
    guard (2...longest).contains(line.count), let last = line.folded.last, !"。!?;".unicodeScalars.contains(last),
      Numbering(line) == nil, Label(line) == nil
    else { return nil }
    if line.folded[0] == "第" {
      let digits = line.folded.dropFirst().prefix { HanNumber.isDigit($0) || $0.isASCIIDigit }
      guard !digits.isEmpty, let unit = line.folded.dropFirst(1 + digits.count).first else { return nil }
      return "条款章节项".unicodeScalars.contains(unit) ? "第" + String(unit) : nil
    }
    guard let colon = line.folded.prefix(longestName + 1).firstIndex(of: ":"), colon > 0, colon + 1 < line.count else {
      return nil
    }
    return line.foldedString(0..<colon)
  }
}
