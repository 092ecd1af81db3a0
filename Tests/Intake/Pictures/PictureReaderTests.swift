import Diagnostics
import Documents
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Pictures come in without what their camera wrote beside the pixels, and what cannot be a picture is refused.
@Suite struct PictureReaderTests {
  private static let place = Place.file("campaign.yaml", line: 7, column: 3)

  private func read(_ bytes: [UInt8]) throws(Failed) -> ImageData {
    try PictureReader(world: MemoryWorld(files: ["p": bytes])).picture(at: "p", namedAt: Self.place)
  }

  private func code(_ bytes: [UInt8]) -> DiagnosticCode? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      #expect(error.log.diagnostics.first?.place == Self.place)
      return error.log.diagnostics.first?.code
    }
  }

  // MARK: PNG, ISO/IEC 15948, 5

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }

  /// Length, name, content, and a checksum that nothing here looks at.
  private static func chunk(_ name: String, _ body: [UInt8] = []) -> [UInt8] {
    number(body.count) + Array(name.utf8) + body + [0, 0, 0, 0]
  }

  private static func header(_ width: Int, _ height: Int) -> [UInt8] {
    chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
  }

  @Test func pngKeepsItsPixelsAlone() throws {
    let pixels = Self.chunk("IDAT", Array("pixels".utf8))
    let colour = Self.chunk("sRGB", [0])
    let file =
      Self.signature + Self.header(300, 200) + colour + Self.chunk("tEXt", Array("Author\0somebody".utf8))
      + Self.chunk("eXIf", Array("30.5N".utf8)) + pixels + Self.chunk("tIME", [1]) + Self.chunk("IEND") + [1, 2, 3]
    let image = try read(file)
    #expect(image.bytes == Self.signature + Self.header(300, 200) + colour + pixels + Self.chunk("IEND"))
    #expect([image.width, image.height] == [300, 200])
    #expect(image.format == .png && image.orientation == .upright)
  }

  @Test func brokenPNG() {
    let pixels = Self.chunk("IDAT", [1])
    let whole = Self.signature + Self.header(3, 2) + pixels + Self.chunk("IEND")
    #expect(code(whole) == nil)
    for length in Self.signature.count..<whole.count { #expect(code(Array(whole.prefix(length))) == .pictureDamaged) }
    #expect(code(Self.signature + pixels + Self.header(3, 2) + Self.chunk("IEND")) == .pictureDamaged)
    #expect(code(Self.signature + Self.header(0, 2) + pixels + Self.chunk("IEND")) == .pictureDamaged)
    #expect(code(Self.signature + Self.header(3, 2) + Self.chunk("IEND")) == .pictureDamaged)
    // 20,000 × 20,000 = 400 million pixels; a side has at most 2^31 − 1.
    #expect(code(Self.signature + Self.header(20_000, 20_000) + pixels + Self.chunk("IEND")) == .pictureTooLarge)
    #expect(
      code(Self.signature + Self.header(0xFFFF_FFFF, 0xFFFF_FFFF) + pixels + Self.chunk("IEND")) == .pictureDamaged)
  }

  // MARK: JPEG, ITU-T T.81, B

  private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
  }

  private static func frame(_ width: Int, _ height: Int, components: UInt8 = 3, bits: UInt8 = 8) -> [UInt8] {
    segment(0xC0, [bits] + Array(number(height).suffix(2)) + Array(number(width).suffix(2)) + [components])
  }

  /// A TIFF directory of two entries, the second of which is Orientation; JEITA CP-3451, 4.5.
  private static func exif(_ orientation: UInt8, isBig: Bool) -> [UInt8] {
    func pair(_ value: Int) -> [UInt8] {
      isBig ? [UInt8(value >> 8), UInt8(value & 255)] : [UInt8(value & 255), UInt8(value >> 8)]
    }
    func quad(_ value: Int) -> [UInt8] { isBig ? number(value) : number(value).reversed() }
    let first = pair(0x010F) + pair(2) + quad(4) + Array("Cam\0".utf8)
    let second = pair(0x0112) + pair(3) + quad(1) + pair(Int(orientation)) + [0, 0]
    let head = Array((isBig ? "MM" : "II").utf8) + pair(42) + quad(8)
    return segment(0xE1, Array("Exif\0\0".utf8) + head + pair(2) + first + second + quad(0))
  }

  private static let scan: [UInt8] = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

  @Test func jpegLosesItsPlaceAndTime() throws {
    let jfif = Self.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let table = Self.segment(0xC4, [0, 1, 2])
    let file =
      [0xFF, 0xD8] + jfif + Self.exif(1, isBig: true) + Self.segment(0xFE, Array("secret".utf8))
      + Self.segment(0xE2, Array("MPF".utf8)) + Self.frame(300, 200) + table + Self.scan + [0xFF, 0xD9]
    let trailer: [UInt8] = Array("another picture".utf8)
    let image = try read(file + trailer)
    #expect(image.bytes == [0xFF, 0xD8] + jfif + Self.frame(300, 200) + table + Self.scan + [0xFF, 0xD9])
    #expect([image.width, image.height] == [300, 200])
    #expect(image.format == .jpeg)
  }

  @Test(arguments: [true, false], 1...8) func jpegSaysWhatIsUp(_ isBig: Bool, _ orientation: Int) throws {
    let image = try read(
      [0xFF, 0xD8] + Self.exif(UInt8(orientation), isBig: isBig) + Self.frame(300, 200) + Self.scan + [0xFF, 0xD9])
    #expect(image.orientation.rawValue == orientation)
    // From 5 on rows of the file are columns on paper.
    #expect([image.width, image.height] == (orientation > 4 ? [200, 300] : [300, 200]))
  }

  @Test func brokenJPEG() {
    let whole = [0xFF, 0xD8] + Self.exif(6, isBig: true) + Self.frame(3, 2) + Self.scan + [0xFF, 0xD9]
    #expect(code(whole) == nil)
    for length in 3..<whole.count { #expect(code(Array(whole.prefix(length))) == .pictureDamaged, "\(length)") }
    #expect(code([0xFF, 0xD8] + Self.frame(3, 2, components: 4) + Self.scan + [0xFF, 0xD9]) == .pictureInks)
    #expect(code([0xFF, 0xD8] + Self.frame(3, 2, bits: 12) + Self.scan + [0xFF, 0xD9]) == .pictureDamaged)
  }

  @Test func otherFiles() {
    #expect(code(Array("GIF89a".utf8)) == .pictureUnknown)
    #expect(code(Array("文字".utf8)) == .pictureUnknown)
    #expect(code([]) == .pictureUnknown)
    let missing = #expect(throws: Failed.self) {
      try PictureReader(world: MemoryWorld()).picture(at: "p", namedAt: Self.place)
    }
    #expect(missing?.log.diagnostics.map(\.code) == [.fileMissing])
    #expect(missing?.log.diagnostics.first?.place == Self.place)
  }

  /// 20,000 files of noise behind the right beginnings: nothing but a refusal comes of them.
  @Test func noise() {
    var state: UInt64 = 20_200_618
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for round in 0..<20_000 {
      let start = round % 2 == 0 ? Self.signature : [0xFF, 0xD8, 0xFF]
      _ = try? read(start + (0..<Int(next())).map { _ in next() % 4 == 0 ? 0xFF : next() })
    }
  }
}
