import Surroundings

/// Makes records of JSON objects: names are columns, in the order in which they first appeared.
struct ObjectRecords {
  private(set) var headers: [String] = []
  private let buffer = RecordBuffer()
  private var index: [String: Int] = [:]

  /// Nil where there are more names than a table has columns.
  mutating func record(_ members: [JSONMember], line: Int) -> RowRecord? {
    var texts = headers.map { _ in "" }
    for member in members {
      let text = ObjectRecords.text(of: member.value)
      if let known = index[member.name] {
        texts[known] = text
      } else {
        guard headers.count < CSVReader.columnLimit else { return nil }
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
}

/// Gives the objects of a file as records.
protocol ObjectReader: RecordReader {
  /// The columns so far.
  var headers: [String] { get }
}
