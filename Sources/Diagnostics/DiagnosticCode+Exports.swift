extension DiagnosticCode {
  static let exportCodes: [DiagnosticCode] = []
}
