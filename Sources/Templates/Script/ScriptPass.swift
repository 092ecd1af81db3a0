import Campaigns
import Diagnostics
import Documents
import TextServices

/// Sets the office's and the template's own words in one script, with the marks of that script and the template's with
/// the terms of the place. Citizens' words, names, addresses and codes stay as they are, and so does all of a notice in
/// English.
struct ScriptPass: Sendable {
  let language: DocumentLanguage
  private let marks: QuotationMarks
  private let officeConverter: ScriptConverter?
  private let templateConverter: ScriptConverter?
  /// Of what is in the script of the locale already; nil where no other is asked for.
  private let formedConverter: ScriptConverter?
  private let vocabulary: Vocabulary?
  private let isActive: Bool
  private let officeMemory = ConversionMemory()
  private let templateMemory = ConversionMemory()

  init(campaign: PublicCampaign, blocks: [Block], wanted: ChineseScript?) throws(Failed) {
    let locale = campaign.subject.locale
    // A notice in English changes nothing, whichever script is asked for.
    let script = locale.script.map { wanted ?? $0 }
    // Words that are already in the script are left alone: converting 乾隆 or 著名 once more would harm them.
    let evidence = ChineseScript.guess(script == nil ? "" : blocks.map(\.officeText).joined())
    let isOther = evidence.script != nil && evidence.script != script
    let isOfficeConverted = isOther || (wanted != nil && evidence.isMixed)
    // The templates' own words are Simplified.
    let isTemplateConverted = script == .hant
    let isFormedConverted = script != locale.script && blocks.contains(where: \.hasFormedText)
    var converter: ScriptConverter?
    if let script, isOfficeConverted || isTemplateConverted || isFormedConverted {
      converter = try ScriptConverter(ScriptPass.conversion(script, locale))
    }
    language = script.map { ScriptPass.language($0, locale) } ?? .english
    marks = script == .hant ? .cornered : .curled
    officeConverter = isOfficeConverted ? converter : nil
    templateConverter = isTemplateConverted ? converter : nil
    formedConverter = isFormedConverted ? converter : nil
    vocabulary = script == .hant ? Vocabulary(locale) : nil
    isActive = converter != nil
  }

  private static func language(_ script: ChineseScript, _ locale: Campaigns.Locale) -> DocumentLanguage {
    switch (script, locale) {
    case (.hans, _): .simplified
    case (.hant, .hongKong): .hongKong
    case (.hant, .macao): .macao
    case (.hant, _): .traditional
    }
  }

  private static func conversion(_ script: ChineseScript, _ locale: Campaigns.Locale) -> ScriptConversion {
    switch (script, locale) {
    case (.hans, _): .traditionalToSimplified
    case (.hant, .hongKong), (.hant, .macao): .simplifiedToHongKong
    case (.hant, .taiwan): .simplifiedToTaiwan
    case (.hant, _): .simplifiedToTraditional
    }
  }

  /// The office's words.
  func convert(_ text: String) -> String { convert(text, TextSource.office) }

  func convert(_ text: String, _ source: TextSource) -> String {
    guard isActive, source.isConvertible else { return text }
    if source.kind == .formed {
      return formedConverter.map { marks.applied(to: $0.convert(text)) } ?? text
    }
    if source.kind == .office {
      return officeMemory.converted(text) { marks.applied(to: officeConverter?.convert($0) ?? $0) }
    }
    return templateMemory.converted(text) { marks.applied(to: templateWords($0)) }
  }

  private func templateWords(_ text: String) -> String {
    guard let templateConverter else { return text }
    // A template of the office's own that is written in Traditional says what it means.
    let evidence = ChineseScript.guess(text)
    if evidence.traditional > 0 && evidence.simplified == 0 { return text }
    return vocabulary?.applied(to: text) { $0.isEmpty ? $0 : templateConverter.convert($0) }
      ?? templateConverter.convert(text)
  }

  func convert(_ inlines: [Inline]) -> [Inline] { isActive ? inlines.mapText(convert) : inlines }

  func convert(_ block: Block) -> Block {
    isActive ? block.mapInlines { convert($0) } : block
  }
}

extension Campaigns.Locale {
  /// Nil for English.
  var script: ChineseScript? {
    switch self {
    case .mainland: .hans
    case .hongKong, .taiwan, .macao: .hant
    case .britain: nil
    }
  }

  /// How a notice is set where its template says nothing.
  public var style: DocumentStyle {
    switch self {
    case .mainland: .official
    case .hongKong, .macao: .hongKong
    case .taiwan: .taiwan
    case .britain: .britain
    }
  }
}
