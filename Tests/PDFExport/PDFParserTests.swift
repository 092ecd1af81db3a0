import Testing

@testable import PDFExport

/// Objects as ISO 32000-1, 7.3 writes them.
@Suite struct PDFParserTests {
  private func string(_ source: String) throws -> String? {
    let file = try PDFFile(PDFParserTests.file)
    var parser = PDFParser(Array(source.utf8)[...], home: nil, in: file)
    guard case .string(let bytes) = try parser.object() else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let file: [UInt8] = {
    let objects = "%PDF-1.5\n1 0 obj\n<< >>\nendobj\n2 0 obj\n<< >>\nendobj\n"
    // 9 bytes of header; an object of 21 bytes.
    let table = "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000030 00000 n \n"
    return Array((objects + table + "trailer << /Root 1 0 R /Info 2 0 R >>\nstartxref\n51\n%%EOF\n").utf8)
  }()

  /// The examples of 7.3.4.2 and 7.3.4.3.
  @Test(arguments: [
    ("(This is a string)", "This is a string"),
    (
      "(Strings may contain balanced parentheses ( ) and (so) on)",
      "Strings may contain balanced parentheses ( ) and (so) on"
    ),
    ("()", ""), ("(two\\\nlines)", "twolines"), ("(\\053\\53)", "++"), ("(a\\(b\\\\)", "a(b\\"),
    ("<4E6F762073686D6F7A206B6120706F702E>", "Nov shmoz ka pop."), ("<48 65 6>", "He`"),
  ])
  func readsStrings(source: String, text: String) throws {
    #expect(try string(source) == text)
  }

  @Test(arguments: ["(never closed", "<12", "<1G>", "[1 2", "<< /A 1", "<< 1 2 >>", "/", "truth", ")", "1.2.x", ""])
  func refusesWhatIsNotComplete(source: String) throws {
    let file = try PDFFile(PDFParserTests.file)
    var parser = PDFParser(Array(source.utf8)[...], home: nil, in: file)
    if source == "/" {
      // An empty name is a name (7.3.5).
      guard case .name("") = try parser.object() else {
        Issue.record("no name")
        return
      }
      return
    }
    #expect(throws: PDFParser.Fault.self) { try parser.object() }
  }

  @Test func tellsReferencesFromNumbers() throws {
    let file = try PDFFile(PDFParserTests.file)
    var parser = PDFParser(Array("[1 0 R 2 0 3 0 R -4.5 true]".utf8)[...], home: nil, in: file)
    guard case .array(let items) = try parser.object() else {
      Issue.record("no array")
      return
    }
    let kinds = items.map { item -> String in
      switch item.value {
      case .reference(let number): "ref \(number)"
      case .token(let token): String(decoding: token, as: UTF8.self)
      default: "other"
      }
    }
    #expect(kinds == ["ref 1", "2", "0", "ref 3", "-4.5", "true"])
  }

  @Test func nestingIsBounded() throws {
    let file = try PDFFile(PDFParserTests.file)
    let deep = String(repeating: "[", count: 100_000)
    var parser = PDFParser(Array(deep.utf8)[...], home: nil, in: file)
    #expect(throws: PDFParser.Fault.self) { try parser.object() }
  }
}
