/// Which face sets a character in one role, remembered: text asks for the same few hundred characters again and again.
struct RoleTable {
  private static let unknown: UInt16 = 0
  private static let nobody: UInt16 = 1

  /// Where the block of each 256 characters begins in `codes`, in blocks from 1; 0 where it is not there yet.
  private var blocks: [UInt16] = []
  /// A face is coded as 2 + 2 × its index, + 1 where it is a fallback.
  private var codes: [UInt16] = []

  /// The remembered answer: nil where none is, `.some(nil)` where no face has the character.
  func answer(for scalar: Unicode.Scalar) -> FaceSelection?? {
    let block = blocks.isEmpty ? 0 : Int(blocks[Int(scalar.value >> 8)])
    let code = block == 0 ? RoleTable.unknown : codes[(block - 1) << 8 + Int(scalar.value & 0xFF)]
    switch code {
    case RoleTable.unknown: return nil
    case RoleTable.nobody: return .some(nil)
    default: return FaceSelection(face: FaceID(rawValue: Int(code - 2) / 2), isFallback: code & 1 == 1)
    }
  }

  mutating func remember(_ selection: FaceSelection?, for scalar: Unicode.Scalar) {
    let code = selection.map { UInt16(2 + 2 * $0.face.rawValue + ($0.isFallback ? 1 : 0)) } ?? RoleTable.nobody
    if blocks.isEmpty { blocks = [UInt16](repeating: 0, count: 0x110000 >> 8) }
    let index = Int(scalar.value >> 8)
    if blocks[index] == 0 {
      codes += [UInt16](repeating: RoleTable.unknown, count: 256)
      blocks[index] = UInt16(codes.count >> 8)
    }
    codes[(Int(blocks[index]) - 1) << 8 + Int(scalar.value & 0xFF)] = code
  }
}
