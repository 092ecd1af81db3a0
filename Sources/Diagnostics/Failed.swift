/// Thrown where no result can be had; carries every diagnostic found until then, at least one of them an error.
public struct Failed: Error, Sendable, Hashable {
  public let log: DiagnosticLog

  public init(_ log: DiagnosticLog) { self.log = log }

  public init(_ code: DiagnosticCode, at place: Place? = nil, _ arguments: [String: String] = [:]) {
    log = DiagnosticLog([Diagnostic(code, at: place, arguments)])
  }
}
