/// Traces of a text that was decoded wrongly and saved again before it reached us. What is gone cannot be had back.
enum DecodingDebris {
  /// U+FFFD in the share (per cent of the characters) or number from which the text is refused; below it each is a
  /// warning, for one lost character does not spoil a page.
  static let refusedShare = 1
  static let refusedCount = 20

  struct Finding {
    let sample: String
    let count: Int
    /// Offset of the first, in scalars.
    let offset: Int
    let isFatal: Bool
  }

  static func find(in scalars: [Unicode.Scalar]) -> Finding? {
    var replacements = (count: 0, first: 0)
    var pairs = (count: 0, first: 0)
    var questions = (count: 0, first: 0)
    var visible = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar.value > 0x20, scalar.value != 0x3000 { visible += 1 }
      switch scalar {
      case "\u{FFFD}":
        if replacements.count == 0 { replacements.first = index }
        replacements.count += 1
      case "锟":
        // EF BF BD EF BF BD read in GBK.
        guard index + 2 < scalars.count, scalars[index + 1] == "斤", scalars[index + 2] == "拷" else { continue }
        if pairs.count == 0 { pairs.first = index }
        pairs.count += 1
      case "?":
        if questions.count == 0 { questions.first = index }
        questions.count += 1
      default: continue
      }
    }
    if pairs.count > 0 { return Finding(sample: "锟斤拷", count: pairs.count, offset: pairs.first, isFatal: true) }
    if replacements.count > 0 {
      let isFatal = replacements.count > refusedCount || replacements.count * 100 > visible * refusedShare
      return Finding(sample: "U+FFFD", count: replacements.count, offset: replacements.first, isFatal: isFatal)
    }
    if visible >= 20, questions.count * 10 > visible * 3 {
      return Finding(sample: "?", count: questions.count, offset: questions.first, isFatal: true)
    }
    return nil
  }
}
