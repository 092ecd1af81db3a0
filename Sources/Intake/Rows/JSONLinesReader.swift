import Diagnostics
import Surroundings

/// Reads JSON Lines: one object a line, its names being the columns. A name that turns up late adds a column.
struct JSONLinesReader: ObjectReader {
  /// The columns so far, in the order in which their names first appeared.
  var headers: [String] { objects.headers }
  private(set) var log = DiagnosticLog()

  /// An escape may stand for one.
  var mayHaveReplacements: Bool { true }

  private var source: any TextSource
  private let path: String
  private var block: [UInt8] = []
  private var at = 0
  private var objects = ObjectRecords()
  private var line = 0
  private var isFinished = false

  init(_ source: any TextSource, path: String) {
    self.source = source
    self.path = path
  }

  /// The next object; lines that hold none are reported in `log` and passed over.
  mutating func next() throws(Failed) -> RowRecord? {
    while let bytes = try nextLine() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let value: JSONValue
      do { value = try JSONValue.parse(bytes, firstLine: line) } catch {
        log.append(error.diagnostic(in: path))
        continue
      }
      guard let members = value.object else {
        log.append(.rowNotObject, at: .file(path, line: line))
        continue
      }
      guard let record = objects.record(members, line: line) else { throw tooLong() }
      return record
    }
    return nil
  }

  private mutating func nextLine() throws(Failed) -> [UInt8]? {
    if isFinished { return nil }
    var bytes: [UInt8] = []
    line += 1
    while true {
      if at == block.count {
        guard let more = try source.next() else {
          isFinished = true
          return bytes.isEmpty ? nil : bytes
        }
        block = more
        at = 0
      }
      if let end = block[at...].firstIndex(of: 0x0A) {
        bytes += block[at..<end]
        at = end + 1
        return bytes
      }
      bytes += block[at...]
      at = block.count
      if bytes.count > CSVReader.recordLimit { throw tooLong() }
    }
  }

  private func tooLong() -> Failed {
    Failed(
      .csvRecordTooLong, at: .file(path, line: line),
      ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
  }
}
