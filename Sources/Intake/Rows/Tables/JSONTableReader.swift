import Diagnostics
import Surroundings

/// Reads a JSON document as a stream of objects: the elements of its array, or of the one array of objects within its object,
/// however deep (`{"code": 0, "data": {"list": [{…}]}}`). Memory is bounded by one element.
struct JSONTableReader: ObjectReader {
  var headers: [String] { objects.headers }
  private(set) var log = DiagnosticLog()
  /// An escape may stand for one.
  var mayHaveReplacements: Bool { true }

  private var source: any TextSource
  private let path: String
  private var block: [UInt8] = []
  private var at = 0
  private var line = 1
  private var objects = ObjectRecords()
  /// The brackets that are open around what is read.
  private var open: [UInt8] = []
  private var isStarted = false
  /// The array's place among what is open, while its elements are read.
  private var array: Int?
  /// Line of the array whose elements were read.
  private var arrayLine: Int?

  init(_ source: any TextSource, path: String) {
    self.source = source
    self.path = path
  }

  mutating func next() throws(Failed) -> RowRecord? {
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "["):
        try enter(byte)
        try find()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        try leave(byte)
        if open.isEmpty { return try end() }
      case UInt8(ascii: "{"):
        if array == open.count {
          let start = line
          let element = try element()
          if let record = try record(element, at: start) { return record }
        } else {
          try enter(byte)
        }
      case UInt8(ascii: "\""): try skipString()
      default:
        if open.isEmpty, byte > 0x20, byte != 0xEF, byte != 0xBB, byte != 0xBF { throw fault(byte) }
        if array == open.count, byte > 0x20, byte != UInt8(ascii: ",") {
          // An element that is no object.
          log.append(.rowNotObject, at: .file(path, line: line))
          try skipWord()
          continue
        }
        advance()
      }
    }
    if !isStarted { throw Failed(.inputEmpty, at: .file(path), ["path": path]) }
    throw Failed(.jsonEnded, at: .file(path, line: line))
  }

  // MARK: Structure

  private mutating func enter(_ byte: UInt8) throws(Failed) {
    isStarted = true
    guard open.count < JSONValue.depthLimit else {
      throw Failed(.jsonTooDeep, at: .file(path, line: line), ["limit": "\(JSONValue.depthLimit)"])
    }
    open.append(byte)
    advance()
  }

  private mutating func leave(_ byte: UInt8) throws(Failed) {
    let opening = byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    guard open.last == opening else { throw fault(byte) }
    if array == open.count { array = nil }
    open.removeLast()
    advance()
  }

  /// Whether the array that was entered is the table: its first element is an object.
  private mutating func find() throws(Failed) {
    while let byte = try peek(), byte <= 0x20 { advance() }
    guard array == nil, try peek() == UInt8(ascii: "{") else {
      // An array within an element that is no object, or a list of words.
      return
    }
    if let arrayLine {
      throw Failed(.jsonArraysMany, at: .file(path, line: line), ["first": "\(arrayLine)"])
    }
    array = open.count
    arrayLine = line
  }

  /// Nothing but white space may follow.
  private mutating func end() throws(Failed) -> RowRecord? {
    while let byte = try peek() {
      if byte > 0x20 { throw fault(byte) }
      advance()
    }
    if arrayLine == nil { throw Failed(.jsonNoRows, at: .file(path)) }
    return nil
  }

  private mutating func record(_ element: [UInt8], at line: Int) throws(Failed) -> RowRecord? {
    do throws(JSONProblem) {
      guard let members = try JSONValue.parse(element, firstLine: line).object else { return nil }
      if let record = objects.record(members, line: line) { return record }
    } catch {
      log.append(error.diagnostic(in: path))
      return nil
    }
    throw tooLong(line)
  }

  private func tooLong(_ line: Int) -> Failed {
    Failed(
      .csvRecordTooLong, at: .file(path, line: line),
      ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
  }

  // MARK: Bytes

  /// The object that begins here, to its brace.
  private mutating func element() throws(Failed) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    var isString = false
    var isEscaped = false
    while let byte = try peek() {
      bytes.append(byte)
      if bytes.count > CSVReader.recordLimit { throw tooLong(line) }
      advance()
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isString = false
        }
        continue
      }
      switch byte {
      case 0x22: isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return bytes }
      default: break
      }
    }
    throw Failed(.jsonEnded, at: .file(path, line: line))
  }

  private mutating func skipString() throws(Failed) {
    if open.isEmpty { throw fault(0x22) }
    if array == open.count { log.append(.rowNotObject, at: .file(path, line: line)) }
    advance()
    var isEscaped = false
    while let byte = try peek() {
      advance()
      if isEscaped { isEscaped = false } else if byte == 0x5C { isEscaped = true } else if byte == 0x22 { return }
    }
  }

  private mutating func skipWord() throws(Failed) {
    while let byte = try peek(), byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") { advance() }
  }

  private mutating func peek() throws(Failed) -> UInt8? {
    if at == block.count {
      guard let more = try source.next() else { return nil }
      block = more
      at = 0
    }
    return block[at]
  }

  private mutating func advance() {
    if block[at] == 0x0A { line += 1 }
    at += 1
  }

  private func fault(_ byte: UInt8) -> Failed {
    Failed(
      .jsonUnexpected, at: .file(path, line: line),
      ["found": String(decoding: [byte], as: UTF8.self), "expected": "[ {"])
  }
}
