import Diagnostics

/// What reading fields gathers: the faults, and where each field stands.
final class FieldFaults {
  private(set) var log = DiagnosticLog()
  private(set) var places: [String: Place] = [:]

  func report(_ code: DiagnosticCode, at place: Place, _ arguments: [String: String] = [:]) {
    log.append(code, at: place, arguments)
  }

  func report(_ failed: Failed) { log.append(contentsOf: failed.log) }

  func record(_ path: String, at place: Place) {
    if places[path] == nil { places[path] = place }
  }
}
