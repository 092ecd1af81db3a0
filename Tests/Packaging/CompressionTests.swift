import Diagnostics
import Testing

@testable import Packaging

@Suite struct CompressionTests {
  /// The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  @Test func checksumOfTheCheckString() {
    #expect(CRC32(Array("123456789".utf8)).value == 0xcbf4_3926)
    #expect(CRC32([]).value == 0)
  }

  @Test func checksumsCombine() {
    let joined = CRC32.combined(CRC32(Array("12345".utf8)), CRC32(Array("6789".utf8)), length: 4)
    #expect(joined.value == 0xcbf4_3926)
  }

  /// RFC 1951, 3.2.4: a stored block of no bytes, marked last, is 01 00 00 FF FF.
  @Test func expandsAStoredBlock() throws {
    let block: [UInt8] = [0x01, 0x03, 0x00, 0xfc, 0xff, 0x61, 0x62, 0x63]
    #expect(try Inflater.expand(block[...], size: 3) == Array("abc".utf8))
  }

  @Test(arguments: [0, 1, 100, 32_768, 300_000])
  func goesThereAndBack(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    #expect(try Inflater.expand(Deflater.compress(bytes)[...], size: count) == bytes)
  }

  @Test func piecesGiveTheSameStreamAsTheWhole() throws {
    let bytes = Array(String(repeating: "意见建议，", count: 20_000).utf8)
    let deflater = try Deflater()
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 977) {
      try deflater.deflate(Array(bytes[start..<min(start + 977, bytes.count)]), to: &output)
    }
    try deflater.deflate([], to: &output, flush: .finish)
    #expect(try output == Deflater.compress(bytes))
  }

  @Test func aStreamMayFollowABoundary() throws {
    var output: [UInt8] = []
    try Deflater().deflate(Array("head ".utf8), to: &output, flush: .boundary)
    try Deflater().deflate(Array("body".utf8), to: &output, flush: .finish)
    #expect(try Inflater.expand(output[...], size: 9) == Array("head body".utf8))
  }

  @Test func damagedStreamsAreRefused() throws {
    let whole = try Deflater.compress(Array("征集情况的反馈".utf8))
    for (bytes, size) in [
      (whole.dropLast(), 21), (whole[...], 20), (whole[...], 22), ([0xff, 0xff][...], 4), ([][...], 0),
    ] {
      #expect(throws: Failed.self) { try Inflater.expand(bytes, size: size) }
    }
  }
}
