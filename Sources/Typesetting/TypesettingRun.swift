import Diagnostics
import Documents
import TextServices

/// One document on its way to pages: a pass that sets them, and before it, where contents or volumes ask for them, passes
/// that keep nothing but counts of pages and the places of headings.
struct TypesettingRun {
  let document: Document
  let cache: GlyphCache
  let limits: VolumeLimits
  private let words: (String) -> [Int]
  private let progress: (LayoutProgress) -> Void
  private let isCancelled: () -> Bool
  private let expectedCount: Int

  init(
    document: Document, cache: GlyphCache, words: @escaping (String) -> [Int], limits: VolumeLimits,
    progress: @escaping (LayoutProgress) -> Void, isCancelled: @escaping () -> Bool
  ) {
    self.document = document
    self.cache = cache
    self.limits = limits
    self.words = words
    self.progress = progress
    self.isCancelled = isCancelled
    expectedCount = max(1, document.expectedCount)
  }

  func typeset(to sink: inout some PageSink, layout: (any LayoutReceiver)?) throws(Failed) -> DiagnosticLog {
    let plan = try plan()
    var flow = flow(plan, recorder: layout.map { _ in LineRecorder(cache: cache) })
    let furniture = Furniture(document: document, cache: cache)
    var assembler = PageAssembler(page: document.style.page, cache: cache)
    var number = 0
    var volume = 0
    while let page = try flow.next() {
      number += 1
      var margin = page.isBlank ? [] : furniture.headNote() + furniture.pageNumber(page.number)
      let beginsVolume = page.volume != volume
      if beginsVolume {
        volume = page.volume
        let begun = Volume(number: volume, count: plan.volumes, name: document.volumeWords.name(of: volume))
        try sink.begin(begun)
        if !begun.isWhole { margin += furniture.head(of: begun) }
      }
      let frame = assembler.frame(page, number: number, furniture: margin, beginsFile: beginsVolume)
      try sink.take(frame, elements: flow.takeElements()[...])
      try layout?.take(assembler.takeLayouts(), ofPage: number)
      tell(flow, pages: number, isCounting: false)
    }
    var log = flow.rows.source.setter.log
    log.append(contentsOf: assembler.log)
    if volume != plan.volumes {
      log.append(.exportPagesInvalid, ["reason": "\(volume) volumes instead of \(plan.volumes)"])
    }
    return log
  }

  // MARK: Passes

  func flow(_ plan: VolumePlan, recorder: LineRecorder? = nil) -> Flow {
    var setter = BlockSetter(document: document, cache: cache, words: words)
    setter.writer.recorder = recorder
    setter.entries = plan.entries
    return Flow(
      rows: RowQueue(BlockRows(setter), isCancelled: isCancelled), page: document.style.page,
      volumes: plan.volumes > 1 ? VolumeCounter(limits, hasFront: document.hasFront) : nil,
      frontPages: plan.frontPages)
  }

  func tell(_ flow: Flow, pages: Int, isCounting: Bool) {
    let share = Double(flow.rows.blocks) / Double(expectedCount)
    progress(LayoutProgress(pages: pages, share: min(1, share), isCounting: isCounting))
  }
}
