extension DiagnosticCode {
  static let typesettingCodes: [DiagnosticCode] = []
}
