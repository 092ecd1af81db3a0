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

  /// Sets a document and hands over each page as soon as it is full: what stays in memory does not grow with the pages.
  ///
  /// - Parameters:
  ///   - layout: takes what was done to the lines of each page; where it is nil, nothing is kept of that.
  ///   - isCancelled: asked once a block.
  /// - Returns: what was noticed, with page and line.
  /// - Throws: `typesetting.missing-glyph` where a character has no glyph in any font (all such places are in the log, and
  ///   all pages have been handed over), `report.stopped` when cancelled, what the sink throws.
  public func typeset(
    _ document: Document, to sink: inout some PageSink, layout: (any LayoutReceiver)? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Failed) -> DiagnosticLog {
    let cache = GlyphCache(source: glyphs, language: document.metadata.language)
    var entries: [ContentsEntry] = []
    if document.hasContents {
      entries = try contents(of: document, cache, isCancelled)
    }
    let recorder = layout.map { _ in LineRecorder(cache: cache) }
    var flow = flow(of: document, cache, entries: entries, recorder: recorder, isCancelled)
    let furniture = Furniture(document: document, cache: cache)
    var assembler = PageAssembler(page: document.style.page, cache: cache)
    var number = 0
    while let page = try flow.next() {
      number += 1
      let margin = page.isBlank ? [] : furniture.headNote() + furniture.pageNumber(page.number)
      let frame = assembler.frame(page, number: number, furniture: margin)
      try sink.take(frame, elements: flow.takeElements()[...])
      try layout?.take(assembler.takeLayouts(), ofPage: number)
    }
    var log = flow.rows.source.setter.log
    log.append(contentsOf: assembler.log)
    log.append(contentsOf: fallbacks(in: cache))
    if log.hasErrors { throw Failed(log) }
    return log
  }

  /// Sets a document and keeps its pages.
  ///
  /// - Throws: as the other.
  public func typeset(
    _ document: Document, isCancelled: @escaping () -> Bool = { false }
  ) throws(Failed) -> Warned<PagedDocument> {
    var collector = PageCollector()
    let log = try typeset(document, to: &collector, isCancelled: isCancelled)
    return Warned(collector.document(document.metadata), log)
  }

  private func fallbacks(in cache: GlyphCache) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (face, characters) in cache.fallbacks.sorted(by: { $0.key < $1.key }) {
      let sorted = characters.sorted { $0.value < $1.value }
      var text = ""
      text.unicodeScalars.append(contentsOf: sorted)
      log.append(
        .fallbackFace, ["face": glyphs.name(of: face), "count": String(sorted.count), "characters": text])
    }
    return log
  }

  private func flow(
    of document: Document, _ cache: GlyphCache, entries: [ContentsEntry], recorder: LineRecorder? = nil,
    _ isCancelled: @escaping () -> Bool
  ) -> Flow {
    var setter = BlockSetter(document: document, cache: cache, words: words)
    setter.writer.recorder = recorder
    setter.entries = entries
    return Flow(rows: RowQueue(BlockRows(setter), isCancelled: isCancelled), page: document.style.page)
  }

  // MARK: Contents

  /// What the contents say, from a pass that keeps nothing but the places of headings.
  ///
  /// The text begins on a right-hand page and with a number of its own, whatever stands before it: the pages of its
  /// headings are found with contents that are still empty, and moved by as many as the contents will take.
  private func contents(
    of document: Document, _ cache: GlyphCache, _ isCancelled: @escaping () -> Bool
  ) throws(Failed) -> [ContentsEntry] {
    var flow = flow(of: document, cache, entries: [], isCancelled)
    var entries: [ContentsEntry] = []
    var number = 0
    var before: Int?
    while let page = try flow.next() {
      if before == nil, page.beginsText { before = number }
      number += 1
      for placement in page.placements where !placement.isRepeated {
        guard let heading = placement.row.heading else { continue }
        entries.append(
          ContentsEntry(
            level: heading.level, inlines: heading.inlines, number: page.number?.text ?? "", page: number,
            place: document.style.page.corner(ofRowAt: placement.y, page.orientation)))
      }
      _ = flow.takeElements()
    }
    guard let before else { return entries }
    var front = self.flow(of: document, cache, entries: entries, isCancelled)
    var pages = 0
    while let page = try front.next(), !page.beginsText { pages += 1 }
    return entries.map { $0.moved(by: pages - before) }
  }
}

extension Flow.Page {
  /// Whether the text begins with it, after pages that are numbered otherwise.
  fileprivate var beginsText: Bool { placements.first?.row.page?.numbering == .arabic }
}

extension Document {
  fileprivate var hasContents: Bool { blocks.contains { if case .contents = $0 { true } else { false } } }
}
