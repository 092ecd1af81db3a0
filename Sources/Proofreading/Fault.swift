import Diagnostics

/// What a rule finds in a line.
struct Fault {
  let code: DiagnosticCode
  /// In the line's scalars.
  let range: Range<Int>
  /// What should stand there, where the rule knows.
  let better: String?

  init(_ code: DiagnosticCode, _ range: Range<Int>, better: String? = nil) {
    self.code = code
    self.range = range
    self.better = better
  }
}
