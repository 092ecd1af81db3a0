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
  ///   - volumes: what a file may hold; a document that passes it is parted, at a place where a block begins if there is
  ///     one on the last page, and each part but the last has an even number of pages.
  ///   - layout: takes what was done to the lines of each page; where it is nil, nothing is kept of that.
  ///   - progress: told after each page.
  ///   - isCancelled: asked once a block.
  /// - Returns: what was noticed, with page and line.
  /// - Throws: `typesetting.missing-glyph` where a character has no glyph in any font (all such places are in the log, and
  ///   all pages have been handed over), `report.stopped` when cancelled, what the sink throws.
  public func typeset(
    _ document: Document, to sink: inout some PageSink, volumes: VolumeLimits = VolumeLimits(),
    layout: (any LayoutReceiver)? = nil, progress: @escaping (LayoutProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Failed) -> DiagnosticLog {
    let run = TypesettingRun(
      document: document, cache: GlyphCache(source: glyphs, language: document.metadata.language), words: words,
      limits: volumes, progress: progress, isCancelled: isCancelled)
    var log = try run.typeset(to: &sink, layout: layout)
    log.append(contentsOf: fallbacks(in: run.cache))
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
}
