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
    var layout = try layout(document, cache, entries: [], isCancelled)
    // Contents are set again with the pages that were found, until these do not change: their own length moves the rest.
    for _ in 0..<Typesetter.mostPasses {
      let entries = layout.entries
      guard entries != layout.setter.entries else { break }
      layout = try self.layout(document, cache, entries: entries, isCancelled)
    }
    let (setter, rows, placed) = (layout.setter, layout.rows, layout.pages)
    let page = document.style.page
    var furniture = Furniture(document: document, cache: cache)
    var assembler = PageAssembler(page: page, rows: rows, cache: cache, log: setter.log)
    var frames: [Frame] = []
    for (index, set) in placed.enumerated() {
      let margin = set.isBlank ? [] : furniture.headNote() + furniture.pageNumber(set.number)
      frames.append(assembler.frame(set, number: index + 1, furniture: margin))
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
      .merging(assembler.characters) { $0.union($1) }
    return Warned(
      PagedDocument(
        metadata: document.metadata, pages: frames, elements: setter.structure.elements, characters: characters),
      log)
  }

  private static let mostPasses = 4

  private func layout(
    _ document: Document, _ cache: GlyphCache, entries: [ContentsEntry], _ isCancelled: () -> Bool
  ) throws(Failed) -> Layout {
    var setter = BlockSetter(document: document, cache: cache, words: words)
    setter.entries = entries
    var rows: [Row] = []
    var blocks = document.blocks[...]
    while let block = blocks.popFirst() {
      if isCancelled() { throw Failed(.stopped) }
      switch block {
      case .signOff(let signOff):
        var end = NoticeEnd(signOff)
        while let next = blocks.first, end.take(next) { blocks.removeFirst() }
        rows.carryText()
        rows += setter.rows(of: end)
      case .code, .annexList:
        rows.carryText()
        rows += setter.rows(of: block)
      default: rows += setter.rows(of: block)
      }
    }
    let page = document.style.page
    let flow = Flow(rows: rows, height: page.blockHeight.points, pitch: page.pitch.points)
    return Layout(setter: setter, rows: rows, pages: try flow.pages(isCancelled: isCancelled))
  }
}

/// A document's rows on their pages.
private struct Layout {
  let setter: BlockSetter
  let rows: [Row]
  let pages: [Flow.Page]

  /// The headings that follow the contents, with their pages.
  var entries: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for (number, page) in pages.enumerated() {
      for placement in page.placements where !placement.isRepeated {
        guard let heading = rows[placement.row].heading else { continue }
        let block = setter.page
        entries.append(
          ContentsEntry(
            level: heading.level, inlines: heading.inlines, number: page.number?.text ?? "", page: number + 1,
            place: Point(x: block.left, y: block.top + .points(placement.y))))
      }
    }
    return entries
  }
}
