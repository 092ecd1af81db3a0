import Campaigns

/// What opening and closing words say was received or decided, against the figures of the campaign.
struct StatedSums {
  struct Finding {
    let range: Range<Int>
    let stated: String
    let figure: String
  }

  private static let sums = ["共", "总共", "一共", "累计", "合计", "總共", "累計", "合計"].map { Array($0.unicodeScalars) }
  private static let received = ["收到", "征集到", "收集到", "收集", "征集", "收回", "回收", "接获", "徵集到", "徵集", "接獲"]
    .map { Array($0.unicodeScalars) }
  private static let decided: [(word: [Unicode.Scalar], means: Disposition)] = {
    let words: [(String, Disposition)] = [
      ("部分采纳", .partlyAdopted), ("部分採納", .partlyAdopted), ("未采纳", .notAdopted), ("未採納", .notAdopted),
      ("不予采纳", .notAdopted), ("不予採納", .notAdopted), ("不采纳", .notAdopted), ("采纳", .adopted), ("採納", .adopted),
    ]
    return words.map { (Array($0.0.unicodeScalars), $0.1) }
  }()
  /// Scalars between the verb and its number: 各方面关于……的意见建议.
  private static let reach = 30

  private let figures: FigureTable
  private let scale: DispositionScale

  init(_ figures: FigureTable, scale: DispositionScale) {
    self.figures = figures
    self.scale = scale
  }

  func find(in line: TextLine) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < line.count {
      if let (end, finding) = received(line, index) ?? decided(line, index) {
        if let finding { findings.append(finding) }
        index = end
      } else {
        index += 1
      }
    }
    return findings
  }

  /// 共收到群众意见建议62条.
  private func received(_ line: TextLine, _ index: Int) -> (end: Int, finding: Finding?)? {
    guard let sum = StatedSums.sums.first(where: { line.has($0, at: index) }),
      let verb = StatedSums.received.first(where: { line.has($0, at: index + sum.count) })
    else { return nil }
    let start = index + sum.count + verb.count
    guard let number = number(line, from: start, within: StatedSums.reach).map({ withParts($0, line) }) else {
      return (start, nil)
    }
    let known = [FigureID.total, .submissions, .valid, .distinct].compactMap { figures[$0] }.filter {
      $0.unit == number.unit
    }
    // Without a figure in this unit there is nothing to compare with.
    guard let first = known.first, !known.contains(where: { $0.count == number.value }) else {
      return (number.end, nil)
    }
    return (number.end, Finding(range: index..<number.end, stated: "\(number.value)\(number.unit)", figure: first.text))
  }

  /// 采纳55条. The word decides by what it means on the campaign's scale.
  private func decided(_ line: TextLine, _ index: Int) -> (end: Int, finding: Finding?)? {
    guard let (word, means) = StatedSums.decided.first(where: { line.has($0.word, at: index) }) else { return nil }
    let start = index + word.count
    guard let number = number(line, from: start, within: 4) else { return (start, nil) }
    let entries = scale.entries.filter { $0.means == means }
    let counted = entries.compactMap { figures[FigureID("disposition", $0.code, "count")] }
    guard let first = counted.first, counted.count == 1, first.unit == number.unit, first.count != number.value else {
      return (number.end, nil)
    }
    return (number.end, Finding(range: index..<number.end, stated: "\(number.value)\(number.unit)", figure: first.text))
  }

  private static let joints: Set<Unicode.Scalar> = Set("、和及与與".unicodeScalars)
  private static let longestPart = 12

  /// With the parts that 、 joins to it: 共收到书面意见73份、网络意见210份 are 283.
  private func withParts(
    _ first: (value: Int, unit: String, end: Int), _ line: TextLine
  ) -> (value: Int, unit: String, end: Int) {
    var whole = first
    while whole.end < line.count, StatedSums.joints.contains(line.scalars[whole.end]),
      let part = number(line, from: whole.end + 1, within: StatedSums.longestPart), part.unit == whole.unit
    {
      let between = line.scalars[(whole.end + 1)..<part.end]
      if between.contains(where: { "、，。；：（".unicodeScalars.contains($0) }) { break }
      whole = (whole.value + part.value, whole.unit, part.end)
    }
    return whole
  }

  /// The first number from `start` on in the same clause, with the unit behind it; nil where it is only about so many.
  private func number(_ line: TextLine, from start: Int, within reach: Int) -> (value: Int, unit: String, end: Int)? {
    let limit = min(line.count, start + reach)
    guard
      let first = line.scalars[min(start, limit)..<limit].firstIndex(where: {
        $0.isDigit || "。；，,;：".unicodeScalars.contains($0)
      }),
      line.scalars[first].isDigit
    else { return nil }
    var (end, value) = (first, 0)
    while end < line.count, end - first < 12 {
      let scalar = line.scalars[end]
      if scalar.isDigit {
        value = value * 10 + Int(scalar.value - 0x30)
      } else if !((scalar == "," || scalar == "，") && end + 3 < line.count
        && line.scalars[(end + 1)...(end + 3)].allSatisfy(\.isDigit))
      {
        break
      }
      end += 1
    }
    for unit in [Unit.suggestion, Unit.submission, "件", "封", "人次", "个", "個", "項", "项"]
    where line.has(unit.unicodeScalars, at: end) {
      return (value, unit, end + unit.unicodeScalars.count)
    }
    return nil
  }
}
