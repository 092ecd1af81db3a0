import Surroundings
import Testing

/// RFC 8259, with the cases that readers of JSON are known to differ on.
@Suite struct JSONTests {
  private func parse(_ text: String) throws(JSONProblem) -> JSONValue { try JSONValue.parse(Array(text.utf8)) }

  @Test func keepsOrderAndTheTextOfNumbers() throws {
    let value = try parse(#" {"b": [1, -0.50, 2E+3], "a": {"t": true, "f": false, "n": null}} "#)
    #expect(
      value
        == .object([
          JSONMember("b", .array([.number("1"), .number("-0.50"), .number("2E+3")])),
          JSONMember(
            "a", .object([JSONMember("t", .bool(true)), JSONMember("f", .bool(false)), JSONMember("n", .null)])),
        ]))
    #expect(value["b"]?.array?.first?.integer == 1)
    #expect(value["a"]?["t"]?.bool == true)
    #expect(value["c"] == nil)
  }

  @Test func readsEscapes() throws {
    #expect(try parse(#""\"\\\/\b\f\n\r\t""#).string == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(try parse(#""\u610F见\ud840\uDC0B""#).string == "意见\u{2000B}")
    #expect(try parse("\u{FEFF}\"\"").string == "")
  }

  @Test(
    arguments: [
      ("", JSONProblem.Reason.ended, 1, 1),
      ("{\"a\": 1", .ended, 1, 8),
      ("\"abc", .ended, 1, 5),
      ("[1,]", .unexpected(found: "]", expected: "a value"), 1, 4),
      ("{\"意\": 1,\n 见}", .unexpected(found: "见", expected: "\""), 2, 2),
      ("[1 2]", .unexpected(found: "2", expected: ", ]"), 1, 4),
      ("{} x", .unexpected(found: "x", expected: "end of text"), 1, 4),
      ("nul", .unexpected(found: "n", expected: "a value"), 1, 1),
      ("[01]", .invalidNumber, 1, 2),
      ("[1.]", .invalidNumber, 1, 2),
      ("[-]", .invalidNumber, 1, 2),
      ("[1e]", .invalidNumber, 1, 2),
      ("[+1]", .unexpected(found: "+", expected: "a value"), 1, 2),
      ("\"a\nb\"", .invalidString, 1, 3),
      (#""\x""#, .invalidString, 1, 2),
      (#""\ud800""#, .invalidString, 1, 2),
      (#""\udc00\ud800""#, .invalidString, 1, 2),
      (#"{"a": 1, "a": 2}"#, .duplicateName("a"), 1, 10),
    ] as [(String, JSONProblem.Reason, Int, Int)])
  func refuses(text: String, reason: JSONProblem.Reason, line: Int, column: Int) {
    let problem = #expect(throws: JSONProblem.self) { try parse(text) }
    #expect(problem == JSONProblem(reason: reason, line: line, column: column))
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: JSONProblem.self) { try JSONValue.parse([0x22, 0xFF, 0x22]) }
    // An overlong solidus.
    #expect(throws: JSONProblem.self) { try JSONValue.parse([0x22, 0xC0, 0xAF, 0x22]) }
  }

  @Test func limitsDepth() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try parse(deepest)
    let problem = #expect(throws: JSONProblem.self) { try parse("[" + deepest + "]") }
    #expect(problem?.reason == .tooDeep)
    #expect(problem?.column == 129)
  }

  @Test func countsLinesFromTheOneGiven() {
    let problem = #expect(throws: JSONProblem.self) { try JSONValue.parse(Array("{".utf8), firstLine: 7) }
    #expect(problem?.diagnostic(in: "rows.jsonl").place?.text == "rows.jsonl:7:2")
  }
}
