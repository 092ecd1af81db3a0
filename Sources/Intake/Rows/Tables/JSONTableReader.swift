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
  /// Whether an array of objects was met.
  private var hasArray = false
  /// Line of the array at hand.
  private var arrayLine = 1
  /// Whether its last element was read and no comma behind it.
  private var isBehindElement = false
  /// Whether an object of the array at hand was read.
  private var isJudged = false
  /// Whether the array at hand is the one whose objects are given.
  private var isChosen = false
  /// Where that one stands: `data.list`.
  private var chosen: [String]?
  /// Objects of the first array whose names say nothing of suggestions; they are given where no other array has any.
  private var held: [(members: [JSONMember], line: Int)] = []
  private var heldPath: [String] = []
  private var heldBytes = 0
  private static let mostHeld = 1 << 20
  /// Whether what is held is given now.
  private var isGiving = false
  private var given = 0
  /// Names of what is open, and the last string.
  private var names: [String] = []
  private var last = ""
  /// Numbers that say how many objects there are, with where they stand.
  private var totals: [(path: [String], name: String, value: Int)] = []
  private static let totalNames: Set<String> = [
    "total", "totalcount", "totalelements", "totalnum", "totalrecords", "totalrows", "totalsize", "recordcount",
    "recordstotal", "rowcount", "itemcount", "count",
  ]

  /// Whether objects of these names are suggestions: of several arrays the one of such objects is the table.
  var isTable: ([String]) -> Bool = JSONTableReader.hasText

  /// The same where the campaign names headers of its files.
  static func isTable(of draft: CampaignDraft) -> ([String]) -> Bool {
    let columns = Set(draft.columns.values.map(\.header) + draft.questions.compactMap(\.column))
    return { hasText($0) || !columns.isDisjoint(with: $0) }
  }

  static func hasText(_ names: [String]) -> Bool { names.contains { ColumnName.find($0)?.column == .text } }

  init(_ source: any TextSource, path: String) {
    self.source = source
    self.path = path
  }

  mutating func next() throws(Failed) -> RowRecord? {
    guard let record = try nextRecord() else { return nil }
    given += 1
    return record
  }

  private mutating func nextRecord() throws(Failed) -> RowRecord? {
    if isGiving {
      if given < held.count {
        let (members, line) = held[given]
        guard let record = objects.record(members, line: line) else { throw tooLong(line) }
        return record
      }
      if open.isEmpty { return nil }
    }
    while let byte = try peek() {
      try judgeBetween(byte)
      switch byte {
      case UInt8(ascii: "["):
        try enter(byte)
        try find()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        try leave(byte)
        if open.isEmpty {
          try end()
          return isGiving && given < held.count ? try nextRecord() : nil
        }
      case UInt8(ascii: "{"):
        if array == open.count {
          let start = line
          let element = try element()
          if let record = try take(element, at: start) { return record }
          if isGiving, given < held.count { return try nextRecord() }
        } else {
          try enter(byte)
        }
      case UInt8(ascii: "\""): try skipString()
      default:
        if open.isEmpty, byte > 0x20, byte != 0xEF, byte != 0xBB, byte != 0xBF { throw fault(byte) }
        if array == open.count, byte > 0x20, byte != UInt8(ascii: ",") {
          // An element that is no object: a number, true, false or null.
          guard byte &- 0x30 < 10 || "-tfn".utf8.contains(byte) else { throw fault(byte, expected: "{") }
          log.append(.rowNotObject, at: .file(path, line: line))
          try skipWord()
          continue
        }
        if byte &- 0x30 < 10 { try number() } else { advance() }
      }
    }
    if !isStarted { throw Failed(.inputEmpty, at: .file(path), ["path": path]) }
    throw Failed(.jsonEnded, at: .file(path, line: line))
  }

  // MARK: Structure

  /// Elements of the array are parted by commas.
  private mutating func judgeBetween(_ byte: UInt8) throws(Failed) {
    guard array == open.count, byte > 0x20 else { return }
    switch byte {
    case UInt8(ascii: "]"): isBehindElement = false
    case UInt8(ascii: ","):
      guard isBehindElement else { throw fault(byte, expected: "{") }
      isBehindElement = false
    default:
      guard !isBehindElement else { throw fault(byte, expected: ", ]") }
      isBehindElement = true
    }
  }

  private mutating func enter(_ byte: UInt8) throws(Failed) {
    isStarted = true
    guard open.count < JSONValue.depthLimit else {
      throw Failed(.jsonTooDeep, at: .file(path, line: line), ["limit": "\(JSONValue.depthLimit)"])
    }
    open.append(byte)
    names.append(last)
    last = ""
    advance()
  }

  private mutating func leave(_ byte: UInt8) throws(Failed) {
    let opening = byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    guard open.last == opening else { throw fault(byte) }
    if array == open.count { array = nil }
    open.removeLast()
    names.removeLast()
    advance()
  }

  /// Whether the array that was entered is the table: its first element is an object.
  private mutating func find() throws(Failed) {
    while let byte = try peek(), byte <= 0x20 { advance() }
    guard array == nil, try peek() == UInt8(ascii: "{") else {
      // An array within an element that is no object, or a list of words.
      return
    }
    array = open.count
    arrayLine = line
    isBehindElement = false
    hasArray = true
    isJudged = false
    isChosen = false
  }

  /// Nothing but white space may follow.
  private mutating func end() throws(Failed) {
    while let byte = try peek() {
      if byte > 0x20 { throw fault(byte) }
      advance()
    }
    if !hasArray { throw Failed(.jsonNoRows, at: .file(path)) }
    if chosen == nil {
      chosen = heldPath
      isGiving = true
    }
    let count = isGiving ? max(given, held.count) : given
    let around = chosen ?? []
    guard let total = totals.first(where: { $0.value > count && around.starts(with: $0.path) }) else { return }
    log.append(
      .jsonPage, at: .file(path),
      [
        "total": "\(total.value)", "count": "\(count)",
        "path": (total.path + [total.name]).filter { !$0.isEmpty }.joined(separator: "."),
      ])
  }

  /// Gives the object, or holds it where its array is not known to be the table.
  private mutating func take(_ element: [UInt8], at line: Int) throws(Failed) -> RowRecord? {
    let members: [JSONMember]
    do throws(JSONProblem) {
      guard let found = try JSONValue.parse(element, firstLine: line).object else { return nil }
      members = found
    } catch {
      log.append(error.diagnostic(in: path))
      return nil
    }
    if !isJudged {
      isJudged = true
      isChosen = isTable(members.map(\.name))
      if isChosen {
        if let chosen {
          throw Failed(
            .jsonArraysMany, at: .file(path, line: arrayLine),
            ["first": JSONTableReader.shown(chosen), "path": JSONTableReader.shown(names)])
        }
        chosen = names
        held = []
      }
    }
    guard !isChosen else {
      guard let record = objects.record(members, line: line) else { throw tooLong(line) }
      return record
    }
    if chosen == nil, held.isEmpty || heldPath == names { try hold(members, element.count, at: line) }
    return nil
  }

  private mutating func hold(_ members: [JSONMember], _ count: Int, at line: Int) throws(Failed) {
    heldPath = names
    held.append((members, line))
    heldBytes += count
    guard heldBytes > JSONTableReader.mostHeld else { return }
    // So much is a table of whatever kind: it is given, and the rest of it with it.
    chosen = names
    isChosen = true
    isGiving = true
  }

  private static func shown(_ path: [String]) -> String {
    let named = path.filter { !$0.isEmpty }
    return named.isEmpty ? "[…]" : named.joined(separator: ".")
  }

  /// A number outside the table, which may say how many objects there are.
  private mutating func number() throws(Failed) {
    var value = 0
    while let byte = try peek(), byte &- 0x30 < 10 {
      value = min(value, Int(Int32.max)) * 10 + Int(byte - 0x30)
      advance()
    }
    let name = last.lowercased().filter { $0 != "_" && $0 != "-" }
    guard totals.count < 16, JSONTableReader.totalNames.contains(name) else { return }
    totals.append((names, last, value))
    last = ""
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
    var bytes: [UInt8] = []
    while let byte = try peek() {
      advance()
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        last = String(decoding: bytes, as: UTF8.self)
        return
      }
      if bytes.count < JSONTableReader.longestName { bytes.append(byte) }
    }
  }

  /// Bytes of a name that are kept.
  private static let longestName = 64

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

  private func fault(_ byte: UInt8, expected: String = "[ {") -> Failed {
    Failed(
      .jsonUnexpected, at: .file(path, line: line),
      ["found": String(decoding: [byte], as: UTF8.self), "expected": expected])
  }
}
