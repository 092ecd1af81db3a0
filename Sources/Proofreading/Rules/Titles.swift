/// Titles of works within each other, and years of document numbers (GB/T 15834-2011, 4.15.3.3, 4.9.3.3; GB/T 9704-2012,
/// 7.2.5).
enum Titles {
  static func find(in line: TextLine) -> [Fault] { nested(line) + documentNumbers(line) }

  private static func nested(_ line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    var open = 0
    for (index, scalar) in line.scalars.enumerated() {
      if scalar == "《" {
        if open > 0 { faults.append(Fault(.titleWithinTitle, index..<(index + 1), better: "〈〉")) }
        open += 1
      } else if scalar == "》" {
        open = max(0, open - 1)
      }
    }
    return faults
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "(": ")", "（": "）", "【": "】", "［": "］"]

  /// `某发[2020]5号`: the year stands in 〔〕.
  private static func documentNumbers(_ line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    for (index, scalar) in line.scalars.enumerated() {
      guard let closer = brackets[scalar], line[index - 1]?.isHan == true, line[index + 5] == closer,
        line.scalars[(index + 1)..<(index + 5)].allSatisfy(\.isDigit)
      else { continue }
      let start = line[index + 6] == "第" ? index + 7 : index + 6
      let end = line.end(from: start, while: \.isDigit)
      if end > start, line[end] == "号" || line[end] == "號" {
        faults.append(Fault(.documentYear, index..<(end + 1), better: "〔〕"))
      }
    }
    return faults
  }
}
