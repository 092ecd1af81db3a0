import Testing

@testable import DataExport

@Suite struct JSONWriterTests {
  private func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.write(value), as: UTF8.self) }

  @Test func layout() {
    let value = JSONValue.object(known: [
      ("b", .array([.integer(1), .null, .boolean(false)])), ("a", .object([])), ("missing", nil), ("c", .array([])),
    ])
    #expect(
      text(value) == """
        {
          "b": [
            1,
            null,
            false
          ],
          "a": {},
          "c": []
        }

        """)
  }

  /// RFC 8259, 7: quotation mark, reverse solidus and the control characters are escaped, nothing else has to be.
  @Test func escapes() {
    #expect(
      text(.string("\"\\/\n\t\r\u{8}\u{c}\u{1}\u{1f}\u{7f}中𠮷"))
        == "\"\\\"\\\\/\\n\\t\\r\\b\\f\\u0001\\u001f\u{7f}中𠮷\"\n")
  }

  @Test func decimalsHaveNoNoise() {
    #expect(text(.decimal(digits: 1, places: 1)) == "0.1\n")
    #expect(text(.decimal(digits: 300, places: 3)) == "0.3\n")
    #expect(text(.decimal(digits: 1000, places: 3)) == "1\n")
    #expect(text(.decimal(digits: 5, places: 4)) == "0.0005\n")
    #expect(text(.decimal(digits: 0, places: 3)) == "0\n")
    #expect(text(.decimal(digits: -25, places: 2)) == "-0.25\n")
  }
}
