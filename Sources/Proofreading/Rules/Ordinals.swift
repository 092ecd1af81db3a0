/// Marks behind ordinals (GB/T 15834-2011, B.3): 一、 1. 第一， and none behind brackets.
enum Ordinals {
  private static let han = Set("一二三四五六七八九十百".unicodeScalars)

  static func find(in line: TextLine) -> [Fault] {
    let start = line.end(from: 0) { $0 == " " || $0 == "\u{3000}" }
    guard let first = line[start] else { return [] }
    if first == "（" || first == "(" { return bracketed(line, start) }
    if first == "第" { return counted(line, start) }
    let end = line.end(from: start) { han.contains($0) }
    guard end > start, end - start < 4, let mark = line[end] else {
      return arabic(line, start)
    }
    // 一. and 一， for 一、; 一是 is no ordinal with a mark.
    let isWrong = mark == "." || mark == "．" || mark == "，" || mark == ","
    return isWrong ? [Fault(.ordinalMark, start..<(end + 1), better: "、")] : []
  }

  private static func arabic(_ line: TextLine, _ start: Int) -> [Fault] {
    let end = line.end(from: start, while: \.isDigit)
    guard (1...2).contains(end - start), line[end] == "、", line[end + 1]?.isDigit != true else { return [] }
    // 1、2号楼 lists things.
    return [Fault(.ordinalMark, start..<(end + 1), better: ".")]
  }

  /// （一）、 and (1). have a mark too many.
  private static func bracketed(_ line: TextLine, _ start: Int) -> [Fault] {
    let end = line.end(from: start + 1) { han.contains($0) || $0.isDigit }
    guard end > start + 1, end - start < 5, line[end] == "）" || line[end] == ")", let mark = line[end + 1],
      "、.．，,".unicodeScalars.contains(mark)
    else { return [] }
    return [Fault(.ordinalMarkTooMany, start..<(end + 2))]
  }

  /// 第一、 for 第一，.
  private static func counted(_ line: TextLine, _ start: Int) -> [Fault] {
    let end = line.end(from: start + 1) { han.contains($0) }
    guard end > start + 1, line[end] == "、", let after = line[end + 1], !han.contains(after), after != "第" else {
      return []
    }
    return [Fault(.ordinalMark, start..<(end + 1), better: "，")]
  }
}
