extension DiagnosticCode {
  static let intakeCodes: [DiagnosticCode] = []
}
