/// `manifest.json`: which faces there are, and which of them each role prefers.
struct FontManifest: Sendable {
  /// An entry of `faces`.
  struct Face: Sendable {
    let name: String
    /// Relative to the manifest's folder, or, of an optional face, to one of `systemFolders`.
    let file: String
    let index: Int
    let postScriptName: String
    let format: FaceFormat
    let size: Int
    let checkSumAdjustment: UInt32
    let sha256: String
    let licence: String
    let licenceFile: String?
    let source: String
    let isOptional: Bool
  }

  /// Characters that a role takes from another face than its first.
  struct Exception: Sendable {
    let characters: [ClosedRange<UInt32>]
    /// All roles, where the manifest names none.
    let roles: Set<FontRole>
    let face: FaceID

    func applies(to scalar: Unicode.Scalar, in role: FontRole) -> Bool {
      roles.contains(role) && characters.contains { $0.contains(scalar.value) }
    }
  }

  /// An entry of `sets`.
  struct FaceSet: Sendable {
    let roles: [FontRole: [FaceID]]
    let exceptions: [Exception]

    /// The faces to be asked for a character, best first.
    func preferences(for scalar: Unicode.Scalar, in role: FontRole) -> [FaceID] {
      var faces = exceptions.filter { $0.applies(to: scalar, in: role) }.map(\.face)
      for face in (roles[role] ?? []) + (roles[.fallback] ?? []) where !faces.contains(face) { faces.append(face) }
      return faces
    }

    /// Every face that some role may use.
    var faces: Set<FaceID> { Set(roles.values.joined()).union(exceptions.map(\.face)) }
  }

  let faces: [Face]
  /// Where system fonts are looked for, in this order.
  let systemFolders: [String]
  let set: FaceSet
}
