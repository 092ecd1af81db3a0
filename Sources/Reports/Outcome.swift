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

  public init(log: DiagnosticLog = DiagnosticLog(), files: [String] = [], facts: [Fact] = []) {
    self.log = log
    self.files = files
    self.facts = facts
  }

  public func lines(in language: Language) -> [String] {
    facts.map { language == .zh ? $0.zh : $0.en }
      + files.map { language == .zh ? "已写入 \($0)" : "wrote \($0)" }
  }

  /// One JSON object: `exit`, `files`, `facts`, `diagnostics` (code, severity, place, message, hint, arguments), `omitted`.
  public func json(language: Language, exit: Int32) -> String {
    let diagnostics = log.diagnostics.map { diagnostic in
      JSON.object([
        ("code", .string(diagnostic.code.id)), ("severity", .string(diagnostic.severity.rawValue)),
        ("place", diagnostic.place.map { .string($0.text) } ?? .null),
        ("message", .string(diagnostic.message(in: language))),
        ("hint", diagnostic.hint(in: language).map { .string($0) } ?? .null),
        ("arguments", .object(diagnostic.arguments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
      ])
    }
    let omitted = log.omitted.map { ($0.code.id, JSON.integer($0.count)) }
    return JSON.object([
      ("exit", .integer(Int(exit))), ("files", .array(files.map { .string($0) })),
      ("facts", .array(lines(in: language).prefix(facts.count).map { .string($0) })),
      ("diagnostics", .array(diagnostics)), ("omitted", .object(omitted)),
    ]).text
  }
}
