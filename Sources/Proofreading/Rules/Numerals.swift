/// Numbers in words and digits (GB/T 15835-2011, 4 and 5).
enum Numerals {
  private static let digits = Array("一二三四五六七八九".unicodeScalars)
  private static let hanYear = Set("一二三四五六七八九〇零○OoＯ0".unicodeScalars)
  private static let counters = Set("个天年月日次人件条项名位户家份周岁层站".unicodeScalars)
  private static let wrongZeros = Set("零○OoＯ0".unicodeScalars)

  static func find(in line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    for index in line.scalars.indices {
      if let range = approximate(line, index) { faults.append(Fault(.approximateNumber, range)) }
      if let range = yearWithWrongZero(line, index) { faults.append(Fault(.zeroOfYear, range, better: "〇")) }
      if let range = session(line, index) { faults.append(Fault(.numberOfSession, range)) }
    }
    return faults
  }

  /// 三、四天: two neighbouring digits that together say about how many stand without 、.
  private static func approximate(_ line: TextLine, _ index: Int) -> Range<Int>? {
    guard line[index + 1] == "、", let low = digits.firstIndex(of: line.scalars[index]), low + 1 < digits.count,
      line[index + 2] == digits[low + 1], let after = line[index + 3],
      counters.contains(after) || after == "十" || after == "百"
    else { return nil }
    // 第三、四条 and 一、二、三年级 name each of them; 十三、四 too is read as two numbers.
    if let before = line[index - 1], before == "第" || before == "、" || before == "十" || before == "月" { return nil }
    if line[index - 1] == nil { return nil }
    return index..<(index + 4)
  }

  /// 二零二〇年: a year digit by digit writes its nought as 〇 (numbering, not measuring); ○ is a circle.
  private static func yearWithWrongZero(_ line: TextLine, _ index: Int) -> Range<Int>? {
    guard line[index + 4] == "年", line[index - 1].map({ !hanYear.contains($0) }) ?? true,
      line.scalars[index..<(index + 4)].allSatisfy({ hanYear.contains($0) }),
      digits.contains(line.scalars[index]),
      line.scalars[index..<(index + 4)].contains(where: { wrongZeros.contains($0) })
    else { return nil }
    return index..<(index + 5)
  }

  /// 11届全国人大1次会议: names that are set take Han digits.
  private static func session(_ line: TextLine, _ index: Int) -> Range<Int>? {
    guard line.scalars[index] == "届" || line.scalars[index] == "次", line[index - 1]?.isDigit == true else { return nil }
    let words = line.scalars[index..<min(line.count, index + 12)]
    let isSession =
      line.scalars[index] == "届"
      ? has(words, "人大") || has(words, "政协") || has(words, "全会") || has(words, "人民代表大会")
      : has(words.prefix(6), "会议") && has(line.scalars[max(0, index - 12)..<index], "届")
    guard isSession else { return nil }
    var start = index
    while start > 0, line.scalars[start - 1].isDigit { start -= 1 }
    return start..<(index + 1)
  }

  private static func has(_ scalars: ArraySlice<Unicode.Scalar>, _ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard scalars.count >= word.count else { return false }
    return (scalars.startIndex...(scalars.endIndex - word.count)).contains {
      scalars[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
