/// Stops beside each other and beside quotes, and 、 before 等 (GB/T 15834-2011, B.1.2, B.2).
enum Stops {
  private static let stops = Set("，。、；：".unicodeScalars)
  private static let ends = Set("。！？".unicodeScalars)

  static func find(in line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    for (index, scalar) in line.scalars.enumerated() {
      guard let next = line[index + 1] else { continue }
      let pair = index..<(index + 2)
      // 。。 is an ellipsis gone wrong, and told as one.
      if stops.contains(scalar), stops.contains(next), !(scalar == "。" && next == "。") {
        faults.append(Fault(.stopsBeside, pair))
      }
      if scalar == "、", next == "等" { faults.append(Fault(.enumerationBeforeEtc, pair)) }
      if ends.contains(scalar), next == "”" || next == "’", line[index + 2] == "。" {
        faults.append(Fault(.stopInsideAndOutside, index..<(index + 3)))
      }
      if scalar == "。", next == "）", let inner = line[index + 2], inner.isHan || inner == "，",
        opensWithinSentence(line, before: index)
      {
        faults.append(Fault(.stopInBracket, pair))
      }
    }
    return faults
  }

  /// Whether the bracket that is open at `index` stands in a sentence, which its stop would end.
  private static func opensWithinSentence(_ line: TextLine, before index: Int) -> Bool {
    guard let start = line.scalars[..<index].lastIndex(of: "（"), let before = line[start - 1] else { return false }
    let within = line.scalars[(start + 1)..<index]
    return !ends.contains(before) && before != "”" && !within.contains("。")
  }
}
