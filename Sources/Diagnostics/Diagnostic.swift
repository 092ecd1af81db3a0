/// One finding for the person who has to act: what, where, what was expected, what to do.
///
/// Arguments fill the wording of the code. They never hold a citizen's text unmasked.
public struct Diagnostic: Sendable, Hashable {
  public let code: DiagnosticCode
  public let place: Place?
  public let arguments: [String: String]
  /// Whether it is said to those whose campaign is one workbook.
  public let isOfWorkbook: Bool

  public init(_ code: DiagnosticCode, at place: Place? = nil, _ arguments: [String: String] = [:]) {
    self.init(code, at: place, arguments, isOfWorkbook: false)
  }

  private init(_ code: DiagnosticCode, at place: Place?, _ arguments: [String: String], isOfWorkbook: Bool) {
    self.code = code
    self.place = place
    self.arguments = arguments
    self.isOfWorkbook = isOfWorkbook
  }

  /// The same, said to those whose campaign is one workbook.
  public var inWorkbook: Diagnostic { Diagnostic(code, at: place, arguments, isOfWorkbook: true) }

  /// The same at another place.
  public func moved(to place: Place?) -> Diagnostic {
    Diagnostic(code, at: place, arguments, isOfWorkbook: isOfWorkbook)
  }

  public var severity: Severity { code.severity }

  public func message(in language: Language) -> String {
    Wording.fill(code.wording(in: language).message, with: arguments(in: language))
  }

  public func hint(in language: Language) -> String? {
    let wording = code.wording(in: language)
    let hint = isOfWorkbook ? wording.workbookHint ?? wording.hint : wording.hint
    return hint.map { Wording.fill($0, with: arguments(in: language)) }
  }

  /// What lists words has them in Chinese under its name with `.zh` behind it.
  private func arguments(in language: Language) -> [String: String] {
    guard language == .zh, arguments.keys.contains(where: { $0.hasSuffix(".zh") }) else { return arguments }
    return arguments.merging(
      arguments.compactMap { $0.key.hasSuffix(".zh") ? (String($0.key.dropLast(3)), $0.value) : nil }
    ) { $1 }
  }
}
