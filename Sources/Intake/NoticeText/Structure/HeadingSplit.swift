/// A numbered line parted into heading and what follows on the same line.
struct HeadingSplit {
  let heading: String
  /// Empty where the heading fills its line.
  let rest: String

  /// The longest heading that a colon or blanks may close, in characters.
  private static let longestLabel = 30
  private static let stops: Set<Unicode.Scalar> = Set("。！？!?".unicodeScalars)
  private static let closers: Set<Unicode.Scalar> = Set("”’）)》」』】〕".unicodeScalars)

  init(_ line: FoldedText) {
    let end = HeadingSplit.end(of: line)
    heading = line.string(0..<end)
    var start = end
    while start < line.count, line.scalars[start].isBlank { start += 1 }
    rest = line.string(start..<line.count)
  }

  /// Up to and with the first stop; a colon or two blanks close a short heading before it.
  private static func end(of line: FoldedText) -> Int {
    var depth = 0
    // Whether a comma or a semicolon stands before; a heading has none.
    var hasMark = false
    for index in 0..<line.count {
      let scalar = line.scalars[index]
      if "“‘（(《「『【〔".unicodeScalars.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, stops.contains(scalar) {
        var end = index + 1
        while end < line.count, closers.contains(line.scalars[end]) || stops.contains(line.scalars[end]) { end += 1 }
        return end
      }
      let isShort = index > 0 && index <= longestLabel && depth == 0 && index + 1 < line.count
      // A colon between figures is one of a time or a ratio.
      let isInFigure = isShort && line.folded[index - 1].isASCIIDigit && line.folded[index + 1].isASCIIDigit
      if isShort, !hasMark, scalar == "：", !isInFigure { return index + 1 }
      if isShort, !hasMark, index >= 4, scalar == " ", line.count - index > 2 * index, line.scalars[index - 1].isHan,
        nextVisible(index, line).isHan
      {
        return index
      }
      if line.folded[index] == "," || line.folded[index] == ";" { hasMark = true }
    }
    // A quotation that never ends must not swallow the stop.
    if depth > 0, let stop = line.scalars.firstIndex(of: "。") { return stop + 1 }
    return line.count
  }

  private static func nextVisible(_ index: Int, _ line: FoldedText) -> Unicode.Scalar {
    var next = index
    while next + 1 < line.count, line.scalars[next].isBlank { next += 1 }
    return line.scalars[next]
  }
}
