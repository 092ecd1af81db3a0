/// Diagnostics in the order in which they were found. At most `DiagnosticLog.kept` of one code are kept whole, the rest
/// are counted, so that a file with a million faults gives a readable report in bounded memory.
public struct DiagnosticLog: Sendable, Hashable {
  /// How many diagnostics of one code are kept whole, where nobody asks for more.
  public static let kept = 20

  public private(set) var diagnostics: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]
  /// How many of one code this log keeps.
  private var limit: Int

  /// - Parameter limit: how many of one code are kept whole.
  public init(_ diagnostics: [Diagnostic] = [], keeping limit: Int = kept) {
    self.limit = limit
    for diagnostic in diagnostics { append(diagnostic) }
  }

  public mutating func append(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.code, default: 0] + 1
    counts[diagnostic.code] = count
    if count <= limit { diagnostics.append(diagnostic) }
  }

  public mutating func append(_ code: DiagnosticCode, at place: Place? = nil, _ arguments: [String: String] = [:]) {
    append(Diagnostic(code, at: place, arguments))
  }

  /// What the other log keeps is kept, where it keeps more than this one.
  public mutating func append(contentsOf other: DiagnosticLog) {
    limit = max(limit, other.limit)
    for diagnostic in other.diagnostics { append(diagnostic) }
    for (code, count) in other.omitted { counts[code, default: 0] += count }
  }

  /// The log with no more than the usual number of each code.
  public var shortened: DiagnosticLog {
    var log = DiagnosticLog(diagnostics)
    for (code, count) in omitted { log.counts[code, default: 0] += count }
    return log
  }

  /// The log as it is said to those whose campaign is one workbook.
  public var inWorkbook: DiagnosticLog { mapping { [$0.inWorkbook] } }

  /// The log with each diagnostic replaced by what `change` makes of it. Those that were only counted are replaced in the
  /// count alone: `change` is asked about their code, without a place.
  public func mapping(_ change: (Diagnostic) -> [Diagnostic]) -> DiagnosticLog {
    var log = DiagnosticLog(keeping: limit)
    for diagnostic in diagnostics {
      for changed in change(diagnostic) { log.append(changed) }
    }
    for (code, count) in omitted {
      for changed in change(Diagnostic(code, at: nil)) { log.counts[changed.code, default: 0] += count }
    }
    return log
  }

  /// How many diagnostics of `code` there were, kept or not.
  public func count(of code: DiagnosticCode) -> Int { counts[code, default: 0] }

  /// Codes of which more were found than kept, with the number left out, in order of their identifiers.
  public var omitted: [(code: DiagnosticCode, count: Int)] {
    guard counts.contains(where: { $0.value > min(limit, DiagnosticLog.kept) }) else { return [] }
    var kept: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics { kept[diagnostic.code, default: 0] += 1 }
    return counts.map { (code: $0.key, count: $0.value - kept[$0.key, default: 0]) }.filter { $0.count > 0 }
      .sorted { $0.code.id < $1.code.id }
  }

  public func count(of severity: Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  public var hasErrors: Bool { count(of: .error) > 0 }
  public var isEmpty: Bool { diagnostics.isEmpty }

  /// The failure that decides the exit code: the first error's, but a defect of the input outranks a missing glyph,
  /// which no one can judge before the input is right.
  public var failure: Failure? {
    let failures = diagnostics.filter { $0.severity == .error }.map(\.code.failure)
    if failures.contains(.badInput) { return .badInput }
    return failures.first
  }
}
