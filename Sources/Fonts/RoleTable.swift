/// Which face sets a character in one role, remembered: text asks for the same few hundred characters again and again.
struct RoleTable {
  private static let unknown: UInt16 = 0
  private static let nobody: UInt16 = 1

  /// By scalar; empty until the role is used. A face is coded as 2 + 2 × its index, + 1 where it is a fallback.
  private var basicPlane: [UInt16] = []
  private var beyond: [Unicode.Scalar: UInt16] = [:]

  /// The remembered answer: nil where none is, `.some(nil)` where no face has the character.
  func answer(for scalar: Unicode.Scalar) -> FaceSelection?? {
    let code: UInt16
    if scalar.value < 0x10000 {
      code = basicPlane.isEmpty ? RoleTable.unknown : basicPlane[Int(scalar.value)]
    } else {
      code = beyond[scalar] ?? RoleTable.unknown
    }
    switch code {
    case RoleTable.unknown: return nil
    case RoleTable.nobody: return .some(nil)
    default: return FaceSelection(face: FaceID(rawValue: Int(code - 2) / 2), isFallback: code & 1 == 1)
    }
  }

  mutating func remember(_ selection: FaceSelection?, for scalar: Unicode.Scalar) {
    let code = selection.map { UInt16(2 + 2 * $0.face.rawValue + ($0.isFallback ? 1 : 0)) } ?? RoleTable.nobody
    if scalar.value < 0x10000 {
      if basicPlane.isEmpty { basicPlane = [UInt16](repeating: RoleTable.unknown, count: 0x10000) }
      basicPlane[Int(scalar.value)] = code
    } else {
      beyond[scalar] = code
    }
  }
}
