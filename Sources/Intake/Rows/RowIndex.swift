import Diagnostics

/// Which ids rows have, and which they name as their doubles.
struct RowIndex {
  private struct Origin {
    let file: Int32
    let line: Int32
  }

  private var origins: [String: Origin] = [:]
  private var files: [String] = []
  private var doubles: [(id: String, of: String, place: Place)] = []
  private(set) var log: DiagnosticLog

  /// - Parameter limit: diagnostics of one code that are kept whole.
  init(keeping limit: Int = DiagnosticLog.kept) { log = DiagnosticLog(keeping: limit) }

  /// Takes in a row's own id; reports one that was there before, with both places.
  mutating func add(_ id: String, at place: Place, path: String, line: Int) {
    if files.last != path { files.append(path) }
    let origin = Origin(file: Int32(files.count - 1), line: Int32(truncatingIfNeeded: line))
    if let first = origins.updateValue(origin, forKey: id) {
      origins[id] = first
      log.append(
        .idTwice, at: place,
        ["id": id, "first": Place.file(files[Int(first.file)], line: Int(first.line)).text])
    }
  }

  /// `wanted`, or with a number behind it where it is taken.
  func unused(_ wanted: String) -> String {
    guard origins[wanted] != nil else { return wanted }
    var number = 2
    while origins["\(wanted)_\(number)"] != nil { number += 1 }
    return "\(wanted)_\(number)"
  }

  mutating func addDouble(_ id: String, of original: String, at place: Place) {
    doubles.append((id, original, place))
  }

  /// Reports doubles of rows that are not there, or of themselves.
  mutating func checkDoubles() {
    for double in doubles where origins[double.of] == nil || double.of == double.id {
      log.append(.duplicateOfNothing, at: double.place, ["id": double.id, "of": double.of])
    }
  }
}
