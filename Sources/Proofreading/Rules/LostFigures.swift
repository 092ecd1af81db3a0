/// Days and shares that lost characters on their way (2023年65日, 1092月10日, 81.2%84.2%), and days that no calendar has.
/// They are told, never mended.
enum LostFigures {
  static func find(in line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    var index = 0
    while index < line.count {
      guard line.scalars[index].isDigit else {
        index += 1
        continue
      }
      let end = line.end(from: index, while: \.isDigit)
      if let fault = fault(line, index..<end) { faults.append(fault) }
      index = end
    }
    return faults
  }

  private static func fault(_ line: TextLine, _ digits: Range<Int>) -> Fault? {
    let before = line[digits.lowerBound - 1]
    if before == "%" || before == "％" { return Fault(.shareLost, digits) }
    guard let value = number(line, digits) else { return nil }
    switch line[digits.upperBound] {
    case "日":
      // 2023年65日 has no month; 20211020日 and 1218日 have no marks between. 180日 may be a term.
      return before == "年" || digits.count > 3 ? Fault(.dayLost, digits.lowerBound..<(digits.upperBound + 1)) : nil
    case "月":
      let start = digits.upperBound + 1
      let end = line.end(from: start, while: \.isDigit)
      guard end > start, line[end] == "日" || line[end] == "号", let day = number(line, start..<end) else { return nil }
      if digits.count > 2 { return Fault(.dayLost, digits.lowerBound..<(end + 1)) }
      guard end - start <= 2, exists(month: value, day: day, year: year(line, before: digits.lowerBound)) else {
        return Fault(.dayImpossible, digits.lowerBound..<(end + 1))
      }
      return nil
    default: return nil
    }
  }

  private static func number(_ line: TextLine, _ range: Range<Int>) -> Int? {
    guard range.count <= 9 else { return nil }
    return line.scalars[range].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  private static func year(_ line: TextLine, before index: Int) -> Int? {
    guard line[index - 1] == "年", index >= 5, line.scalars[(index - 5)..<(index - 1)].allSatisfy(\.isDigit) else {
      return nil
    }
    return number(line, (index - 5)..<(index - 1))
  }

  private static func exists(month: Int, day: Int, year: Int?) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    if month == 2 {
      // Years of the Republic are not known here; without a year the 29th may be.
      let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
      return day <= (isLeap ? 29 : 28)
    }
    return day <= ([4, 6, 9, 11].contains(month) ? 30 : 31)
  }
}
