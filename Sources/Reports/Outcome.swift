import DataExport
import Diagnostics

/// What a command did: its findings, the files that it wrote, and facts for the person.
public struct Outcome: Sendable {
  /// A line in both languages.
  public struct Fact: Sendable {
    public let zh: String
    public let en: String

    public init(_ zh: String, _ en: String) {
      self.zh = zh
      self.en = en
    }
  }

  public let log: DiagnosticLog
  public let files: [String]
  public let facts: [Fact]
  /// What was done to lines, where that was asked for.
  let layout: LayoutTotals?
  /// What a coding workbook changed, where one was applied.
  let coding: DataExport.JSONValue?
  /// What groups were proposed.
  let grouping: DataExport.JSONValue?
  /// What a command on an archive says of it.
  let archive: DataExport.JSONValue?
  /// The output itself, where it goes to standard output within the JSON.
  private(set) var text: String?

  public init(log: DiagnosticLog = DiagnosticLog(), files: [String] = [], facts: [Fact] = []) {
    self.log = log
    self.files = files
    self.facts = facts
    layout = nil
    coding = nil
    grouping = nil
    archive = nil
  }

  /// Of a command on an archive.
  init(log: DiagnosticLog, files: [String] = [], facts: [Fact], archive: DataExport.JSONValue?) {
    self.log = log
    self.files = files
    self.facts = facts
    layout = nil
    coding = nil
    grouping = nil
    self.archive = archive
  }

  /// The same with what a coding workbook changed.
  init(_ outcome: Outcome, facts: [Fact], coding: DataExport.JSONValue) {
    (log, files, layout) = (outcome.log, outcome.files, outcome.layout)
    self.facts = facts
    self.coding = coding
    grouping = nil
    archive = nil
  }

  /// The same with what groups were proposed.
  init(_ outcome: Outcome, facts: [Fact], grouping: DataExport.JSONValue) {
    (log, files, layout) = (outcome.log, outcome.files, outcome.layout)
    self.facts = facts
    self.grouping = grouping
    coding = nil
    archive = nil
  }

  /// The same with what was done to lines.
  init(_ outcome: Outcome, layout: LayoutTotals?) {
    (log, files, facts) = (outcome.log, outcome.files, outcome.facts)
    self.layout = layout
    coding = outcome.coding
    grouping = outcome.grouping
    archive = outcome.archive
  }

  /// The same with the output itself, for its JSON.
  public init(_ outcome: Outcome, text: String) {
    self = outcome
    self.text = text
  }

  /// - Parameter isQuiet: only what was asked for, not what was written.
  public func lines(in language: Language, isQuiet: Bool = false) -> [String] {
    let written = isQuiet ? [] : files.map { language == .zh ? "已写入 \($0)" : "wrote \($0)" }
    return facts.map { language == .zh ? $0.zh : $0.en } + written
  }

  /// One JSON object: `exit`, `files`, `facts`, `diagnostics` (code, severity, place, message, hint, arguments), `omitted`
  /// (how many more of a code there were), of a notice `layout` (`totals` and `worst` as in the layout report),
  /// of a coding workbook that was applied `coding`, of proposed groups `grouping`, of a command on an archive `archive`, and of one that gives a text `text`.
  public func json(language: Language, exit: Int32) -> String {
    let value = DataExport.JSONValue.object(known: [
      ("exit", .integer(Int(exit))), ("files", .array(files.map { .string($0) })),
      ("facts", .array(facts.map { .string(language == .zh ? $0.zh : $0.en) })),
      ("diagnostics", .array(log.diagnostics.map { Outcome.json($0, language) })),
      ("omitted", .object(known: log.omitted.map { ($0.code.id, .integer($0.count)) })),
      ("layout", layout.map { .object(known: $0.json) }), ("coding", coding),
      ("grouping", grouping), ("archive", archive),
      ("text", text.map { .string($0) }),
    ])
    return String(decoding: JSONWriter.write(value).dropLast(), as: UTF8.self)
  }

  private static func json(_ diagnostic: Diagnostic, _ language: Language) -> DataExport.JSONValue {
    .object(known: [
      ("code", .string(diagnostic.code.id)), ("severity", .string(diagnostic.severity.rawValue)),
      ("place", diagnostic.place.map(json)), ("message", .string(diagnostic.message(in: language))),
      ("hint", diagnostic.hint(in: language).map { .string($0) }),
      (
        "arguments",
        .object(known: diagnostic.arguments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
    ])
  }

  private static func json(_ place: Place) -> DataExport.JSONValue {
    switch place {
    case .file(let path, let line, let column):
      .object(known: [
        ("file", .string(path)), ("line", line.map { .integer($0) }), ("column", column.map { .integer($0) }),
      ])
    case .cell(let file, let sheet, let reference):
      .object(known: [("file", .string(file)), ("sheet", .string(sheet)), ("cell", .string(reference))])
    case .field(let name): .object(known: [("field", .string(name))])
    case .page(let page, let line):
      .object(known: [("page", .integer(page)), ("pageLine", line.map { .integer($0) })])
    }
  }
}
