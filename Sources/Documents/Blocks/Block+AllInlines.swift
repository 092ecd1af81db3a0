extension Block {
  /// Calls `visit` with every piece of the block's text in reading order. Those of a series are not made for it.
  public func forEachInlines(_ visit: ([Inline]) -> Void) {
    for inlines in ownInlines { visit(inlines) }
    for block in innerBlocks { block.forEachInlines(visit) }
  }

  /// The blocks that this one is made of. Those of a series are not made for it.
  public var innerBlocks: [Block] {
    switch self {
    case .list(let list): list.items.flatMap(\.blocks)
    case .quotation(let blocks), .note(let blocks): blocks
    case .parallel(let columns): columns.flatMap(\.self)
    default: []
    }
  }

  private var ownInlines: [[Inline]] {
    switch self {
    case .officialHead(let head): head.marks + [head.number].compactMap(\.self)
    case .cover(let cover):
      [cover.title] + [cover.subtitle].compactMap(\.self) + cover.issuers + [cover.date].compactMap(\.self)
    case .contents(let contents): [contents.heading]
    case .title(let inlines), .heading(_, let inlines), .remark(let inlines): [inlines]
    case .paragraph(let paragraph): [paragraph.inlines]
    case .table(let table): table.allInlines
    case .chart(let chart): chart.allInlines
    case .picture(let picture): [picture.caption].compactMap(\.self)
    case .vertical(let text): text.paragraphs
    case .annexList(let titles): titles
    case .annexHead(let head): [head.label, head.title]
    case .signOff(let sign): sign.issuers + [sign.date].compactMap(\.self)
    case .code(let code): [code.caption]
    case .imprint(let imprint): [imprint.copies, imprint.printer, imprint.date].compactMap(\.self)
    case .list, .quotation, .note, .parallel, .pageBreak, .series: []
    }
  }
}

extension Table {
  fileprivate var allInlines: [[Inline]] {
    var all = [caption].compactMap(\.self) + spanningHeader.map(\.inlines) + columns.map(\.header)
    if case .fixed(let rows) = rows { all += rows.flatMap { $0.cells.map(\.inlines) } }
    return all + [note].compactMap(\.self)
  }
}

extension Chart {
  fileprivate var allInlines: [[Inline]] {
    [caption].compactMap(\.self) + categories
      + series.flatMap { [$0.name] + $0.values.compactMap { $0?.label } } + [note].compactMap(\.self)
  }
}
