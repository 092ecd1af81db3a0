import Diagnostics
import Surroundings

/// Reads JSON Lines: one object a line, its names being the columns. A name that turns up late adds a column.
struct JSONLinesReader: RecordReader {
  /// The columns so far, in the order in which their names first appeared.
  private(set) var headers: [String] = []
  private(set) var log = DiagnosticLog()

  /// An escape may stand for one.
  var mayHaveReplacements: Bool { true }

  private var source: any TextSource
  private let path: String
  private var block: [UInt8] = []
  private var at = 0
  private let buffer = RecordBuffer()
  private var line = 0
  private var isFinished = false
  private var index: [String: Int] = [:]

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
      return try record(members)
    }
    return nil
  }

  private mutating func record(_ members: [JSONMember]) throws(Failed) -> RowRecord {
    var texts = headers.map { _ in "" }
    for member in members {
      let text = JSONLinesReader.text(of: member.value)
      if let known = index[member.name] {
        texts[known] = text
      } else {
        guard headers.count < CSVReader.columnLimit else { throw tooLong() }
        index[member.name] = headers.count
        headers.append(member.name)
        texts.append(text)
      }
    }
    buffer.begin(at: 0)
    for text in texts {
      let start = buffer.extraCount
      buffer.appendExtra(text)
      buffer.add(RecordBuffer.Cell(start: start, count: buffer.extraCount - start, origin: 0, isExtra: true))
    }
    return RowRecord(line: line, buffer)
  }

  /// Strings as they are, numbers and words as written, nothing for null; lists joined by `；`, members as `name: value`.
  private static func text(of value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let truth): truth ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let elements): elements.map(text).joined(separator: "；")
    case .object(let members): members.map { "\($0.name): \(text(of: $0.value))" }.joined(separator: "；")
    }
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
