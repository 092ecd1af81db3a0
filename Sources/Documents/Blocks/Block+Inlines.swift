extension Block {
  /// The block with every piece of its text changed; its shape stays. A series is changed as its blocks are made.
  public func mapInlines(_ change: @escaping @Sendable ([Inline]) -> [Inline]) -> Block {
    switch self {
    case .officialHead(let head):
      .officialHead(OfficialHead(marks: head.marks.map(change), number: head.number.map(change), form: head.form))
    case .cover(let cover):
      .cover(
        Cover(
          title: change(cover.title), subtitle: cover.subtitle.map(change), issuers: cover.issuers.map(change),
          date: cover.date.map(change)))
    case .contents(let contents): .contents(Contents(heading: change(contents.heading), depth: contents.depth))
    case .title(let inlines): .title(change(inlines))
    case .heading(let level, let inlines): .heading(level: level, change(inlines))
    case .paragraph(let paragraph):
      .paragraph(
        Paragraph(
          change(paragraph.inlines), indent: paragraph.indent, spaceBefore: paragraph.spaceBefore,
          keepWithNext: paragraph.keepWithNext, isHeading: paragraph.isHeading, language: paragraph.language,
          kind: paragraph.kind))
    case .list(let list):
      .list(List(list.marker, list.items.map { item in List.Item(item.blocks.map { $0.mapInlines(change) }) }))
    case .quotation(let blocks): .quotation(blocks.map { $0.mapInlines(change) })
    case .note(let blocks): .note(blocks.map { $0.mapInlines(change) })
    case .table(let table): .table(table.mapInlines(change))
    case .chart(let chart): .chart(chart.mapInlines(change))
    case .picture(let picture):
      .picture(
        Picture(image: picture.image, alternative: change(picture.alternative), caption: picture.caption.map(change)))
    case .parallel(let columns): .parallel(columns.map { blocks in blocks.map { $0.mapInlines(change) } })
    case .vertical(let text):
      .vertical(VerticalText(paragraphs: text.paragraphs.map(change), language: text.language, lines: text.lines))
    case .annexList(let titles): .annexList(titles.map(change))
    case .annexHead(let head): .annexHead(AnnexHead(label: change(head.label), title: change(head.title)))
    case .remark(let inlines): .remark(change(inlines))
    case .signOff(let sign):
      .signOff(SignOff(issuers: sign.issuers.map(change), date: sign.date.map(change), seal: sign.seal))
    case .code(let code):
      .code(CodeBlock(url: code.url, caption: change(code.caption), alternative: change(code.alternative)))
    case .imprint(let imprint):
      .imprint(
        Imprint(
          copies: imprint.copies.map(change), printer: imprint.printer.map(change), date: imprint.date.map(change)))
    case .pageBreak: .pageBreak
    case .series(let series): .series(series.mapping { $0.mapInlines(change) })
    }
  }
}

extension Table {
  fileprivate func mapInlines(_ change: @escaping @Sendable ([Inline]) -> [Inline]) -> Table {
    @Sendable func changed(_ row: TableRow) -> TableRow {
      TableRow(row.cells.map { $0.mapInlines(change) })
    }
    let rows: TableRows =
      switch self.rows {
      case .fixed(let rows): .fixed(rows.map(changed))
      case .series(let series): .series(series.mapping(changed))
      }
    return Table(
      caption: caption.map(change),
      columns: columns.map { Column(header: change($0.header), alignment: $0.alignment, share: $0.share) },
      spanningHeader: spanningHeader.map { $0.mapInlines(change) }, rows: rows, note: note.map(change),
      isSideways: isSideways, turnsIfWide: turnsIfWide)
  }
}

extension TableCell {
  fileprivate func mapInlines(_ change: ([Inline]) -> [Inline]) -> TableCell {
    TableCell(change(inlines), columnSpan: columnSpan, rowSpan: rowSpan)
  }
}

extension Chart {
  fileprivate func mapInlines(_ change: ([Inline]) -> [Inline]) -> Chart {
    Chart(
      kind, caption: caption.map(change), about: about.map(change), categories: categories.map(change),
      series: series.map { series in
        Series(
          name: change(series.name),
          values: series.values.map { value in value.map { Value($0.amount, label: change($0.label)) } })
      }, note: note.map(change))
  }
}
