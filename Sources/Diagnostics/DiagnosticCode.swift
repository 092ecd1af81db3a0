/// One kind of diagnostic: its stable identifier, how grave it is, and its words in both languages.
///
/// All codes stand in the files `DiagnosticCode+….swift` of this module, one a phase; together they are the one table
/// that `huizong help CODE` prints.
public struct DiagnosticCode: Sendable, Hashable {
  /// Stable, lower case, `phase.what`: `campaign.unknown-field`.
  public let id: String
  public let severity: Severity
  public let failure: Failure
  public let zh: Wording
  public let en: Wording

  init(
    _ id: String, _ severity: Severity, _ failure: Failure = .badInput, zh: Wording, en: Wording
  ) {
    self.id = id
    self.severity = severity
    self.failure = failure
    self.zh = zh
    self.en = en
  }

  public func wording(in language: Language) -> Wording {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Every code there is, phase by phase.
  public static let all: [DiagnosticCode] = [
    surroundingsCodes, textServiceCodes, noticeTextCodes, intakeCodes, pictureCodes, campaignCodes,
    statementCodes, proofreadingCodes,
    templateCodes,
    fontCodes,
    typesettingCodes, exportCodes, packagingCodes, spreadsheetCodes, workbookReadingCodes, codingCodes, formCodes,
    reportCodes,
    recordCodes,
    readingCodes,
    verificationCodes, bagCodes, archiveCodes, registerCodes,
  ].flatMap { $0 }
}
