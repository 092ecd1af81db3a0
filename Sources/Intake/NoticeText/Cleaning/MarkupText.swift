/// The text of a page while it is taken out of its source, with what the source tells beyond the words: which of them are links,
/// and where one element ends right before another.
struct MarkupText {
  private(set) var text = TracedText()
  private var lineStart = 0
  /// The link that each character belongs to, counted from 1; 0 for none.
  private var links: [Int32] = []
  private var link: Int32 = 0
  private var linkCount: Int32 = 0
  private var lastEnd: Int?
  /// Where an inline element begins that follows another without anything between them.
  private var seams: [Int] = []

  /// The longest words of a link that only leads on, in characters.
  private static let longestLink = 8
  /// So many links below one another, each on a line of its own, are a menu.
  private static let leastMenu = 3

  mutating func reserve(_ count: Int) {
    text.reserve(count)
    links.reserveCapacity(count)
  }

  mutating func append(_ scalar: Unicode.Scalar, from origin: Int32) {
    text.append(scalar, from: origin)
    links.append(scalar == "\n" ? 0 : link)
    if scalar == "\n" { lineStart = text.count }
  }

  /// Whether the line so far begins with a bar.
  var isBarred: Bool { lineStart < text.count && text.scalars[lineStart] == "|" }

  /// Notes where inline elements begin and end.
  mutating func note(_ tag: MarkupTag) {
    if tag.name == "a" {
      if !tag.isClosing { linkCount += 1 }
      link = tag.isClosing ? 0 : linkCount
    }
    if MarkupScanner.block.contains(tag.name) {
      // A link that is never closed ends with its line.
      (link, lastEnd) = (0, nil)
    } else if tag.isClosing {
      lastEnd = text.count
    } else if lastEnd == text.count, seams.last != text.count {
      seams.append(text.count)
    }
  }

  /// The text without lines that are nothing but links, and with a blank between such elements as a page sets apart: the day of
  /// publication, the source, a counter.
  func finished(_ recorder: inout StepRecorder) -> TracedText {
    let lines = text.lines
    let isMenu = menuLines(lines)
    var result = TracedText()
    result.reserve(text.count)
    var seam = 0
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append("\n", from: text.origins[line.lowerBound - 1]) }
      while seam < seams.count, seams[seam] <= line.lowerBound { seam += 1 }
      var places: [Int] = []
      while seam < seams.count, seams[seam] < line.upperBound {
        places.append(seams[seam])
        seam += 1
      }
      if isMenu[index] {
        recorder.note(at: text.origins[line.lowerBound], text.string(line), "")
        continue
      }
      appendLine(line, partedAt: places, &result)
    }
    return result
  }

  private func appendLine(_ line: Range<Int>, partedAt places: [Int], _ result: inout TracedText) {
    let bounds = [line.lowerBound] + places + [line.upperBound]
    let pieces = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    var wasFurniture = false
    for piece in pieces {
      let isFurniture = places.isEmpty ? false : isPageWord(piece)
      if isFurniture, wasFurniture { result.append(" ", from: text.origins[piece.lowerBound]) }
      result.append(text, piece)
      wasFurniture = isFurniture
    }
  }

  private func isPageWord(_ piece: Range<Int>) -> Bool {
    let words = FoldedText(text.scalars[piece].prefix(40).filter { !$0.isBlank })
    return words.starts(withAny: FurnitureWords.heads) || FurnitureWords.whole.contains(String(words.folded))
  }

  /// Which lines hold nothing but short links: several on one, or one each on several below one another.
  private func menuLines(_ lines: [Range<Int>]) -> [Bool] {
    var isMenu = [Bool](repeating: false, count: lines.count)
    guard linkCount > 1 else { return isMenu }
    var run: [Int] = []
    func close() { if run.count >= MarkupText.leastMenu { for index in run { isMenu[index] = true } } }
    for (index, line) in lines.enumerated() {
      guard let count = linksIfAlone(line) else {
        close()
        run = []
        continue
      }
      if count > 1 { isMenu[index] = true }
      if count == 1 { run.append(index) }
    }
    close()
    return isMenu
  }

  private static let between: Set<Unicode.Scalar> = Set("|｜>›»·/-—•".unicodeScalars)

  /// How many links a line has if there is nothing else on it but marks between them; nil where there is.
  private func linksIfAlone(_ line: Range<Int>) -> Int? {
    var (count, length) = (0, 0)
    var last: Int32 = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let scalar = text.scalars[index]
      if scalar.isBlank || MarkupText.between.contains(scalar) {
        index += 1
        continue
      }
      if scalar == "&", let end = (index..<min(index + 9, line.upperBound)).first(where: { text.scalars[$0] == ";" }) {
        index = end + 1
        continue
      }
      guard links[index] > 0, !scalar.isASCIIDigit, !"。《".unicodeScalars.contains(scalar) else { return nil }
      if links[index] != last { (count, length, last) = (count + 1, 0, links[index]) }
      length += 1
      guard length <= MarkupText.longestLink else { return nil }
      index += 1
    }
    return count
  }
}
