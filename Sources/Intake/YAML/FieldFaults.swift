import Diagnostics

/// What reading fields gathers: the faults, and where each field stands.
final class FieldFaults {
  private(set) var log = DiagnosticLog()
  private(set) var places: [String: Place] = [:]
  private(set) var texts: [String: Place] = [:]

  func report(_ code: DiagnosticCode, at place: Place, _ arguments: [String: String] = [:]) {
    log.append(code, at: place, arguments)
  }

  func report(_ failed: Failed) { log.append(contentsOf: failed.log) }

  /// - Parameter words: where the words of the field begin.
  func record(_ path: String, at place: Place, words: Place? = nil) {
    guard places[path] == nil else { return }
    places[path] = place
    texts[path] = words
  }
}
