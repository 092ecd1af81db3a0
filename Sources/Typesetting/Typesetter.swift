import Diagnostics
import Documents
import Fonts
import TextServices

/// Sets a document on pages: Chinese line composition and the page of GB/T 9704-2012.
///
/// The phases, each with its folder: characters are classed, inlines itemised, text shaped, lines broken and justified,
/// blocks made into rows, rows flowed onto pages.
public struct Typesetter {
  private let glyphs: any GlyphSource
  private let words: (String) -> [Int]

  public init(fonts: FontBook) {
    self.init(glyphs: fonts, words: { WordBoundaries.words(in: $0) })
  }

  /// - Parameter words: where words end in a title, in scalars from its start.
  public init(glyphs: any GlyphSource, words: @escaping (String) -> [Int]) {
    self.glyphs = glyphs
    self.words = words
  }

  /// - Parameter isCancelled: asked once a block and once a page.
  /// - Throws: `typesetting.missing-glyph` where a character has no glyph in any font (all such places are in the log),
  ///   `report.stopped` when cancelled.
  public func typeset(
    _ document: Document, isCancelled: () -> Bool = { false }
  ) throws(Failed) -> Warned<PagedDocument> {
    let cache = GlyphCache(source: glyphs, language: document.metadata.language)
    var setter = BlockSetter(document: document, cache: cache, words: words)
    var rows: [Row] = []
    var blocks = document.blocks[...]
    while let block = blocks.popFirst() {
      if isCancelled() { throw Failed(.stopped) }
      switch (block, blocks.first) {
      case (.signOff(let signOff), .code(let code)):
        blocks.removeFirst()
        rows.carryText()
        rows += setter.signOffRows(signOff, with: code)
      case (.signOff, _), (.code, _):
        rows.carryText()
        rows += setter.rows(of: block)
      default: rows += setter.rows(of: block)
      }
    }
    let page = document.style.page
    let flow = Flow(rows: rows, height: page.blockHeight.points, pitch: page.pitch.points)
    let placed = try flow.pages(isCancelled: isCancelled)
    var furniture = Furniture(document: document, cache: cache)
    var assembler = PageAssembler(page: page, rows: rows, log: setter.log)
    var frames: [Frame] = []
    for (number, placements) in placed.enumerated() {
      let margin = furniture.headNote() + furniture.pageNumber(number + 1)
      frames.append(assembler.frame(placements, number: number + 1, furniture: margin))
    }
    var log = assembler.log
    for (face, characters) in cache.fallbacks.sorted(by: { $0.key < $1.key }) {
      let sorted = characters.sorted { $0.value < $1.value }
      var text = ""
      text.unicodeScalars.append(contentsOf: sorted)
      log.append(
        .fallbackFace, ["face": glyphs.name(of: face), "count": String(sorted.count), "characters": text])
    }
    if log.hasErrors { throw Failed(log) }
    let characters = setter.writer.characters.merging(furniture.characters) { $0.union($1) }
    return Warned(
      PagedDocument(
        metadata: document.metadata, pages: frames, elements: setter.structure.elements, characters: characters),
      log)
  }
}
