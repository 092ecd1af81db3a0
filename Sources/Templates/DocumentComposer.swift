import Campaigns
import Diagnostics
import Documents
import TextServices

/// What was released of a campaign, and a template → what the notice says.
public struct DocumentComposer {
  private let template: Template
  private let style: DocumentStyle

  public init(template: Template, style: DocumentStyle = .official) {
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
    var reader = MarkdownReader(tokens: context.tokens, template: template.path)
    let blocks = reader.blocks(of: tree)
    var log = reader.log
    log.append(contentsOf: UnprintedFields(campaign).findings())
    if log.hasErrors { throw Failed(log) }
    let pass = try ScriptPass(campaign: campaign, blocks: blocks, wanted: script)
    let converted = blocks.map(pass.convert)
    let title = converted.compactMap { if case .title(let words) = $0 { words.plainText } else { nil } }.first
    let document = Document(
      metadata: DocumentMetadata(
        title: (campaign.status == .draft ? DocumentComposer.draftMark + " " : "") + (title ?? campaign.title),
        issuer: pass.convert(campaign.subject.issuers.map(\.bestName).joined(separator: "、")),
        language: pass.language, date: campaign.metadataDate.iso,
        subject: campaign.subject.topic.map { pass.convert($0) },
        number: campaign.number),
      style: style, headNote: campaign.status == .draft ? pass.convert(DocumentComposer.draftMark) : nil,
      blocks: converted)
    return Warned(document, log)
  }

  /// What a draft says in the head margin of each page and in its title.
  public static let draftMark = "送审稿"
}
