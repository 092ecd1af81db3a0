import Diagnostics
import Testing

@testable import Intake

/// RFC 4180, 2, and what real files do beside it.
@Suite struct CSVReaderTests {
  @Test func plain() throws {
    #expect(try cells("a,b,c\r\nd,e,f\r\n") == [["a", "b", "c"], ["d", "e", "f"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    #expect(try cells("a,b\(end)c,d\(end)\(end)e,f") == [["a", "b"], ["c", "d"], [""], ["e", "f"]])
  }

  @Test func quotedLineEndsDelimitersAndQuotes() throws {
    #expect(try cells("\"a\n,b\"\"c\"\"\",d\n") == [["a\n,b\"c\"", "d"]])
  }

  @Test func emptyCells() throws {
    #expect(try cells(",,\n\"\",a,") == [["", "", ""], ["", "a", ""]])
  }

  @Test func strayQuotesAreKept() throws {
    #expect(try cells("他说\"好\",b\n") == [["他说\"好\"", "b"]])
    var reader = try reader("x,\"他说\"好\"啊\",b\n")
    #expect(try reader.next()?.cells.map(\.text) == ["x", "他说\"好\"啊", "b"])
    #expect(reader.log.diagnostics.map(\.place?.text) == ["t.csv:1:3"])
  }

  /// What is read does not depend on where the file is cut into blocks.
  @Test(arguments: [1, 2, 3, 5, 7, 64])
  func blocks(_ size: Int) throws {
    let text = "编号,内容\r\n1,\"第一行\r\n第二行,\"\"引\"\"\"\r\n2,𠮷字\n"
    var reader = try CSVReader(
      MemoryText(Array(text.utf8), blockSize: size), path: "t.csv", delimiter: CSVDialect.comma)
    let expected = [["编号", "内容"], ["1", "第一行\r\n第二行,\"引\""], ["2", "𠮷字"]]
    let lines = [1, 2, 4]
    for (cells, line) in zip(expected, lines) {
      let record = try reader.next()
      #expect(record?.cells.map(\.text) == cells)
      #expect(record?.line == line)
    }
    #expect(try reader.next() == nil)
  }

  @Test func placesOfCells() throws {
    var reader = try reader("一二,\"三\n四\",五\n六,七,八\n")
    let first = try reader.next()
    #expect(first?.cells.map(\.line) == [1, 1, 2])
    // 三 and its quote stand in columns 4 and 5; behind the line break are 四, the quote and the comma.
    #expect(first?.cells.map(\.column) == [1, 4, 4])
    let second = try reader.next()
    #expect(second?.cells.map(\.line) == [3, 3, 3])
    #expect(second?.cells.map(\.column) == [1, 3, 5])
  }

  @Test func openQuoteNamesItsBeginning() throws {
    var reader = try reader("a,b\nc,\"d\ne,f\n")
    _ = try reader.next()
    #expect(failure { _ = try reader.next() } == ["rows.quote-open@t.csv:2:3"])
  }

  @Test func cellLimit() throws {
    let cell = String(repeating: "甲", count: CSVReader.cellLimit / 3 + 1)
    var plain = try reader("a,b\nc,\(cell)x\n")
    _ = try plain.next()
    #expect(failure { _ = try plain.next() } == ["rows.cell-too-long@t.csv:2:3"])
    var quoted = try reader("a,b\nc,\"\(cell)\n\(cell)\n")
    _ = try quoted.next()
    #expect(failure { _ = try quoted.next() } == ["rows.quote-open@t.csv:2:3"])
    // One byte less is read.
    let longest = String(repeating: "a", count: CSVReader.cellLimit)
    #expect(try cells(longest + "\n") == [[longest]])
  }

  @Test func lineOfFiftyMegabytes() throws {
    let commas = [UInt8](repeating: 0x2C, count: 50 << 20)
    var reader = try CSVReader(MemoryText(commas, blockSize: 1 << 17), path: "t.csv")
    #expect(failure { _ = try reader.next() } == ["rows.record-too-long@t.csv:1"])
    let letters = [UInt8](repeating: 0x61, count: 50 << 20)
    var long = try CSVReader(MemoryText(letters, blockSize: 1 << 17), path: "t.csv")
    #expect(failure { _ = try long.next() } == ["rows.cell-too-long@t.csv:1:1"])
  }

  @Test(arguments: [
    ("a;b;c,d\n1;2;3\n", CSVDialect.semicolon), ("a\tb\n", CSVDialect.tab), ("a,b;c,d\n", CSVDialect.comma),
    ("\"a;b;c;d\",e\n", CSVDialect.comma), ("alone\n", CSVDialect.comma), ("\n\na;b\n1,2,3,4\n", CSVDialect.semicolon),
  ])
  func sniffing(_ text: String, _ delimiter: UInt8) {
    #expect(CSVDialect(sniffing: Array(text.utf8)[...]).delimiter == delimiter)
  }

  @Test func separatorLine() throws {
    var reader = try reader("sep=;\r\na,b;c\r\n")
    let record = try reader.next()
    #expect(record?.cells.map(\.text) == ["a,b", "c"])
    #expect(record?.line == 2)
  }

  private func reader(_ text: String) throws(Failed) -> CSVReader {
    try CSVReader(MemoryText(Array(text.utf8)), path: "t.csv")
  }

  private func cells(_ text: String) throws(Failed) -> [[String]] {
    var reader = try reader(text)
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.cells.map(\.text)) }
    return records
  }

  private func failure(_ body: () throws -> Void) -> [String] {
    do { try body() } catch {
      return (error as? Failed)?.log.diagnostics.map { "\($0.code.id)@\($0.place?.text ?? "")" } ?? []
    }
    return []
  }
}
