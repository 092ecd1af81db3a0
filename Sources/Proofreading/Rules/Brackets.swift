/// Brackets and quotes without their other half (GB/T 15834-2011, 4.8, 4.9, 4.15).
enum Brackets {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "）", "《": "》", "〈": "〉", "“": "”", "‘": "’", "〔": "〕", "【": "】", "「": "」", "『": "』", "(": ")", "[": "]",
    "{": "}",
  ]
  private static let closers = Set(pairs.values)

  /// Over a whole text, as a quotation may have several paragraphs. Brackets pair by shape whatever their width.
  static func find(in lines: [TextLine]) -> [(line: TextLine, fault: Fault)] {
    var open: [(line: TextLine, index: Int, closer: Unicode.Scalar)] = []
    var faults: [(line: TextLine, fault: Fault)] = []
    for line in lines {
      let start = numbering(line)
      for index in start..<max(start, line.count) {
        let scalar = line.scalars[index]
        if let closer = pairs[scalar] {
          // Each paragraph of a quotation opens anew; only the last closes.
          let isAgain =
            index == line.end(from: 0) { $0 == "\u{3000}" || $0 == " " } && open.contains { $0.closer == closer }
          if isAgain, "“「『".unicodeScalars.contains(scalar) { continue }
          open.append((line, index, closer))
        } else if closers.contains(scalar) {
          // ’ is an apostrophe too.
          if scalar == "’", line[index - 1]?.isLatin == true, open.last?.closer != "’" { continue }
          if let last = open.last, folded(last.closer) == folded(scalar) {
            open.removeLast()
          } else {
            faults.append((line, Fault(.bracketWithoutOther, index..<(index + 1))))
          }
        }
      }
    }
    faults += open.map { ($0.line, Fault(.bracketWithoutOther, $0.index..<($0.index + 1))) }
    return faults
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == ")" ? "）" : scalar }

  /// 1) and 二） number things; a closing half there has no other.
  private static func numbering(_ line: TextLine) -> Int {
    let start = line.end(from: 0) { $0 == " " || $0 == "\u{3000}" }
    let end = line.end(from: start) { $0.isDigit || $0.isLatin || "一二三四五六七八九十".unicodeScalars.contains($0) }
    let isNumber = end > start && end - start < 4 && (line[end] == ")" || line[end] == "）")
    return isNumber ? end + 1 : start
  }
}
