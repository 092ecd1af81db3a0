/// Marks between the two ends of a range: － and ～ of Chinese, not the hyphen and tilde of the keyboard (GB/T 15834-2011,
/// 4.13), and days whose parts are parted by 、 (A.4).
enum Ranges {
  static func find(in line: TextLine) -> [Fault] {
    var faults: [Fault] = []
    for index in line.scalars.indices {
      switch line.scalars[index] {
      case "~":
        guard let before = line[index - 1], let after = line[index + 1], line[index - 2] != "/", before != "/" else {
          continue
        }
        if (before.isDigit || before.isHan || before == "%") && (after.isDigit || after.isHan) {
          faults.append(Fault(.rangeMark, index..<(index + 1), better: "～"))
        }
      case "-":
        // 5月1日-6月1日, 30%-40%, 上午-下午; 2020-05-17 and telephone numbers have hyphens by right.
        guard let before = line[index - 1], let after = line[index + 1], line[index - 2] != "-", after != "-" else {
          continue
        }
        if "年月日时%％元".unicodeScalars.contains(before) && (after.isDigit || after.isHan) {
          faults.append(Fault(.rangeMark, index..<(index + 1), better: before == "%" || before == "％" ? "～" : "—"))
        }
      case "、":
        if let range = day(line, index) { faults.append(Fault(.dayParted, range)) }
      default: continue
      }
    }
    return faults
  }

  /// `2010、3、2` around the first of its marks.
  private static func day(_ line: TextLine, _ index: Int) -> Range<Int>? {
    func digits(from start: Int, _ most: Int) -> Int? {
      let end = line.end(from: start, while: \.isDigit)
      return (1...most).contains(end - start) ? end : nil
    }
    guard index >= 4, line.scalars[(index - 4)..<index].allSatisfy(\.isDigit), line[index - 5]?.isDigit != true,
      line.scalars[index - 4] == "1" || line.scalars[index - 4] == "2",
      let month = digits(from: index + 1, 2), line[month] == "、", let end = digits(from: month + 1, 2),
      line[end] != "、"
    else { return nil }
    return (index - 4)..<end
  }
}
