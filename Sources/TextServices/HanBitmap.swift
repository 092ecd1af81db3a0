/// A set of characters of the block of unified ideographs, a bit each.
struct HanBitmap: Sendable {
  static let range: ClosedRange<UInt32> = 0x4E00...0x9FFF
  static let traditional = HanBitmap(ScriptCharacters.traditional)
  static let simplified = HanBitmap(ScriptCharacters.simplified)

  private var words = [UInt64](repeating: 0, count: 328)

  init(_ characters: String) {
    for scalar in characters.unicodeScalars where HanBitmap.range.contains(scalar.value) {
      let bit = Int(scalar.value - HanBitmap.range.lowerBound)
      words[bit / 64] |= 1 << UInt64(bit % 64)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard HanBitmap.range.contains(scalar.value) else { return false }
    let bit = Int(scalar.value - HanBitmap.range.lowerBound)
    return words[bit / 64] & 1 << UInt64(bit % 64) != 0
  }
}
