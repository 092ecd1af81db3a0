import Campaigns
import Diagnostics
import Documents
import TextServices

/// What was released of a campaign, and a template → what the notice says.
public struct DocumentComposer {
  private let template: Template
  private let style: DocumentStyle?

  /// - Parameter style: nil: the page form of the campaign's locale.
  public init(template: Template, style: DocumentStyle? = nil) {
    self.template = template
    self.style = style
  }

  /// - Parameters:
  ///   - script: the script that is asked for; nil: that of the campaign's locale, and only where the office's words are
  ///     written in another.
  public func compose(
    _ campaign: PublicCampaign, script: ChineseScript? = nil
  ) throws(Failed) -> Warned<Document> {
    var context = TemplateContext(campaign)
    let fields = context.fields()
    guard let tree = MarkdownTree(template.render(fields)) else {
      throw Failed(.templateSyntax, at: .file(template.path), ["reason": "out of memory"])
    }
    let words = LocaleWords(campaign.subject)
    var reader = MarkdownReader(tokens: context.tokens, template: template.path, words: words, campaign: campaign)
    let blocks = reader.blocks(of: tree)
    var log = reader.log
    log.append(contentsOf: UnprintedFields(campaign).findings())
    if !words.isChinese, blocks.contains(where: \.hasHanOfTemplate) {
      log.append(.localeUnprinted, at: .file(template.path), ["template": template.path])
    }
    if log.hasErrors { throw Failed(log) }
    let pass = try ScriptPass(campaign: campaign, blocks: blocks, wanted: script)
    let converted = blocks.map(pass.convert)
    let title = converted.compactMap { if case .title(let words) = $0 { words.plainText } else { nil } }.first
    let mark = campaign.status == .draft ? pass.convert(words.draftMark, .template) : nil
    let document = Document(
      metadata: DocumentMetadata(
        title: (mark.map { $0 + (words.isChinese ? " " : ": ") } ?? "") + (title ?? campaign.title),
        issuer: pass.convert(words.list(campaign.subject.issuers.map(\.bestName))),
        language: pass.language, date: campaign.metadataDate.iso,
        subject: campaign.subject.topic.map { pass.convert($0) },
        number: campaign.number),
      style: style ?? campaign.subject.locale.style, headNote: mark, blocks: converted)
    return Warned(document, log)
  }
}
