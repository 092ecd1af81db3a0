import Campaigns
import Diagnostics
import Documents

/// Turns rendered Markdown into blocks, putting values back in the place of their tokens.
///
/// `#` is the title, `##` to `#####` are headings of levels 1 to 4. A link to `run-in:N` is a run-in heading, to `keep:` an
/// unbroken piece, to `caption:` or `note:` the caption or note of the table that it stands beside. A fenced block is a
/// directive: `official-head`, `sign-off`, `code`, `suggestions`, `page-break`.
struct MarkdownReader {
  let tokens: TokenTable
  let template: String
  let words: LocaleWords
  let campaign: PublicCampaign
  private(set) var log = DiagnosticLog()

  init(tokens: TokenTable, template: String, words: LocaleWords, campaign: PublicCampaign) {
    self.tokens = tokens
    self.template = template
    self.words = words
    self.campaign = campaign
  }

  mutating func blocks(of tree: MarkdownTree) -> [Block] {
    var blocks: [Block] = []
    var caption: [Inline]?
    let nodes = tree.blocks
    for (index, node) in nodes.enumerated() {
      switch node.type {
      case "heading":
        let words = inlines(node.children)
        blocks.append(node.headingLevel == 1 ? .title(words) : .heading(level: min(4, node.headingLevel - 1), words))
      case "paragraph":
        if let words = sole(node, "caption:") {
          caption = words
        } else if sole(node, "note:") == nil {
          let beforeTable = nodes.indices.contains(index + 1) && nodes[index + 1].startsTable(self)
          let words = inlines(node.children)
          if !words.isEmpty { blocks.append(.paragraph(Paragraph(words, keepWithNext: beforeTable))) }
        }
      case "table":
        let note = nodes.indices.contains(index + 1) ? sole(nodes[index + 1], "note:") : nil
        blocks.append(.table(table(node, caption: caption, note: note)))
        caption = nil
      case "code_block":
        directive(node).map { blocks.append($0) }
      default:
        log.append(.templateConstruct, at: .file(template), ["construct": node.type])
      }
    }
    return blocks
  }

  // MARK: Inlines

  private mutating func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
    var result: [Inline] = []
    for node in nodes {
      switch node.type {
      case "text": result += tokens.inlines(of: node.literal)
      // A line break of the template's source is no space between Han.
      case "softbreak": if !words.isChinese { result.append(.text(" ", .template)) }
      case "linebreak": result.append(.lineBreak)
      case "strong": result.append(.strong(inlines(node.children)))
      case "emph": result.append(.emphasis(inlines(node.children)))
      case "link":
        let inner = inlines(node.children)
        if node.url.hasPrefix("run-in:") {
          result.append(.runIn(level: Int(node.url.dropFirst("run-in:".count)) ?? 1, inner))
        } else if node.url == "keep:" {
          result.append(.unbroken(inner))
        } else {
          result.append(.link(url: tokens.plain(node.url), inner))
        }
      default: log.append(.templateConstruct, at: .file(template), ["construct": node.type])
      }
    }
    return result
  }

  /// The words of a paragraph that is nothing but a link to `scheme`.
  fileprivate func sole(_ node: MarkdownNode, _ scheme: String) -> [Inline]? {
    let children = node.children
    guard node.type == "paragraph", children.count == 1, children[0].type == "link", children[0].url == scheme else {
      return nil
    }
    var reader = self
    return reader.inlines(children[0].children)
  }

  // MARK: Tables

  private mutating func table(_ node: MarkdownNode, caption: [Inline]?, note: [Inline]?) -> Table {
    let rows = node.children.map { row in row.children.map { inlines($0.children) } }
    let alignments = node.columnAlignments
    let columns = (rows.first ?? []).enumerated().map { index, header in
      Table.Column(header: header, alignment: MarkdownReader.alignment(alignments[index]))
    }
    return Table(caption: caption, columns: columns, rows: Array(rows.dropFirst()), note: note)
  }

  private static func alignment(_ letter: UInt8) -> Table.Alignment {
    switch letter {
    case UInt8(ascii: "c"): .centre
    case UInt8(ascii: "r"): .end
    default: .start
    }
  }

  // MARK: Directives

  private mutating func directive(_ node: MarkdownNode) -> Block? {
    let fields = node.literal.split(separator: "\n").compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    func values(_ name: String) -> [[Inline]] {
      fields.filter { $0.name == name }.map { tokens.inlines(of: $0.value) }
    }
    func word(_ name: String) -> String { values(name).first?.plainText ?? "" }
    switch node.fenceInfo {
    case "official-head":
      return .officialHead(
        OfficialHead(
          marks: values("mark"), number: values("number").first, form: word("drawn") == "yes" ? .red : .preprinted))
    case "sign-off":
      return .signOff(
        SignOff(issuers: values("issuer"), date: values("date").first, seal: word("seal") == "space" ? .space : .none))
    case "code":
      let url = word("url")
      return .code(CodeBlock(url: url, caption: values("caption").first ?? [], alternative: words.codeAlternative(url)))
    case "page-break": return .pageBreak
    case "suggestions":
      let list = SuggestionList(
        parts: fields.filter { $0.name == "part" }.map { tokens.rowLine($0.value) },
        paragraphs: fields.filter { $0.name == "text" }.map { tokens.rowLine($0.value) },
        separator: words.isChinese ? "　" : " · ")
      return .series(list.series(campaign.rows, RowValues(campaign, words: words)))
    default:
      log.append(.templateConstruct, at: .file(template), ["construct": "```" + node.fenceInfo])
      return nil
    }
  }
}

extension MarkdownNode {
  /// A table, or the caption of one.
  fileprivate func startsTable(_ reader: MarkdownReader) -> Bool {
    type == "table" || reader.sole(self, "caption:") != nil
  }
}
