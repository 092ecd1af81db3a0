/// Ellipses and dashes put together from other marks (GB/T 15834-2011, 4.10, 4.11, A.9).
enum Ellipses {
  static func find(in line: TextLine) -> [Fault] {
    guard line.scalars.contains(where: \.isHan) else { return [] }
    var faults: [Fault] = []
    var index = 0
    while index < line.count {
      let scalar = line.scalars[index]
      guard "….。-".unicodeScalars.contains(scalar) else {
        index += 1
        continue
      }
      let end = line.end(from: index) { $0 == scalar }
      let range = index..<end
      switch scalar {
      case "…":
        if range.count % 2 == 1 { faults.append(Fault(.ellipsisForm, range, better: "……")) }
        let isBeside = line[end] == "等" || line[index - 1] == "等" || line.has("等等".unicodeScalars, at: index - 2)
        if isBeside { faults.append(Fault(.ellipsisWithEtc, range)) }
      case "。": if range.count > 1 { faults.append(Fault(.ellipsisForm, range, better: "……")) }
      case ".":
        let isWord = line[index - 1]?.isLatin == true && line[end]?.isLatin == true
        if range.count > 2, !isWord { faults.append(Fault(.ellipsisForm, range, better: "……")) }
      default:
        // A line of nothing but hyphens is a rule, not a dash.
        if range.count > 1, range.count < line.count, besideHan(line, range) {
          faults.append(Fault(.dashForm, range, better: "——"))
        }
      }
      index = end
    }
    return faults
  }

  private static func besideHan(_ line: TextLine, _ range: Range<Int>) -> Bool {
    line.before(range.lowerBound)?.isHan == true || line.from(range.upperBound)?.isHan == true
  }
}
