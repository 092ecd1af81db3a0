import Documents
import Typesetting

/// A character of a page with where it begins, in points from the page's top left corner.
struct SetCharacter {
  let text: String
  let x: Double
  let y: Double
}

extension PagedDocument {
  /// Characters of a page's text block, line by line.
  func lines(_ page: Int = 0) -> [[SetCharacter]] {
    var result: [[SetCharacter]] = []
    for placed in pages[page].items {
      guard case .text(let run) = placed.item, run.element != nil else { continue }
      let y = placed.point.y.points
      let characters = run.clusters.map { cluster in
        SetCharacter(text: cluster.text, x: placed.point.x.points + (cluster.glyphs.first?.x.points ?? 0), y: y)
      }
      if let last = result.last?.first, abs(last.y - y) < 1 {
        result[result.count - 1] += characters
      } else {
        result.append(characters)
      }
    }
    return result
  }

  func texts(_ page: Int = 0) -> [String] { lines(page).map { $0.map(\.text).joined() } }

  func furniture(_ page: Int) -> [SetCharacter] {
    pages[page].items.flatMap { placed -> [SetCharacter] in
      guard case .text(let run) = placed.item, run.element == nil else { return [] }
      return run.clusters.map {
        SetCharacter(
          text: $0.text, x: placed.point.x.points + ($0.glyphs.first?.x.points ?? 0), y: placed.point.y.points)
      }
    }
  }
}

enum Sheet {
  static let millimetre = 72 / 25.4
  static let left = 28 * millimetre
  static let top = 37 * millimetre
  static let right = 184 * millimetre
  static let bottom = 262 * millimetre
  /// 156 mm / 28.
  static let cell = 156.0 / 28 * millimetre
  /// 225 mm / 22.
  static let pitch = 225.0 / 22 * millimetre

  static func document(_ blocks: [Block], style: DocumentStyle = .official, headNote: String? = nil) -> Document {
    Document(
      metadata: DocumentMetadata(title: "题", issuer: "某局", language: .simplified, date: "2020-06-18"), style: style,
      headNote: headNote, blocks: blocks)
  }

  static func paragraph(_ text: String, indent: Paragraph.Indent = .twoCharacters) -> Block {
    .paragraph(Paragraph([.text(text, .office)], indent: indent))
  }

  /// Sets blocks with made-up measures; words end after every second character.
  static func set(_ blocks: [Block], style: DocumentStyle = .official) throws -> PagedDocument {
    try Typesetter(glyphs: MadeUpGlyphs(), words: { Array(1...max(1, $0.unicodeScalars.count)) })
      .typeset(document(blocks, style: style)).value
  }

  /// Cells from the left edge of the text block.
  static func cells(_ x: Double) -> Double { (x - left) / cell }
}
