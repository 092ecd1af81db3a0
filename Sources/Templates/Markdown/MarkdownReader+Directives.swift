import Campaigns
import Documents

/// Directives → blocks.
extension MarkdownReader {
  /// - Parameter around: what stands around it, for a table or chart that does not say it itself.
  mutating func directive(_ node: MarkdownNode, _ around: TableSurroundings) -> Block? {
    let directive = Directive(name: node.fenceInfo, text: node.literal)
    func values(_ name: String) -> [[Inline]] { directive.values(name).map { tokens.inlines(of: $0) } }
    func value(_ name: String) -> [Inline]? { values(name).first { !$0.isEmpty } }
    func word(_ name: String) -> String { value(name)?.plainText ?? "" }
    switch directive.name {
    case "official-head":
      return .officialHead(
        OfficialHead(
          marks: values("mark"), number: value("number"),
          form: word("form") == "letter" ? .letter : word("drawn") == "yes" ? .red : .preprinted))
    case "sign-off":
      return .signOff(
        SignOff(issuers: values("issuer"), date: value("date"), seal: word("seal") == "space" ? .space : .none))
    case "code":
      let url = word("url")
      return .code(CodeBlock(url: url, caption: value("caption") ?? [], alternative: words.codeAlternative(url)))
    case "cover":
      return .cover(
        Cover(
          title: value("title") ?? [], subtitle: value("subtitle"), issuers: values("issuer"), date: value("date")))
    case "contents":
      return .contents(Contents(heading: value("heading") ?? [], depth: Int(word("depth")) ?? 2))
    case "page-break": return .pageBreak
    case "annex-list": return .annexList(values("title"))
    case "annex": return .annexHead(AnnexHead(label: value("label") ?? [], title: value("title") ?? []))
    case "remark": return value("text").map { .remark($0) }
    case "imprint":
      return .imprint(Imprint(copies: value("copies"), printer: value("printer"), date: value("date")))
    case "picture": return picture(directive)
    case "annex-file":
      return attachments.annexes[word("file")].map { blocks in
        // An annex begins a page in any case, so that a wide table may turn it.
        let page = directive.value("page")
        let blocks = blocks.map { $0.standing(isSideways: page == "sideways", turnsIfWide: page == nil) }
        return .series(
          BlockSeries(identity: "annex " + word("file"), estimatedCount: blocks.count) {
            AnyIterator(blocks.makeIterator())
          })
      }
    case "note": return .note(values("text").map { .paragraph(Paragraph($0, indent: .none)) })
    case "suggestions": return suggestions(directive)
    case "suggestion-table": return suggestionTable(directive, around)
    case "chart": return chart(directive, around)
    default:
      log.append(.templateConstruct, at: .file(template), ["construct": "```" + directive.name])
      return nil
    }
  }

  /// A picture of the campaign's or of the template's folder.
  private mutating func picture(_ directive: Directive) -> Block? {
    func words(_ name: String) -> [Inline]? {
      directive.value(name).map { tokens.inlines(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let file = words("file")?.plainText ?? ""
    guard let image = attachments.pictures[file], let alternative = words("alt") else {
      log.append(.templateConstruct, at: .file(template), ["construct": "```picture \(file)"])
      return nil
    }
    return .picture(Picture(image: image, alternative: alternative, caption: words("caption")))
  }

  // MARK: Rows

  private func suggestions(_ directive: Directive) -> Block {
    let list = SuggestionList(
      parts: directive.values("part").map { tokens.rowLine($0) },
      paragraphs: directive.values("text").map { tokens.rowLine($0) }, separator: words.isChinese ? "　" : " · ",
      kind: directive.value("type") == "body" ? .body : .appendix)
    return .series(list.series(campaign.rows, RowValues(campaign, words: words)))
  }

  /// Each `column:` is a head, the words of its cells and, where the template wants, its share of the width in per cent
  /// and `c` or `r` for its alignment, parted by `|`.
  private func suggestionTable(_ directive: Directive, _ around: TableSurroundings) -> Block {
    var columns: [Table.Column] = []
    var lines: [RowLine] = []
    for value in directive.values("column") {
      let parts = value.barParts
      let share = parts.dropFirst(2).compactMap { Double($0) }.first.map { $0 / 100 }
      let alignment: Table.Alignment = parts.contains("c") ? .centre : parts.contains("r") ? .end : .start
      columns.append(Table.Column(header: tokens.inlines(of: parts[0]), alignment: alignment, share: share))
      lines.append(tokens.rowLine(parts.count > 1 ? parts[1] : ""))
    }
    let rows = SuggestionTable(columns: lines, includesUnreleased: directive.value("rows") == "all")
    return .table(
      Table(
        caption: directive.value("caption").map { tokens.inlines(of: $0) } ?? around.caption, columns: columns,
        rows: .series(rows.series(campaign.rows, RowValues(campaign, words: words))),
        note: directive.value("note").map { tokens.inlines(of: $0) } ?? around.note,
        isSideways: around.isSideways || directive.value("page") == "sideways"))
  }

  // MARK: Charts

  /// Each `bar:` is a category and its figures, parted by `|`; nil where no figure is known.
  private mutating func chart(_ directive: Directive, _ around: TableSurroundings) -> Block? {
    let kinds: [String: Chart.Kind] = ["bar": .bar, "stacked": .stackedBar, "line": .line]
    let bars = directive.values("bar").map { $0.barParts.map { tokens.inlines(of: $0) } }.filter { !$0.isEmpty }
    let count = bars.map { $0.count - 1 }.max() ?? 0
    guard count > 0 else { return nil }
    for bar in bars {
      for words in bar.dropFirst() where value(words) == nil && !Directive.isAbsent(words.plainText) {
        log.append(.templateChartNumber, at: .file(template), ["number": words.plainText])
      }
    }
    let names = directive.values("series").map { tokens.inlines(of: $0) }
    let series = (0..<count).map { index in
      Chart.Series(
        name: index < names.count ? names[index] : [],
        values: bars.map { bar in index + 1 < bar.count ? value(bar[index + 1]) : nil })
    }
    guard series.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
    let caption = directive.value("caption").map { tokens.inlines(of: $0) } ?? around.caption
    return .chart(
      Chart(
        kinds[directive.value("kind") ?? ""] ?? .bar, caption: caption,
        about: directive.value("about").map { tokens.inlines(of: $0) }, categories: bars.map { $0[0] }, series: series,
        note: directive.value("note").map { tokens.inlines(of: $0) } ?? around.note))
  }

  /// The figure that the words print, or the nought of a day on which nothing came; nil where they print none.
  private func value(_ inlines: [Inline]) -> Chart.Value? {
    if inlines == [.text("0", .template)] { return Chart.Value(0, label: inlines) }
    guard let id = inlines.figureIdentity, let figure = campaign.figures[FigureID(path: id)] else { return nil }
    return Chart.Value(figure.amount, label: inlines)
  }
}

extension Block {
  fileprivate func standing(isSideways: Bool, turnsIfWide: Bool) -> Block {
    if case .table(let table) = self {
      .table(table.standing(isSideways: isSideways, turnsIfWide: turnsIfWide))
    } else {
      self
    }
  }
}

extension [Inline] {
  /// The identity of the first figure that is printed.
  fileprivate var figureIdentity: String? {
    var found: String?
    _ = mapText { text, source in
      if source.kind == .figure, found == nil { found = source.identity }
      return text
    }
    return found
  }
}

extension Figure {
  /// Its size in a chart; of a share, in per cent.
  fileprivate var amount: Double {
    switch value {
    case .count(let count): Double(count)
    case .share(let share): Double(share.perMille) / 10
    case .statedShare(let share): Double(share.scaled) / (0..<share.places).reduce(1) { scale, _ in scale * 10 }
    }
  }
}
