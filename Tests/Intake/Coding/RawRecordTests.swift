import Diagnostics
import Testing

@testable import Intake

/// Records by their bytes are the records that the reader of rows sees.
@Suite struct RawRecordTests {
  private func raw(_ bytes: [UInt8], blockSize: Int, delimiter: UInt8?) throws -> [RawRecord] {
    var reader = try RawRecordReader(MemoryText(bytes, blockSize: blockSize), path: "a.csv", delimiter: delimiter)
    var records: [RawRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// A record that is kept.
  private struct Copy: Equatable {
    let line: Int
    let texts: [String]
    let lines: [Int]
    let columns: [Int]

    init(line: Int, _ cells: [RowRecord.Cell]) {
      self.line = line
      texts = cells.map(\.text)
      lines = cells.map(\.line)
      columns = cells.map(\.column)
    }
  }

  private func read(_ bytes: [UInt8], blockSize: Int = 1 << 16, delimiter: UInt8?) throws -> [Copy] {
    var reader = try CSVReader(MemoryText(bytes, blockSize: blockSize), path: "a.csv", delimiter: delimiter)
    var records: [Copy] = []
    while let record = try reader.next() { records.append(Copy(line: record.line, record.cells)) }
    return records
  }

  private func compare(_ bytes: [UInt8], delimiter: UInt8? = nil) throws {
    let wanted: [Copy]
    do { wanted = try read(bytes, delimiter: delimiter) } catch { return }
    for blockSize in [1, 3, 1 << 16] {
      // The delimiter is found in the first block.
      let size = delimiter == nil ? 1 << 16 : blockSize
      let found = try raw(bytes, blockSize: size, delimiter: delimiter)
      #expect(found.flatMap(\.bytes) == bytes)
      let records = found.filter { !$0.cells.isEmpty }.map { Copy(line: $0.line, $0.copies) }
      #expect(records == wanted, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(try read(bytes, blockSize: size, delimiter: delimiter) == wanted)
    }
  }

  @Test(arguments: [
    "id,text\n1,甲\n", "id,text\r\n1,\"甲\r\n乙\"\r\n", "id,text\r1,x", "sep=;\r\nid;text\r\n1;a\r\n",
    "\n\nid,text\n\n1,a\n\n",
    "a,\"b\"\"c\",\"\"\n", "a,\"b\"c\",d\n", "a,\"b \"x\" c\",d\n", "a,\"\"\"\",b", "", "\n", "a", "a,", ",\n,",
    "\"a\"", "\"a\"\"\"\n",
    "a\r\n\r\nb\r\n", "\"a\rb\nc\r\nd\",e\n",
  ])
  func files(_ text: String) throws { try compare(Array(text.utf8)) }

  @Test func anything() throws {
    let pieces = ["\"", ",", "\n", "\r", "\r\n", "a", "甲", ";", " ", "\"\""].map { Array($0.utf8) }
    var state: UInt64 = 7
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 60) + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      try compare(bytes, delimiter: CSVDialect.comma)
    }
  }
}
