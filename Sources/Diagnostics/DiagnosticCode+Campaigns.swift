extension DiagnosticCode {
  static let campaignCodes: [DiagnosticCode] = []
}
