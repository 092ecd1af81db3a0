import Campaigns
import Diagnostics
import Documents
import TextServices

/// What was released of a campaign, and a template → what the notice says.
public struct DocumentComposer {
  private let template: Template
  private let style: DocumentStyle
  private let isLargePrint: Bool

  /// - Parameters:
  ///   - style: how the notice is set.
  ///   - isLargePrint: whether `style` is one of large print, in which templates may do without wide tables.
  public init(template: Template, style: DocumentStyle, isLargePrint: Bool = false) {
    self.template = template
    self.style = style
    self.isLargePrint = isLargePrint
  }

  /// - Parameters:
  ///   - attachments: the campaign's pictures and annexes.
  ///   - script: the script that is asked for; nil: that of the campaign's locale, and only where the office's words are
  ///     written in another.
  public func compose(
    _ campaign: PublicCampaign, with attachments: Attachments = Attachments(), script: ChineseScript? = nil
  ) throws(Failed) -> Warned<Document> {
    let words = LocaleWords(campaign.subject, numbering: template.settings.numbering)
    var context = TemplateContext(
      campaign, attachments: attachments, words: words, annexesEveryRow: template.annexesEveryRow)
    var fields = context.fields()
    fields["isLargePrint"] = isLargePrint
    guard let tree = MarkdownTree(template.render(fields)) else {
      throw Failed(.templateSyntax, at: .file(template.path), ["reason": "out of memory"])
    }
    var reader = MarkdownReader(
      tokens: context.tokens, template: template.path, words: words, campaign: campaign,
      attachments: Attachments(
        pictures: template.pictures.merging(attachments.pictures) { _, own in own }, annexes: attachments.annexes))
    let blocks = reader.blocks(of: tree)
    var log = reader.log
    log.append(contentsOf: UnprintedFields(campaign, by: template).findings(printing: context.annexes))
    if !words.isChinese, blocks.contains(where: \.hasHanOfTemplate) {
      log.append(.localeUnprinted, at: .file(template.path), ["template": template.path])
    }
    if log.hasErrors { throw Failed(log) }
    let pass = try ScriptPass(campaign: campaign, blocks: blocks, wanted: script)
    let converted = blocks.map(pass.convert)
    let title = converted.lazy.compactMap(\.documentTitle).first.map { title in
      title.split(separator: "\n").joined(separator: words.isChinese ? "" : " ")
    }
    let mark = campaign.status == .draft ? pass.convert(words.draftMark, .template) : nil
    let document = Document(
      metadata: DocumentMetadata(
        title: (mark.map { $0 + (words.isChinese ? " " : ": ") } ?? "") + MaskedNames.spoken(title ?? campaign.title),
        issuer: pass.convert(words.list(campaign.subject.issuers.map(\.bestName))),
        language: pass.language, date: campaign.metadataDate.iso,
        subject: campaign.subject.topic.map { MaskedNames.spoken(pass.convert($0)) },
        number: campaign.number),
      style: style, headNote: mark,
      volumeWords: words.volumeWords.mapping { pass.convert($0, .template) },
      spokenWords: words.spokenWords.mapping { pass.convert($0, .template) }, blocks: converted)
    return Warned(document, log)
  }
}

extension Block {
  /// What the block says the document is called.
  fileprivate var documentTitle: String? {
    switch self {
    case .title(let words): words.plainText
    case .cover(let cover): cover.title.plainText
    default: nil
    }
  }
}
