import Diagnostics

/// What reading fields gathers: the faults, and where each field stands.
final class FieldFaults {
  private(set) var log = DiagnosticLog()
  private(set) var places: [String: Place] = [:]
  private(set) var texts: [String: Place] = [:]

  /// How the files call fields, where that is not as `campaign.yaml` does.
  var names: FormNames?
  /// Where fields would stand that are not there, by path.
  var absent: [String: Place] = [:]
  /// Every field that was asked for, without positions.
  private(set) var asked: Set<String> = []

  func report(_ code: DiagnosticCode, at place: Place, _ arguments: [String: String] = [:]) {
    let place = code == .fieldMissing ? arguments["field"].flatMap { absent[$0] } ?? place : place
    let (code, arguments) = names?.renamed(code, arguments) ?? (code, arguments)
    log.append(code, at: place, arguments)
  }

  func report(_ failed: Failed) { report(failed.log) }

  func report(_ other: DiagnosticLog) { log.append(contentsOf: other) }

  func ask(_ path: String) { asked.insert(path) }

  /// - Parameter words: where the words of the field begin.
  func record(_ path: String, at place: Place, words: Place? = nil) {
    guard places[path] == nil else { return }
    places[path] = place
    texts[path] = words
  }
}
