import Diagnostics

/// What the steps of cleaning tell besides the text: the changes, the findings, and what page furniture said.
struct CleaningLog {
  let path: String
  let map: SourceMap
  private(set) var steps: [ImportStep] = []
  var diagnostics = DiagnosticLog()
  var qrCaption: String?
  var published: PartialDay?
  var source: String?

  init(path: String, map: SourceMap) {
    self.path = path
    self.map = map
  }

  /// Keeps a step that changed something.
  mutating func add(_ recorder: StepRecorder) {
    if let step = recorder.step(map) { steps.append(step) }
  }

  mutating func add(_ step: ImportStep) { steps.append(step) }

  mutating func warn(_ code: DiagnosticCode, at origin: Int32, _ arguments: [String: String]) {
    diagnostics.append(code, at: place(of: origin), arguments)
  }

  func place(of origin: Int32) -> Place {
    let position = map.position(of: origin)
    return .file(path, line: position.line, column: position.column)
  }
}
