import Diagnostics

/// A map of named fields. Each field that is asked for is known; what is left at the end was not meant to be there.
final class FieldMap {
  /// Path of the map in the campaign, empty for the whole.
  let path: String
  let place: Place
  let faults: FieldFaults
  private let entries: [YAMLNode.Entry]
  private var known: [String] = []

  init(_ entries: [YAMLNode.Entry], path: String, place: Place, faults: FieldFaults) {
    self.entries = entries
    self.path = path
    self.place = place
    self.faults = faults
  }

  /// The value of a field; nil where it is absent or nothing is written behind its colon.
  subscript(name: String) -> FieldValue? {
    known.append(name)
    faults.ask(path(of: name))
    guard let entry = entries.first(where: { $0.key == name }) else { return nil }
    let here = path(of: name)
    faults.record(here, at: entry.place, words: entry.value.words)
    return entry.value.isNothing ? nil : FieldValue(node: entry.value, path: here, name: name, faults: faults)
  }

  /// The text of a field that must be there; reported where it is not.
  func required(_ name: String) -> String? {
    let value = self[name]
    if let value { return value.text() }
    faults.report(.fieldMissing, at: place, ["field": path(of: name)])
    return nil
  }

  /// Every entry in the order of the file, for maps whose keys are free words.
  func values() -> [FieldValue] {
    entries.map { entry in
      let here = path(of: entry.key)
      faults.record(here, at: entry.place, words: entry.value.words)
      return FieldValue(node: entry.value, path: here, name: entry.key, faults: faults)
    }
  }

  /// Names of fields that were written, with their places.
  var written: [(name: String, place: Place)] { entries.map { ($0.key, $0.place) } }

  /// Reports every field that nobody asked for.
  func finish() {
    for entry in entries where !known.contains(entry.key) {
      if let key = YAMLFault.keyBeforeFullWidthColon(entry.key) {
        faults.report(.yamlFullWidthColon, at: entry.place, ["key": key])
      } else if let blank = entry.key.unicodeScalars.first, blank.isSpace, blank.value > 0x7F {
        // A line that begins with wide blanks is, to YAML, one of the uppermost level.
        faults.report(.yamlWideIndent, at: entry.place, ["code": "U+" + YAMLFault.hexadecimal(blank.value)])
      } else if let near = NearestName.find(entry.key, among: known) {
        faults.report(.fieldMisspelt, at: entry.place, ["field": path(of: entry.key), "near": near])
      } else {
        faults.report(
          .fieldUnknown, at: entry.place, ["field": path(of: entry.key), "known": known.joined(separator: ", ")])
      }
    }
  }

  private func path(of name: String) -> String { path.isEmpty ? name : path + "." + name }
}
