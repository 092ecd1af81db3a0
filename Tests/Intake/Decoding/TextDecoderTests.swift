import Diagnostics
import Testing

@testable import Intake

@Suite struct TextDecoderTests {
  /// Two lines of an invented notice, encoded by Python's codecs.
  static let gb18030 = bytes(
    "cfd6bdabd5f7bcafb5bdb5c4d2e2bcfbbda8d2e9bbe3d7dcb9abb2bcc8e7cfc2a3ba0a"
      + "d2bba1a2d4f6bcd3cda3b3b5cebba1a3b9b2cad5b5bdd2e2bcfb3132ccf5a1a30a")
  static let big5 = bytes(
    "b27bb14ebc78b6b0a8ecaabab74ea8a3abd8c4b3b6d7c160a4bda5aca670a455a1470a"
      + "a440a142bc57a55bb0b1a8aea6eca143a640a6aca8ecb74ea8a33132b1f8a1430a")

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
    }
  }

  static func failure(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> Diagnostic? {
    do throws(Failed) {
      _ = try TextDecoder.decode(bytes, path: "n.txt", override: encoding)
      return nil
    } catch {
      return error.log.diagnostics.count == 1 ? error.log.diagnostics.first : nil
    }
  }

  @Test func takesTheEncodingsOfOffices() throws {
    let mainland = try TextDecoder.decode(Self.gb18030, path: "n.txt").value
    #expect(mainland.text.hasPrefix("现将征集到的意见建议汇总公布如下：\n一、增加停车位。"))
    #expect(mainland.encoding == .gb18030)
    let taiwan = try TextDecoder.decode(Self.big5, path: "n.txt").value
    #expect(taiwan.text.hasPrefix("現將徵集到的意見建議匯總公布如下："))
    #expect(taiwan.encoding == .big5)
    let plain = try TextDecoder.decode(Array("意见".utf8), path: "n.txt").value
    #expect(plain.encoding == .utf8 && plain.evidence == .wellFormed)
  }

  @Test func readsByteOrderMarks() throws {
    let utf8 = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array("意见".utf8), path: "n.txt").value
    #expect(utf8.text == "意见" && utf8.hadMark && utf8.evidence == .mark)
    // 意 U+610F, 见 U+89C1.
    let little = try TextDecoder.decode([0xFF, 0xFE, 0x0F, 0x61, 0xC1, 0x89], path: "n.txt").value
    #expect(little.text == "意见" && little.encoding == .utf16LittleEndian)
    let big = try TextDecoder.decode([0xFE, 0xFF, 0x61, 0x0F, 0x89, 0xC1], path: "n.txt").value
    #expect(big.text == "意见" && big.encoding == .utf16BigEndian)
  }

  @Test func placesTheFirstBadByte() {
    // Damaged UTF-8 is not read as GB 18030: line 2, column 3, the third character cut.
    let damaged = Array("一行文字写在这里\n意见".utf8) + [0xE5, 0xBB] + Array("\n再来一行文字".utf8)
    let found = Self.failure(damaged)
    #expect(found?.code == .textUndecodable)
    #expect(found?.place == .file("n.txt", line: 2, column: 3))
    #expect(found?.arguments["encoding"] == "UTF-8")
    // FF begins nothing in either legacy encoding.
    let legacy = Self.failure(Self.gb18030 + [0xFF, 0x41])
    #expect(legacy?.code == .textUndecodable)
    #expect(legacy?.place == .file("n.txt", line: 3, column: 1))
    // What the caller insists on is tried alone.
    #expect(Self.failure(Self.gb18030, .utf8)?.place == .file("n.txt", line: 1, column: 1))
  }

  @Test func refusesWhatIsNoText() {
    #expect(Self.failure([])?.code == .textEmpty)
    #expect(Self.failure(Array(" \n\r\n\u{3000}".utf8))?.code == .textEmpty)
    #expect(Self.failure(Array("%PDF-1.7\n".utf8))?.arguments["kind"] == "PDF")
    #expect(Self.failure([0x50, 0x4B, 3, 4, 0, 0])?.code == .textBinary)
    #expect(Self.failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.code == .textBinary)
    #expect(Self.failure([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])?.arguments["kind"] == "PNG")
    #expect(Self.failure(Array("意见\nab".utf8) + [0, 1])?.place == .file("n.txt", line: 2, column: 3))
  }

  @Test func refusesDebrisAndWarnsOfASingleLoss() throws {
    let debris = Self.failure(Array("公告\n意\u{FFFD}\u{FFFD}建\u{FFFD}".utf8))
    #expect(debris?.code == .textDebris && debris?.place == .file("n.txt", line: 2, column: 2))
    #expect(Self.failure(Array("关于锟斤拷锟斤拷的公告".utf8))?.arguments["sample"] == "锟斤拷")
    #expect(Self.failure(Array(String(repeating: "?? ? ", count: 20).utf8))?.code == .textDebris)
    let long = String(repeating: "增加停车位。", count: 40) + "\u{FFFD}"
    let warned = try TextDecoder.decode(Array(long.utf8), path: "n.txt")
    #expect(warned.log.diagnostics.map(\.code) == [.textReplacement])
  }

  @Test func refusesFiftyMegabytesOnOneLineAtOnce() {
    let found = Self.failure(Array("公告\n".utf8) + [UInt8](repeating: 0x61, count: 50 << 20))
    #expect(found?.code == .textTooLong)
    #expect(found?.place == .file("n.txt", line: 2))
    #expect(found?.arguments["length"] == String(50 << 20))
  }

  @Test func namesOfEncodings() {
    #expect(TextEncoding(name: "GBK") == .gb18030)
    #expect(TextEncoding(name: "utf-8") == .utf8)
    #expect(TextEncoding(name: "Big5-HKSCS") == .big5)
    #expect(TextEncoding(name: "latin1") == nil)
  }
}
