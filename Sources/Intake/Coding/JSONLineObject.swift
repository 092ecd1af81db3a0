import Surroundings

/// The object of a line of JSON, with the place of each member's value in its bytes.
struct JSONLineObject {
  struct Member {
    let name: String
    let value: Range<Int>
    let isList: Bool
  }

  let members: [Member]
  private let line: [UInt8]
  /// Of the closing brace.
  private let end: Int

  /// Nil where the line holds no object; what is one has been read by `JSONValue` and is known to be whole.
  init?(_ line: [UInt8]) {
    guard case .object(let values)? = try? JSONValue.parse(line) else { return nil }
    self.line = line
    var members: [Member] = []
    var at = line.firstIndex(of: UInt8(ascii: "{")) ?? 0
    at += 1
    for value in values {
      at = JSONLineObject.skip(line, at, past: " \t\r\n,")
      at = JSONLineObject.endOfString(line, at)
      at = JSONLineObject.skip(line, at, past: " \t\r\n:")
      let start = at
      at = JSONLineObject.endOfValue(line, at)
      members.append(Member(name: value.name, value: start..<at, isList: value.value.array != nil))
    }
    end = JSONLineObject.skip(line, at, past: " \t\r\n")
    self.members = members
    guard end < line.count, line[end] == UInt8(ascii: "}") else { return nil }
  }

  /// The line with other values for these members; members that it lacks are added at its end.
  func bytes(with values: [(name: String, value: [String])]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for member in members {
      guard let value = values.first(where: { $0.name == member.name })?.value else { continue }
      result += line[at..<member.value.lowerBound]
      result += member.isList ? JSONLineObject.list(value) : JSONLineObject.text(value)
      at = member.value.upperBound
    }
    let last = members.last?.value.upperBound ?? end
    result += line[at..<max(at, last)]
    let isSpaced = line.contains(sequence: Array("\": ".utf8))
    var isFirst = members.isEmpty
    for (name, value) in values where !members.contains(where: { $0.name == name }) {
      if !isFirst { result += Array((isSpaced ? ", " : ",").utf8) }
      isFirst = false
      result += JSONLineObject.string(name) + Array((isSpaced ? ": " : ":").utf8) + JSONLineObject.text(value)
    }
    return result + line[max(at, last)...]
  }

  private static func text(_ value: [String]) -> [UInt8] { string(value.joined(separator: "；")) }

  private static func list(_ value: [String]) -> [UInt8] {
    [UInt8(ascii: "[")] + value.map(string).joined(separator: Array(", ".utf8)) + [UInt8(ascii: "]")]
  }

  /// RFC 8259, 7: only what must be escaped is.
  static func string(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [0x22]
  }

  private static func skip(_ line: [UInt8], _ start: Int, past marks: StaticString) -> Int {
    var at = start
    while at < line.count, (0..<marks.utf8CodeUnitCount).contains(where: { marks.utf8Start[$0] == line[at] }) {
      at += 1
    }
    return at
  }

  private static func endOfString(_ line: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    while at < line.count, line[at] != 0x22 { at += line[at] == 0x5C ? 2 : 1 }
    return min(line.count, at + 1)
  }

  private static func endOfValue(_ line: [UInt8], _ start: Int) -> Int {
    var at = start
    var depth = 0
    while at < line.count {
      switch line[at] {
      case 0x22:
        at = endOfString(line, at)
        if depth == 0 { return at }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth -= 1
        if depth == 0 { return at + 1 }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return at }
      default: break
      }
      at += 1
    }
    return at
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return (0...count - sequence.count).contains { self[$0...].starts(with: sequence) }
  }
}
