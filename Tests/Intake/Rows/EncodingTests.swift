import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Rows in the encodings of offices, of any size, and bytes that mean nothing.
@Suite struct EncodingTests {
  // "编号,意见内容\n1,公园管理\n" in GB 2312 and "編號,意見內容\n1,公園管理\n" in Big5, by their code charts.
  private let gb: [UInt8] =
    [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD2, 0xE2, 0xBC, 0xFB, 0xC4, 0xDA, 0xC8, 0xDD, 0x0A]
    + [0x31, 0x2C, 0xB9, 0xAB, 0xD4, 0xB0, 0xB9, 0xDC, 0xC0, 0xED, 0x0A]
  private let big5: [UInt8] =
    [0xBD, 0x73, 0xB8, 0xB9, 0x2C, 0xB7, 0x4E, 0xA8, 0xA3, 0xA4, 0xBA, 0xAE, 0x65, 0x0A]
    + [0x31, 0x2C, 0xA4, 0xBD, 0xB6, 0xE9, 0xBA, 0xDE, 0xB2, 0x7A, 0x0A]

  @Test func legacy() throws {
    let loaded = try Loading.campaign(bytes: ["suggestions.csv": gb])
    #expect(loaded.value.rows.map(\.text.original) == ["公园管理"])
    #expect(loaded.log.diagnostics.map(\.arguments) == [["encoding": "GB18030"]])
    #expect(try Loading.campaign(bytes: ["suggestions.csv": big5]).value.rows.map(\.text.original) == ["公園管理"])
  }

  @Test func marks() throws {
    let text = "id\ttext\r\n1\t甲乙\r\n"
    let utf8: [UInt8] = [0xEF, 0xBB, 0xBF] + text.utf8
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [utf8, little, big] {
      let rows = try Loading.campaign(bytes: ["suggestions.csv": bytes]).value.rows
      #expect(rows.map(\.id) == ["1"])
      #expect(rows.map(\.text.original) == ["甲乙"])
    }
  }

  /// A file of several blocks whose first Han stands far behind the first of them, its characters cut by block borders; in
  /// the larger ones behind all that is judged before reading begins.
  @Test(arguments: [200_000, 1_300_000], [0, 1, 2, 3])
  func largeLegacyFile(_ start: Int, _ shift: Int) throws {
    var bytes = Array("id,text\nx,".utf8) + [UInt8](repeating: 0x61, count: 200_000 + shift) + [0x0A]
    var latin = 0
    while bytes.count < start + 200_000 {
      bytes += Array("latin\(latin),\(String(repeating: "!", count: 1000))\n".utf8)
      latin += 1
    }
    let words: [UInt8] = [0xB9, 0xAB, 0xD4, 0xB0, 0xB9, 0xDC, 0xC0, 0xED]
    let row: [UInt8] = [0x2C] + (0..<25).flatMap { _ in words } + [0x0A]
    let text = String(repeating: "公园管理", count: 25)
    for number in 0..<2_000 { bytes += Array(String(number).utf8) + row }
    let loaded = try Loading.campaign(bytes: ["suggestions.csv": bytes])
    #expect(loaded.value.store.count == 2_001 + latin)
    var count = 0
    for row in loaded.value.store.rows() where row.text.original == text { count += 1 }
    #expect(count == 2_000)
    // Found out late, it is told once all the same.
    #expect(loaded.log.count(of: .inputEncoding) == 1)
  }

  /// What is found out late of UTF-8 is told as what is found at once.
  @Test func damageFarBehindTheBeginning() throws {
    let words = String(repeating: "公园管理办法", count: 50)
    var text = "id,text\n"
    for number in 0..<2_000 { text += "\(number),\(words)\n" }
    var bytes = Array(text.utf8)
    #expect(bytes.count > EncodingProbe.usual)
    bytes.remove(at: bytes.count - 2)
    #expect(findings(bytes) == ["input.undecodable@a/b/suggestions.csv:2001:305"])
    // Where a file begins as text a NUL further on is a character that somebody's program lost control of, and is kept.
    let kept = try Loading.rows(text + "x,a\0b\n").value
    #expect(kept.rows.last?.text.original == "a\0b")
    let lost = try Loading.rows(text + "x,公\u{fffd}园\n").log
    #expect(lost.diagnostics.map { $0.place?.text } == ["a/b/suggestions.csv:2002"])
  }

  @Test func byteThatMeansNothing() throws {
    // FF stands in no legacy encoding.
    let bytes = gb + [0x32, 0x2C, 0xB9, 0xAB, 0xFF, 0x0A]
    #expect(findings(bytes) == ["input.undecodable@a/b/suggestions.csv:3:4"])
  }

  @Test func damagedUTF8() throws {
    var bytes = Array("id,text\n1,公园管理办法公园管理办法公园管理办法\n2,公园\n".utf8)
    bytes.remove(at: bytes.count - 2)
    #expect(findings(bytes) == ["input.undecodable@a/b/suggestions.csv:3:4"])
  }

  @Test func binary() {
    // A workbook is one whatever its name says.
    #expect(findings([0x50, 0x4B, 3, 4, 0, 0]) == ["xlsx.damaged@a/b/suggestions.csv"])
    #expect(findings(Array("id,text\n1,a\0b\n".utf8)) == ["input.binary@a/b/suggestions.csv:2:4"])
  }

  private func findings(_ bytes: [UInt8]) -> [String] {
    do { _ = try Loading.campaign(bytes: ["suggestions.csv": bytes]) } catch {
      return error.log.diagnostics.map { "\($0.code.id)@\($0.place?.text ?? "")" }
    }
    return []
  }
}
