import Campaigns
import Diagnostics
import Surroundings

/// `suggestions.jsonl`: the published rows in their order, a JSON object a line (RFC 8259, UTF-8, line feeds). What a row
/// does not have has no member.
public struct RowRecord: PublicRowSource {
  /// As it is called in the record.
  public static let name = "suggestions.jsonl"
  /// The longest that is read, in bytes.
  public static let sizeLimit = 1 << 30

  private let bytes: [UInt8]
  private let facts: RowFacts

  public var count: Int { facts.count }
  public var hasTexts: Bool { facts.hasTexts }
  public var readFailure: Diagnostic? { nil }

  /// - Parameters:
  ///   - bytes: of the file.
  ///   - facts: what `campaign.json` says of the rows.
  /// - Throws: `record.invalid` with the line of the first fault, or where there are more or fewer than it says; the
  ///   faults of JSON.
  public init(_ bytes: [UInt8], facts: RowFacts) throws(Failed) {
    self.bytes = bytes
    self.facts = facts
    let form = RowRecord.form
    var lines = RecordLines(bytes)
    var found = 0
    var hasTexts = false
    while let line = lines.next() {
      found += 1
      let row = try RowRecord.row(bytes[line], number: found, form)
      if row.text != nil { hasTexts = true }
    }
    guard found == facts.count, hasTexts == facts.hasTexts else {
      throw Failed(.recordInvalid, at: .file(RowRecord.name), ["expected": "\(facts.count)"])
    }
  }

  public func rows() -> AnyIterator<PublicSuggestion> {
    let form = RowRecord.form
    var lines = RecordLines(bytes)
    var number = 0
    return AnyIterator {
      guard let line = lines.next() else { return nil }
      number += 1
      // Every line was read once before.
      return try? RowRecord.row(bytes[line], number: number, form)
    }
  }

  // MARK: Lines

  /// The lines of the file in pieces of some tens of kilobytes.
  public static func pieces(_ rows: PublicRows) -> AnyIterator<[UInt8]> {
    let rows = rows.makeIterator()
    return AnyIterator {
      var piece: [UInt8] = []
      piece.reserveCapacity(80 << 10)
      while piece.count < 64 << 10, let row = rows.next() {
        JSONWriter.appendLine(value(row), to: &piece)
        piece.append(UInt8(ascii: "\n"))
      }
      return piece.isEmpty ? nil : piece
    }
  }

  private static func value(_ row: PublicSuggestion) -> JSONValue {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(8)
    func add(_ name: String, _ text: String?) {
      if let text { members.append(JSONValue.Member(name, .string(text))) }
    }
    add("id", row.id)
    add("received", row.received?.iso)
    add("channel", row.channel)
    if !row.groups.isEmpty { members.append(JSONValue.Member("groups", .array(row.groups.map { .string($0) }))) }
    add("disposition", row.disposition)
    add("reason", row.reason)
    add("reply", row.reply)
    add("text", row.text)
    if !row.others.isEmpty { members.append(JSONValue.Member("columns", .array(row.others.map { .string($0) }))) }
    return .object(members)
  }

  private struct Row {
    let id: String
    let received: CalendarDate?
    let channel: String?
    let groups: [String]
    let disposition: String?
    let reason: String?
    let reply: String?
    let text: String?
    let others: [String]
  }

  private static var form: RecordForm<Row> {
    .object(
      .init("id", .text, \.id), .init("received", .optional(.day), \.received),
      .init("channel", .optional(.text), \.channel), .init("groups", .list(.text), \.groups),
      .init("disposition", .optional(.text), \.disposition), .init("reason", .optional(.text), \.reason),
      .init("reply", .optional(.text), \.reply), .init("text", .optional(.text), \.text),
      .init("columns", .list(.text), \.others)
    ) { id, received, channel, groups, disposition, reason, reply, text, others in
      Row(
        id: id, received: received, channel: channel, groups: groups, disposition: disposition, reason: reason,
        reply: reply, text: text, others: others)
    }
  }

  private static func row(
    _ line: ArraySlice<UInt8>, number: Int, _ form: RecordForm<Row>
  ) throws(Failed) -> PublicSuggestion {
    let json: Surroundings.JSONValue
    do { json = try Surroundings.JSONValue.parse(Array(line), firstLine: number) } catch {
      throw Failed(DiagnosticLog([error.diagnostic(in: name)]))
    }
    let row = try form.read(json, "\(name):\(number): ")
    return PublicSuggestion(
      number: number, id: row.id, received: row.received, channel: row.channel, groups: row.groups,
      disposition: row.disposition, reason: row.reason, reply: row.reply, text: row.text, others: row.others)
  }
}

/// The lines of some bytes, each without its line feed; nothing follows the last line feed.
private struct RecordLines {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { at = end + 1 }
    return at..<end
  }
}
