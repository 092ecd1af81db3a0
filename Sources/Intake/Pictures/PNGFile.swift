/// The chunks of a PNG file (ISO/IEC 15948, 5): its size, and the same file with those chunks alone that say how to show
/// its pixels.
struct PNGFile {
  let width: Int
  let height: Int
  private(set) var bare: [UInt8]

  /// Chunks beside the critical ones, whose names begin with a capital letter: transparency and colour.
  private static let kept: Set<String> = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"]
  /// ISO/IEC 15948, 7.1.
  private static let sides = 1...0x7FFF_FFFF
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Nil where the chunks are not whole, from IHDR through IDAT to IEND.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: PNGFile.signature) else { return nil }
    bare = PNGFile.signature
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var size: (width: Int, height: Int)?
    var hasPixels = false
    var at = PNGFile.signature.count
    while at + 12 <= bytes.count {
      let length = number(at)
      let end = at + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
      if size == nil {
        guard name == "IHDR", length == 13 else { return nil }
        size = (number(at + 8), number(at + 12))
      }
      if name == "IDAT" { hasPixels = true }
      let isCritical = bytes[at + 4] & 0x20 == 0
      if isCritical || PNGFile.kept.contains(name) { bare += bytes[at..<end] }
      at = end
      if name == "IEND" { break }
    }
    guard let size, hasPixels, PNGFile.sides.contains(size.width), PNGFile.sides.contains(size.height),
      bare.suffix(8).starts(with: Array("IEND".utf8))
    else { return nil }
    (width, height) = size
  }
}
