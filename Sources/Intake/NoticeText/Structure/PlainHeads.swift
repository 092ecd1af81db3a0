/// Headings without numbers over lists that each begin anew with 1: `学区划分类`, `1.…`, `2.…`, `招生政策类`, `1.…`. The second is
/// no last word of the entry above it.
enum PlainHeads {
  private static let longest = 16

  static func lines(_ lines: [FoldedText], _ range: Range<Int>) -> Set<Int> {
    var kinds: Set<Numbering.Kind> = []
    var heads: [Int] = []
    var firstEntry: Int?
    for index in range {
      if let number = Numbering(lines[index]) {
        kinds.insert(number.kind)
        firstEntry = firstEntry ?? index
      } else if index + 1 < range.upperBound, isPlain(lines[index]), let next = Numbering(lines[index + 1]),
        next.value == 1
      {
        heads.append(index)
      }
    }
    // Lists within lists have headings with numbers.
    guard kinds.count == 1, let kind = kinds.first, kind > .bracketedHan, let firstEntry else { return [] }
    let isBetween = heads.contains { $0 > firstEntry }
    return isBetween ? Set(heads) : []
  }

  private static func isPlain(_ line: FoldedText) -> Bool {
    (2...longest).contains(line.count) && Label(line) == nil && StatedOutcome.isStated(line) == false
      && line.scalars.allSatisfy { $0.isHan || "（）“”、".unicodeScalars.contains($0) }
  }
}
