import Campaigns
import Diagnostics
import Documents
import TextServices

/// Sets the office's and the template's own words in one script, with the marks of that script. Citizens' words, names,
/// addresses and codes stay as they are.
struct ScriptPass: Sendable {
  let language: DocumentLanguage
  private let marks: QuotationMarks
  private let officeConverter: ScriptConverter?
  private let templateConverter: ScriptConverter?
  private let isActive: Bool

  init(campaign: PublicCampaign, blocks: [Block], wanted: ChineseScript?) throws(Failed) {
    let script = wanted ?? campaign.subject.locale.script
    language =
      switch (script, campaign.subject.locale) {
      case (.hans, _): .simplified
      case (.hant, .hongKong), (.hant, .macao): .hongKong
      case (.hant, _): .traditional
      }
    marks = script == .hans ? .curled : .cornered
    // Words that are already in the script are left alone: converting 乾隆 or 著名 once more would harm them.
    let evidence = ChineseScript.guess(blocks.map(\.officeText).joined())
    let isOther = evidence.script != nil && evidence.script != script
    let isOfficeConverted = isOther || (wanted != nil && evidence.isMixed)
    // The templates' own words are Simplified.
    let isTemplateConverted = script == .hant
    isActive = isOfficeConverted || isTemplateConverted
    let converter =
      isActive ? try ScriptConverter(ScriptPass.conversion(script, campaign.subject.locale)) : nil
    officeConverter = isOfficeConverted ? converter : nil
    templateConverter = isTemplateConverted ? converter : nil
  }

  private static func conversion(_ script: ChineseScript, _ locale: Locale) -> ScriptConversion {
    switch (script, locale) {
    case (.hans, _): .traditionalToSimplified
    case (.hant, .hongKong), (.hant, .macao): .simplifiedToHongKong
    case (.hant, .taiwan): .simplifiedToTaiwan
    case (.hant, _): .simplifiedToTraditional
    }
  }

  /// The office's words.
  func convert(_ text: String) -> String { convert(text, TextSource.office) }

  private func convert(_ text: String, _ source: TextSource) -> String {
    guard isActive, source.isConvertible else { return text }
    let converter = source.kind == .office ? officeConverter : templateConverter
    return marks.applied(to: converter?.convert(text) ?? text)
  }

  func convert(_ inlines: [Inline]) -> [Inline] { isActive ? inlines.mapText(convert) : inlines }

  func convert(_ block: Block) -> Block { isActive ? block.mapInlines { convert($0) } : block }
}

extension Campaigns.Locale {
  var script: ChineseScript {
    switch self {
    case .mainland, .britain: .hans
    case .hongKong, .taiwan, .macao: .hant
    }
  }
}
