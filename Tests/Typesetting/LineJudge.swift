import Documents
import Fonts

@testable import Typesetting

/// Judges finished pages by the rules of lines, from positions and characters alone: it knows nothing of how they were
/// set. GB/T 15834-2011, 5.1; CLREQ 3.1; GB/T 9704-2012, 5.2.
struct LineJudge {
  static let closing = Set("，。、；：？！）》」』】〕〉”’".unicodeScalars)
  static let opening = Set("（《「『【〔〈“‘".unicodeScalars)
  /// Level GB: neither may a connector, an interpunct or a solidus begin a line, nor a solidus end it.
  static let noStart = closing.union("～·/％℃".unicodeScalars)
  static let noEnd = opening.union("/￥№".unicodeScalars)

  struct Character {
    let scalar: Unicode.Scalar
    let x: Double
    let end: Double
    let element: Int
  }

  struct Line {
    let page: Int
    let y: Double
    var characters: [Character] = []
    var text: String { String(String.UnicodeScalarView(characters.map(\.scalar))) }
  }

  let fonts: FontBook
  let style: DocumentStyle
  /// What breaks a rule: the rule with the place and the line.
  private(set) var findings: [String] = []
  private(set) var text = ""
  private(set) var lineCount = 0
  /// Han that stand on a cell, and all, of lines of Han and marks alone that nothing was done to.
  private(set) var onGrid = (kept: 0, of: 0)
  private var widths: [Unicode.Scalar: Double] = [:]

  init(fonts: FontBook, style: DocumentStyle) {
    self.fonts = fonts
    self.style = style
  }

  private var left: Double { style.page.left.points }
  private var right: Double { style.page.left.points + style.page.blockWidth.points }
  private var em: Double { style.body.size.points }
  private var cell: Double { style.composition == .grid ? style.page.cell.points : em }

  mutating func judge(_ document: PagedDocument) {
    var lines: [Line] = []
    for (number, page) in document.pages.enumerated() {
      lines += self.lines(of: page, number + 1, document.elements)
    }
    lineCount += lines.count
    for (index, line) in lines.enumerated() {
      let element = line.characters[0].element
      let isFirst = index == 0 || lines[index - 1].characters[0].element != element
      let isLast = index == lines.count - 1 || lines[index + 1].characters[0].element != element
      judgeEdges(line, isFirst: isFirst)
      if !isLast { judgeFlush(line) }
      judgeInside(line)
      if isLast, !isFirst {
        judgeOrphan(line)
        if lines[index - 1].page != line.page { find("widow", line) }
      }
      if !isLast { judgeWhole(line, lines[index + 1]) }
      if style.composition == .grid { judgeGrid(line, isFirst: isFirst) }
      text += line.text
    }
  }

  private mutating func find(_ rule: String, _ line: Line) {
    findings.append("\(rule), page \(line.page): \(line.text)")
  }

  // MARK: Reading

  /// The paragraph that an element is, or is a piece of, as a link is.
  private static func paragraph(_ element: Int, _ elements: [StructureElement]) -> Int {
    var paragraph = element
    while [.link, .span, .reference].contains(elements[paragraph].role), let holder = elements[paragraph].parent {
      paragraph = holder
    }
    return paragraph
  }

  private mutating func lines(of page: Frame, _ number: Int, _ elements: [StructureElement]) -> [Line] {
    var result: [Line] = []
    for placed in page.items {
      guard case .text(let run) = placed.item, let element = run.element.map({ Self.paragraph($0, elements) }) else {
        continue
      }
      let y = placed.point.y.points
      if result.last.map({ abs($0.y - y) > 1 }) ?? true { result.append(Line(page: number, y: y)) }
      for cluster in run.clusters {
        let x = placed.point.x.points + (cluster.glyphs.first?.x.points ?? 0)
        for scalar in cluster.text.unicodeScalars where scalar != " " {
          let end = x + width(scalar, run)
          result[result.count - 1].characters.append(Character(scalar: scalar, x: x, end: end, element: element))
        }
      }
    }
    return result.filter { !$0.characters.isEmpty }
  }

  private mutating func width(_ scalar: Unicode.Scalar, _ run: GlyphRun) -> Double {
    if let known = widths[scalar] { return known }
    let glyphs = fonts.shape([scalar][...], face: run.face, language: .simplified)
    let width = glyphs.reduce(0) { $0 + $1.advance } * run.size.points
    widths[scalar] = width
    return width
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || scalar.value == 0x3007 || scalar.value >= 0x20000
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    LineJudge.closing.contains(scalar) || LineJudge.opening.contains(scalar)
  }

  // MARK: Rules

  private mutating func judgeEdges(_ line: Line, isFirst: Bool) {
    let first = line.characters[0]
    let last = line.characters[line.characters.count - 1]
    if LineJudge.noStart.contains(first.scalar), !isFirst { find("begins a line", line) }
    if LineJudge.noEnd.contains(last.scalar), last.scalar != "/" || !isAscii(line.characters.dropLast().last) {
      find("ends a line", line)
    }
    let ink = LineJudge.closing.contains(last.scalar) ? last.x + em / 2 : last.end
    if ink > right + 0.3 { find("past the block by \(ink - right)", line) }
    let begin = LineJudge.opening.contains(first.scalar) ? first.x + em / 2 : first.x
    if begin < left - 0.3 { find("before the block by \(left - begin)", line) }
  }

  private func isAscii(_ character: Character?) -> Bool { character?.scalar.isASCII ?? false }

  /// The last character ends at the edge; a mark with its whole em or with half of it.
  private mutating func judgeFlush(_ line: Line) {
    let last = line.characters[line.characters.count - 1]
    // Han stand at the start of their cell, an interpunct in the middle of half a cell.
    let end = isHan(last.scalar) ? last.x + max(cell, em) : last.end
    let ends =
      LineJudge.closing.contains(last.scalar)
      ? [last.x + cell, last.x + cell / 2, last.x + 0.68 * cell] : [end, last.end + cell / 4 - em / 4 - em / 4]
    if !ends.contains(where: { abs($0 - right) < 0.5 }) { find("not flush by \(right - last.end)", line) }
  }

  /// Adjacent marks together take 1.5 em, however the line was stretched; a dash and an ellipsis are never stretched.
  private mutating func judgeInside(_ line: Line) {
    let pairs = zip(line.characters, line.characters.dropFirst())
    let stretch =
      pairs.filter { isHan($0.scalar) && isHan($1.scalar) }.map { $1.x - $0.x - cell }.min().map { max(0, $0) }
    for (left, right) in pairs {
      let step = right.x - left.x
      if isMark(left.scalar), isMark(right.scalar),
        !(LineJudge.opening.contains(left.scalar) && LineJudge.closing.contains(right.scalar))
      {
        // A centred mark stands up to 0.18 em further left or right.
        if step > cell / 2 + (stretch ?? 0.1 * em) + 0.19 * em { find("a pair of \(step / em + 1) em", line) }
      }
      if left.scalar == right.scalar, left.scalar == "—" || left.scalar == "…", step > cell + 0.1 {
        find("stretched inside by \(step - cell)", line)
      }
      if step < 0.2 * em, isHan(left.scalar), isHan(right.scalar) { find("characters on each other", line) }
    }
  }

  private mutating func judgeOrphan(_ line: Line) {
    let bare = line.characters.filter { !isMark($0.scalar) && !"…—·".unicodeScalars.contains($0.scalar) }
    if bare.count < 2 { find("orphan", line) }
  }

  /// —— and …… are not parted, nor are numbers and words.
  private mutating func judgeWhole(_ line: Line, _ next: Line) {
    let last = line.characters[line.characters.count - 1].scalar
    let first = next.characters[0].scalar
    if last == first, last == "—" || last == "…" { find("parted", line) }
    let isNumber = last.properties.numericType == .decimal && first.properties.numericType == .decimal
    if isNumber, !isOfAddress(line, next) { find("a parted number", line) }
  }

  private func isOfAddress(_ line: Line, _ next: Line) -> Bool {
    let tail = line.characters.reversed().prefix { $0.scalar.isASCII }.map(\.scalar)
    let head = next.characters.prefix { $0.scalar.isASCII }.map(\.scalar)
    return (tail + head).contains { "/@".unicodeScalars.contains($0) }
  }

  /// Of a line of Han and marks alone to which nothing was done: every Han keeps its cell.
  private mutating func judgeGrid(_ line: Line, isFirst: Bool) {
    let scalars = line.characters.map(\.scalar)
    guard scalars.allSatisfy({ isHan($0) || isMark($0) }), let first = scalars.first,
      isFirst || !LineJudge.opening.contains(first)
    else { return }
    for (left, right) in zip(line.characters, line.characters.dropFirst()) {
      // A mark that gave something, or a pair: the line was adjusted.
      if abs(right.x - left.x - cell) > 0.45 { return }
    }
    for character in line.characters where isHan(character.scalar) {
      let cells = (character.x - left) / cell
      onGrid.of += 1
      if abs(cells - cells.rounded()) * cell < 0.3 { onGrid.kept += 1 } else { find("off its cell", line) }
    }
  }
}
