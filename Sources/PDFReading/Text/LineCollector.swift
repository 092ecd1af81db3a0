#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Joins glyphs to lines as they are drawn.
struct LineCollector {
  /// A glyph belongs to the line if its origin is within half its size of the baseline: as far as marks, raised figures
  /// and small letters go; lines of text are further apart.
  private static let reach = 0.5
  /// A greater gap, in ems, is a space; that between Chinese and Latin letters is a quarter of an em.
  private static let space = 0.34

  struct Glyph {
    let text: String
    /// From the top left corner of the page, downwards.
    let x: Double
    let y: Double
    /// Where the next glyph would stand.
    let endX: Double
    let endY: Double
    let direction: (x: Double, y: Double)
    let size: Double
    let isArtifact: Bool
  }

  private(set) var lines: [PageLine] = []
  private var text = ""
  private var first: Glyph?
  private var end = (x: 0.0, y: 0.0)

  mutating func add(_ glyph: Glyph) {
    if let first, belongs(glyph, to: first) {
      let gap = (glyph.x - end.x) * first.direction.x + (glyph.y - end.y) * first.direction.y
      if gap > LineCollector.space * glyph.size, text.last?.isWhitespace == false,
        glyph.text.first?.isWhitespace == false
      {
        text += " "
      }
    } else {
      finish()
      // A line begins with what is seen.
      if glyph.text.allSatisfy(\.isWhitespace) { return }
      first = glyph
    }
    text += glyph.text
    end = (glyph.endX, glyph.endY)
  }

  /// A glyph that says nothing by itself takes room as far as here; a mark above or below others takes none.
  mutating func extend(toX x: Double, y: Double) {
    guard let first, (x - end.x) * first.direction.x + (y - end.y) * first.direction.y > 0 else { return }
    end = (x, y)
  }

  /// Ends the line, if one is open.
  mutating func finish() {
    defer {
      first = nil
      text = ""
    }
    guard let first else { return }
    while text.last?.isWhitespace == true { text.removeLast() }
    // Downwards is positive here, and angles count upwards.
    let angle = atan2(-first.direction.y, first.direction.x) * 180 / .pi
    lines.append(
      PageLine(
        text: text, x: first.x, y: first.y, size: first.size,
        angle: (angle * 1000).rounded() / 1000 + 0, isArtifact: first.isArtifact))
  }

  private func belongs(_ glyph: Glyph, to first: Glyph) -> Bool {
    guard glyph.isArtifact == first.isArtifact else { return false }
    let (direction, other) = (first.direction, glyph.direction)
    guard direction.x * other.x + direction.y * other.y > 0.9999 else { return false }
    let offset = (glyph.y - first.y) * direction.x - (glyph.x - first.x) * direction.y
    return abs(offset) < LineCollector.reach * glyph.size
  }
}
