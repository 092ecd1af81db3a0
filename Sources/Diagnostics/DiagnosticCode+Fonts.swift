extension DiagnosticCode {
  static let fontCodes: [DiagnosticCode] = []
}
