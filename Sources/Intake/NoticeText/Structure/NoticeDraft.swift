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
  private var partsAtLines: [(line: Int, text: String)] = []
  var tableRows = 0
  /// What is said of persons and left out.
  var persons = LeftPersons()
  /// Findings, with the line of the cleaned text.
  var findings: [(code: DiagnosticCode, line: Int, arguments: [String: String])] = []

  /// - Parameter line: where the part, or what it belongs to, begins.
  mutating func add(part text: String, at line: Int) { if !text.isEmpty { partsAtLines.append((line, text)) } }

  /// In the order of the text; parts of one line as they were added.
  var parts: [String] {
    partsAtLines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element.text)
  }
}
