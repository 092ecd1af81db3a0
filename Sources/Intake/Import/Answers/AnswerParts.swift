/// Parts a cell of several options at 、 and commas, which options may hold themselves: what stands in brackets stays whole.
enum AnswerParts {
  /// Marks between options that no option holds.
  static let strong = Set("；;┋|\n\r".unicodeScalars)
  private static let lesserMarks = Set("、，,".unicodeScalars)
  private static let open = Set("（([［【〖〔《「“".unicodeScalars)
  private static let close = Set("）)]］】〗〕》」”".unicodeScalars)

  /// The pieces between the lesser marks, without white space around them.
  /// - Parameter isStrict: comma without a blank behind it parts nothing, as in 其他，如停车.
  static func lesser(_ text: String, isStrict: Bool = true) -> [Substring] {
    var pieces: [Substring] = []
    let scalars = text.unicodeScalars
    var depth = 0
    var start = scalars.startIndex
    var at = scalars.startIndex
    func add(_ end: String.Index) {
      let piece = trimmed(Substring(scalars[start..<end]))
      if !piece.isEmpty { pieces.append(piece) }
    }
    while at < scalars.endIndex {
      let scalar = scalars[at]
      let next = scalars.index(after: at)
      if open.contains(scalar) { depth += 1 } else if close.contains(scalar) { depth = max(0, depth - 1) }
      let isComma =
        scalar == ","
        ? !isStrict || next < scalars.endIndex && scalars[next] == " " : scalar == "，" && !isStrict
      if depth == 0, scalar == "、" || isComma {
        add(at)
        start = next
      }
      at = next
    }
    add(scalars.endIndex)
    return pieces
  }

  /// Without marks and blanks at its ends, where they part nothing off: survey systems write 上午; for one option of several.
  static func unmarked(_ text: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isSpace || strong.contains(scalar) || lesserMarks.contains(scalar)
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isMark(first) || isMark(last)
    else {
      return text
    }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isMark(first) { scalars.removeFirst() }
    while let last = scalars.last, isMark(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars
    while scalars.first?.isSpace == true { scalars.removeFirst() }
    while scalars.last?.isSpace == true { scalars.removeLast() }
    return Substring(scalars)
  }

  /// The options of a cell: the longest runs of pieces that are known, and what stands between them; nil where no piece is.
  static func known(in text: String, isKnown: (String) -> Bool) -> [String]? {
    let pieces = lesser(text, isStrict: false)
    guard pieces.count > 1, pieces.count <= 64 else { return nil }
    func run(_ first: Int, _ last: Int) -> String { String(text[pieces[first].startIndex..<pieces[last].endIndex]) }
    var found: [String] = []
    var hasKnown = false
    /// Where a run of pieces began that are none.
    var unknown: Int?
    var at = 0
    while at < pieces.count {
      let last = stride(from: pieces.count - 1, through: at, by: -1).first { isKnown(run(at, $0)) }
      if let last {
        if let start = unknown { found.append(run(start, at - 1)) }
        unknown = nil
        found.append(run(at, last))
        hasKnown = true
        at = last + 1
      } else {
        unknown = unknown ?? at
        at += 1
      }
    }
    if let start = unknown { found.append(run(start, pieces.count - 1)) }
    return hasKnown ? found : nil
  }
}
