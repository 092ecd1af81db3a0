/// Half-width marks beside Chinese characters (GB/T 15834-2011, 5.1; the marks of Chinese are full-width).
enum MarkWidths {
  private static let wide: [Unicode.Scalar: String] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "\"": "“”",
  ]

  static func find(in line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    var index = 0
    var plainEnd = 0
    while index < line.count {
      if let end = address(line, index, &plainEnd) {
        index = end
        continue
      }
      if let better = wide[line.scalars[index]], isAmongHan(line, index) {
        faults.append(Fault(.halfWidthMark, index..<(index + 1), better: better))
      }
      index += 1
    }
    return faults
  }

  /// Where an address of the web or of e-mail that begins here ends; its marks are its own.
  ///
  /// - Parameter plainEnd: where the run ends that was found to be no address by e-mail: it is gone through once, however
  ///   many words it has.
  private static func address(_ line: TextLine, _ index: Int, _ plainEnd: inout Int) -> Int? {
    guard line[index]?.isLatin == true, line[index - 1]?.isLatin != true else { return nil }
    if index >= plainEnd {
      let end = line.end(from: index) { $0.value > 0x20 && $0.value < 0x7F && $0 != "(" && $0 != ")" && $0 != "\"" }
      if line.scalars[index..<end].contains("@") { return end }
      plainEnd = end
    }
    let isAddress = line.has("http".unicodeScalars, at: index) || line.has("www.".unicodeScalars, at: index)
    return isAddress ? plainEnd : nil
  }

  /// Brackets belong to what they enclose, the others to what they close; 12:30 and 1,000 are numbers.
  private static func isAmongHan(_ line: TextLine, _ index: Int) -> Bool {
    let (before, after) = (line.before(index), line.from(index + 1))
    func isChinese(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.isHan || $0.isWideMark } ?? false }
    switch line.scalars[index] {
    case "(": return isChinese(after) || (isChinese(before) && enclosesHan(line, index))
    // 1) numbers things.
    // Told once a pair.
    case ")": return isChinese(before) && !line.scalars[..<index].contains("(")
    case "\"":
      let isSecond = line.scalars[..<index].count { $0 == "\"" } % 2 == 1
      return !isSecond && (isChinese(before) || isChinese(after))
    default:
      if before?.isDigit == true, after?.isDigit == true { return false }
      return isChinese(before)
        || (isChinese(after) && before?.isLatin != true && before?.isDigit == true && line[index] != ":")
    }
  }

  private static func enclosesHan(_ line: TextLine, _ index: Int) -> Bool {
    let end = line.end(from: index + 1) { $0 != ")" && $0 != "）" }
    return line.scalars[index..<end].contains(where: \.isHan)
  }
}
