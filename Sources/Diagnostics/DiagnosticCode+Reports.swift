extension DiagnosticCode {
  static let reportCodes: [DiagnosticCode] = []
}
