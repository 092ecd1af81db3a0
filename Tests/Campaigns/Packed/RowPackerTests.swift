import Testing

@testable import Campaigns

@Suite struct RowPackerTests {
  private static let origin = RowOrigin(file: "f", line: 1)
  private static let text = MaskableText("某人13812345678", spans: [PersonalDataSpan(range: 2..<13, kind: .mobile)])
  private static let others = [Suggestion.Other(column: "列", value: ""), Suggestion.Other(column: "列", value: "值")]

  private static func row(
    id: String = "1", submission: String? = nil, received: CalendarDate? = nil, consent: Bool? = nil,
    text: MaskableText = MaskableText(""), groups: [String] = [], others: [Suggestion.Other] = []
  ) -> Suggestion {
    Suggestion(
      id: id, submission: submission, received: received, consent: consent, text: text, groups: groups, others: others,
      origin: origin)
  }

  /// Each field alone, none and all of them.
  private static let rows = [
    row(), row(id: ""), row(submission: ""), row(submission: "e\u{301}"), row(id: "\u{e9}", submission: "e\u{301}"),
    row(received: CalendarDate(year: 1, month: 1, day: 1)), row(received: CalendarDate(year: 9999, month: 12, day: 31)),
    row(consent: false), row(consent: true), row(text: text), row(consent: true, text: text),
    row(groups: ["甲", "乙", "甲"]), row(others: others),
    Suggestion(id: "1", channel: "网上", text: text, origin: origin),
    Suggestion(id: "1", district: "", text: text, origin: origin),
    Suggestion(id: "1", name: "某", contact: "0566", text: text, origin: origin),
    Suggestion(id: "1", submitterKind: "企业", signatories: .max, position: "支持", text: text, origin: origin),
    Suggestion(id: "1", text: text, disposition: "adopted", reason: MaskableText("理由"), origin: origin),
    Suggestion(
      id: "1", text: text, handler: "某科", replied: "昨天", reply: MaskableText(String(repeating: "长", count: 70_000)),
      note: "注", duplicateOf: "N1", origin: RowOrigin(file: String(repeating: "档", count: 100), line: 1_000_000)),
    Suggestion(
      id: "1", submission: "2", received: CalendarDate(year: 2024, month: 2, day: 29), channel: "网上", district: "东街",
      name: "某", contact: "0566", submitterKind: "企业", signatories: 0, position: "反对", consent: true, text: text,
      groups: ["甲"], disposition: "declined", reason: text, handler: "某科", replied: "", reply: text, note: "",
      duplicateOf: "N1", others: others, origin: origin),
  ]

  @Test func rowsComeBack() {
    for row in RowPackerTests.rows {
      var arena = RowArena()
      var words = WordTable()
      var buffer = RowBuffer()
      let packed = arena.row(row, &words)
      let fields = withUnsafePointer(to: packed) { RowPacker.pack($0, into: &buffer) }
      #expect(buffer.count % RowPacker.alignment == 0)
      #expect(RowPacker.size(at: UnsafePointer(buffer.start), count: buffer.count) == buffer.count)
      #expect(fields.contains(.channel) == (row.channel != nil))
      #expect(fields.contains(.text) == !row.text.original.isEmpty)
      #expect(fields.contains(.consentingText) == (row.consent == true && !row.text.original.isEmpty))
      var found = PackedRow.empty
      RowPacker.read(at: UnsafePointer(buffer.start), into: &found)
      let back = found.suggestion(words.list)
      #expect(back == row)
      #expect(back.submission.utf8.elementsEqual(row.submission.utf8))
    }
  }

  /// A text that stands in a file is packed by its place, with what was found in it.
  @Test func placesComeBack() {
    var arena = RowArena()
    var words = WordTable()
    var packed = arena.row(RowPackerTests.row(consent: true, text: RowPackerTests.text, groups: ["甲"]), &words)
    var whole = RowBuffer()
    var placed = RowBuffer()
    withUnsafePointer(to: packed) { _ = RowPacker.pack($0, into: &whole) }
    packed.textPlace = TextPlace(file: 3, offset: 5_000_000_000, count: packed.text.original.count)
    let fields = withUnsafePointer(to: packed) { RowPacker.pack($0, into: &placed) }
    #expect(placed.count < whole.count)
    #expect(fields.contains(.consentingText))
    var found = PackedRow.empty
    RowPacker.read(at: UnsafePointer(placed.start), into: &found)
    #expect(found.textPlace == packed.textPlace)
    #expect(found.text.original.isEmpty)
    #expect(found.groups.strings(in: words.list) == ["甲"])
    #expect(found.text.with(packed.text.original).text == RowPackerTests.text)
    RowPacker.read(at: UnsafePointer(whole.start), into: &found)
    #expect(found.textPlace == nil)
    #expect(found.text.text == RowPackerTests.text)
  }

  /// Whatever the bytes are, nothing behind them is read.
  @Test func brokenRowsAreRead() throws {
    var arena = RowArena()
    var words = WordTable()
    var buffer = RowBuffer()
    let packed = arena.row(try #require(RowPackerTests.rows.last), &words)
    withUnsafePointer(to: packed) { _ = RowPacker.pack($0, into: &buffer) }
    let bytes = Array(buffer.bytes)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5000 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        broken[Int.random(in: RowPacker.lengthSize..<broken.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let isWithin = broken.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return false }
        var found = PackedRow.empty
        RowPacker.read(at: start, into: &found)
        var columns = 0
        found.others.visit { _, value in columns += value.count <= bytes.count ? 1 : .max }
        return found.text.original.count <= bytes.count && found.groups.count <= bytes.count && columns <= bytes.count
      }
      #expect(isWithin)
    }
  }
}
