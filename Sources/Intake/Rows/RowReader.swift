import Campaigns
import Diagnostics

/// Makes a suggestion of a record. What it cannot read it reports, with the place of the cell and without its words.
struct RowReader {
  private(set) var log: DiagnosticLog
  var groups: GroupResolver
  var dispositions: DispositionResolver
  /// How many of each kind of personal data were found.
  private(set) var personalData: [PersonalDataSpan.Kind: Int] = [:]

  private let finder: PersonalDataFinder
  private let dates: DayReader
  private var reportedUnnamed: Set<String> = []

  /// - Parameter limit: diagnostics of one code that are kept whole.
  init(draft: CampaignDraft, keeping limit: Int = DiagnosticLog.kept) {
    log = DiagnosticLog(keeping: limit)
    groups = GroupResolver(draft.groups)
    dispositions = DispositionResolver(draft.scale)
    let contact = draft.publication.contact
    let own = [contact?.phone, contact?.email, contact?.address].compactMap { $0 }
    finder = PersonalDataFinder(keep: draft.masking.keep + own, hide: draft.masking.hide)
    switch draft.subject.locale {
    case .britain, .hongKong, .macao: dates = DayReader(isDayFirst: true)
    case .mainland, .taiwan: dates = DayReader(isDayFirst: false)
    }
  }

  /// - Parameters:
  ///   - id: the row's own or formed one.
  ///   - file: as the origin names it; `path` is for places.
  mutating func suggestion(
    _ record: RowRecord, _ plan: ColumnPlan, id: String, file: String, path: String
  ) -> Suggestion {
    let cells = Cells(record: record, plan: plan, path: path)
    let name = cells.text(.name)
    let contact = cells.text(.contact)
    return Suggestion(
      id: id, submission: cells.text(.submission), received: received(cells), channel: cells.text(.channel),
      district: cells.text(.district), name: name, contact: contact, submitterKind: cells.text(.submitterKind),
      signatories: signatories(cells), position: cells.text(.position), consent: consent(cells),
      text: maskable(cells.raw(.text) ?? "", .citizen, name, contact),
      groups: cells.text(.group).map { groups.ids(in: $0, at: cells.place(.group)) } ?? [],
      disposition: cells.text(.disposition).flatMap { dispositions.code(of: $0, at: cells.place(.disposition)) },
      reason: cells.text(.reason).map { maskable($0, .office, name, contact) }, handler: cells.text(.handler),
      replied: cells.text(.replied), reply: cells.text(.reply).map { maskable($0, .office, name, contact) },
      note: cells.text(.note), duplicateOf: cells.text(.duplicateOf), others: others(cells),
      origin: RowOrigin(file: file, line: record.line))
  }

  private mutating func maskable(
    _ text: String, _ author: PersonalDataFinder.Author, _ name: String?, _ contact: String?
  ) -> MaskableText {
    if text.isEmpty { return MaskableText("") }
    let spans = finder.spans(in: text, by: author, name: name, contact: contact)
    for span in spans { personalData[span.kind, default: 0] += 1 }
    return MaskableText(text, spans: spans)
  }

  private mutating func received(_ cells: Cells) -> CalendarDate? {
    guard let text = cells.text(.received) else { return nil }
    if let date = dates.read(text) { return date }
    // A cell with personal data in it is not quoted, for the columns may be mixed up.
    log.append(.dateUnreadable, at: cells.place(.received), ["value": quoted(text)])
    return nil
  }

  private mutating func signatories(_ cells: Cells) -> Int? {
    guard let text = cells.text(.signatories) else { return nil }
    let number = text.hasSuffix("人") || text.hasSuffix("名") ? String(text.dropLast()) : text
    if let count = PlainNumber.digits(of: number).flatMap({ Int($0) }) { return count }
    log.append(.numberUnreadable, at: cells.place(.signatories), ["value": quoted(text), "column": "signatories"])
    return nil
  }

  private mutating func consent(_ cells: Cells) -> Bool? {
    guard let text = cells.text(.consent) else { return nil }
    switch text.lowercased() {
    case "是", "同意", "愿意", "願意", "公开", "公開", "可以", "可公开", "可公開", "同意公开", "同意公開", "yes", "y", "true", "1", "√", "✓",
      "agree":
      return true
    case "否", "不同意", "不愿意", "不願意", "不公开", "不公開", "不可以", "不同意公开", "不同意公開", "no", "n", "false", "0", "×", "disagree",
      "not published":
      return false
    default:
      log.append(.consentUnreadable, at: cells.place(.consent), ["value": quoted(text)])
      return nil
    }
  }

  private mutating func others(_ cells: Cells) -> [Suggestion.Other] {
    var others: [Suggestion.Other] = []
    for (cell, column) in cells.plan.others.enumerated() {
      guard let column, cell < cells.record.cells.count, !cells.record.cells[cell].isBlank else { continue }
      if cells.plan.unnamed.contains(cell), reportedUnnamed.insert("\(cells.path)\t\(cell)").inserted {
        log.append(.headerEmpty, at: cells.place(cell), ["name": column])
      }
      others.append(Suggestion.Other(column: column, value: cells.record.cells[cell].text))
    }
    return others
  }

  /// The value with personal data masked, cut to what finds it.
  private func quoted(_ text: String) -> String {
    MaskableText(text, spans: finder.spans(in: text, by: .citizen)).masked.prefix(24) + (text.count > 24 ? "…" : "")
  }

  /// The cells of a record by the columns of its file.
  private struct Cells {
    let record: RowRecord
    let plan: ColumnPlan
    let path: String

    /// As written.
    func raw(_ column: ColumnName) -> String? {
      guard let cell = plan.known[column], cell < record.cells.count, !record.cells[cell].isBlank else { return nil }
      return record.cells[cell].text
    }

    /// Without white space at the ends.
    func text(_ column: ColumnName) -> String? { raw(column)?.trimmingWhiteSpace() }

    func place(_ column: ColumnName) -> Place { plan.known[column].map(place) ?? .file(path, line: record.line) }

    func place(_ cell: Int) -> Place {
      guard cell < record.cells.count else { return .file(path, line: record.line) }
      return .file(path, line: record.cells[cell].line, column: record.cells[cell].column)
    }
  }
}
