import Diagnostics

/// The parts of a notice while the parser finds them.
struct NoticeDraft {
  var title: String?
  var lead: [Int] = []
  var sections: [NoticeSection] = []
  var groups: [NoticeGroup] = []
  var questions: [NoticeQuestion] = []
  var closing: [Int] = []
  var signOff: SignOff?
  /// Lines of the office's own prose, where figures are looked for.
  var prose: [Int] = []
  var parts: [String] = []
  var tableRows = 0
  /// Findings, with the line of the cleaned text.
  var findings: [(code: DiagnosticCode, line: Int, arguments: [String: String])] = []

  mutating func add(part text: String) { if !text.isEmpty { parts.append(text) } }
}
