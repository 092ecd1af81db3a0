import Campaigns
import Diagnostics
import Documents

/// Turns rendered Markdown into blocks, putting values back in the place of their tokens.
///
/// `#` is the title, `##` to `######` are headings of levels 1 to 5. A link to `run-in:N` is a run-in heading, to `keep:` an
/// unbroken piece, to `strong:` and `emphasis:` a piece in another typeface, to `footnote:` a note at the foot, to
/// `leader:` dots up to what follows, to `lang:xx` words of another language, to `caption:` or `note:` the caption or note
/// of the table that it stands beside, to `caption:sideways` the caption of a table on sideways pages, to `left:` or
/// `above:` a cell that belongs to the one beside or above it. A fenced block is a directive (`Directive`).
///
/// Emphasis by `*` is understood but not to be relied upon beside Han marks: CommonMark does not take `**…。**后` for it.
struct MarkdownReader {
  let tokens: TokenTable
  let template: String
  let words: LocaleWords
  let campaign: PublicCampaign
  /// Pictures of the campaign and of the template's folder by their names, and the campaign's annexes.
  let attachments: Attachments
  var log = DiagnosticLog()
  /// Of the headings that are numbered here, outermost first.
  private var headingNumbers: [Int] = []

  init(
    tokens: TokenTable, template: String, words: LocaleWords, campaign: PublicCampaign,
    attachments: Attachments = Attachments()
  ) {
    self.tokens = tokens
    self.template = template
    self.words = words
    self.campaign = campaign
    self.attachments = attachments
  }

  mutating func blocks(of tree: MarkdownTree) -> [Block] { blocks(tree.blocks) }

  private mutating func blocks(_ nodes: [MarkdownNode], listDepth: Int = 0) -> [Block] {
    var blocks: [Block] = []
    for (index, node) in nodes.enumerated() {
      switch node.type {
      case "heading":
        let words = headingInlines(node)
        blocks.append(node.headingLevel == 1 ? .title(words) : .heading(level: min(5, node.headingLevel - 1), words))
      case "paragraph":
        if caption(node) != nil {
          continue
        } else if let words = sole(node, "flush:") {
          blocks.append(.paragraph(Paragraph(words, indent: .none)))
        } else if let picture = picture(node) {
          blocks.append(picture)
        } else if sole(node, "note:") == nil {
          // What announces a table, and a line in 黑体 alone, which is a heading of what follows.
          let isHeading = sole(node, "strong:") != nil
          let keeps = isHeading || (nodes.indices.contains(index + 1) && nodes[index + 1].startsTable(self))
          let words = inlines(node.children)
          if !words.isEmpty {
            blocks.append(.paragraph(Paragraph(words, keepWithNext: keeps, isHeading: isHeading)))
          }
        }
      case "table":
        blocks.append(.table(table(node, surroundings(of: index, in: nodes))))
      case "list": blocks.append(.list(list(node, depth: listDepth)))
      case "block_quote": blocks.append(.quotation(self.blocks(node.children)))
      case "code_block":
        if let body = BodyDirective(fence: node.fenceInfo, text: node.literal) {
          blocks += self.blocks(of: body)
        } else {
          directive(node, surroundings(of: index, in: nodes)).map { blocks.append($0) }
        }
      default:
        log.append(.templateConstruct, at: .file(template), ["construct": node.type])
      }
    }
    return blocks
  }

  // MARK: Headings

  /// The words of a heading; one that begins with a link to `number:` is numbered here, level by level.
  private mutating func headingInlines(_ node: MarkdownNode) -> [Inline] {
    var children = node.children
    guard let first = children.first, first.type == "link", first.url == "number:" else { return inlines(children) }
    children.removeFirst()
    let level = max(1, node.headingLevel - 1)
    if headingNumbers.count > level { headingNumbers.removeLast(headingNumbers.count - level) }
    while headingNumbers.count < level { headingNumbers.append(0) }
    headingNumbers[level - 1] += 1
    return [.text(words.number(headingNumbers), .template)] + inlines(children)
  }

  // MARK: Lists

  /// Numbered by the ladder from its third step in Chinese, by decimal numbers in English.
  private mutating func list(_ node: MarkdownNode, depth: Int) -> List {
    let marker: List.Marker =
      switch node.listStart {
      case nil: .bullet
      case let start? where words.isChinese: .ladder(level: min(5, 3 + depth), start: start)
      case let start?: .decimal(start: start)
      }
    return List(
      marker,
      node.children.map { item in
        List.Item(blocks(item.children, listDepth: depth + 1))
      })
  }

  // MARK: Inlines

  mutating func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
    var result: [Inline] = []
    for node in nodes {
      switch node.type {
      case "text": result += tokens.inlines(of: node.literal)
      // A line break of the template's source is no space between Han.
      case "softbreak": if !words.isChinese { result.append(.text(" ", .template)) }
      case "linebreak": result.append(.lineBreak)
      case "strong": result.append(.strong(inlines(node.children)))
      case "emph": result.append(.emphasis(inlines(node.children)))
      case "link": result.append(link(node))
      default: log.append(.templateConstruct, at: .file(template), ["construct": node.type])
      }
    }
    return result
  }

  private mutating func link(_ node: MarkdownNode) -> Inline {
    let inner = inlines(node.children)
    let url = node.url
    switch url {
    case "keep:": return .unbroken(inner)
    case "strong:": return .strong(inner)
    case "emphasis:": return .emphasis(inner)
    case "footnote:": return .note(inner)
    case "leader:": return .leader
    case "left:", "above:":
      // A cell with nothing on that side, or no cell.
      log.append(.templateConstruct, at: .file(template), ["construct": "[](\(url))"])
      return .unbroken(inner)
    case _ where url.hasPrefix("run-in:"): return .runIn(level: Int(url.dropFirst("run-in:".count)) ?? 1, inner)
    case _ where url.hasPrefix("lang:"):
      let name = String(url.dropFirst("lang:".count))
      if let language = DocumentLanguage(rawValue: name) { return .language(language, inner) }
      log.append(.templateConstruct, at: .file(template), ["construct": url])
      return .language(.simplified, inner)
    default: return .link(url: tokens.plain(url), inner)
    }
  }

  /// The words of a paragraph that is nothing but a link to `scheme`.
  func sole(_ node: MarkdownNode, _ scheme: String) -> [Inline]? {
    let children = node.children
    guard node.type == "paragraph", children.count == 1, children[0].type == "link", children[0].url == scheme else {
      return nil
    }
    var reader = self
    return reader.inlines(children[0].children)
  }

  /// A paragraph that is nothing but a picture; its title is the caption.
  private mutating func picture(_ node: MarkdownNode) -> Block? {
    let children = node.children
    guard children.count == 1, children[0].type == "image" else { return nil }
    let alternative = inlines(children[0].children)
    guard let image = attachments.pictures[children[0].url], !alternative.isEmpty else {
      log.append(
        .templateConstruct, at: .file(template), ["construct": "![\(alternative.plainText)](\(children[0].url))"])
      return nil
    }
    let title = children[0].title
    return .picture(
      Picture(image: image, alternative: alternative, caption: title.isEmpty ? nil : tokens.inlines(of: title)))
  }
}

extension MarkdownNode {
  /// A table, the caption of one, or a chart: what a paragraph announces.
  fileprivate func startsTable(_ reader: MarkdownReader) -> Bool {
    type == "table" || (type == "code_block" && ["chart", "suggestion-table"].contains(fenceInfo))
      || reader.caption(self) != nil
  }
}
