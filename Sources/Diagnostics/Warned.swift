/// A result together with what was found on the way to it.
public struct Warned<Value> {
  public let value: Value
  public let log: DiagnosticLog

  public init(_ value: Value, _ log: DiagnosticLog = DiagnosticLog()) {
    self.value = value
    self.log = log
  }
}

extension Warned: Sendable where Value: Sendable {}
