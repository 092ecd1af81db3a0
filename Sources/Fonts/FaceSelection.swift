/// The face that sets a character.
public struct FaceSelection: Sendable, Hashable {
  public let face: FaceID
  /// Whether this is not the face that the manifest wants first for this character in this role, so that its look
  /// differs from its neighbours'.
  public let isFallback: Bool

  public init(face: FaceID, isFallback: Bool) {
    self.face = face
    self.isFallback = isFallback
  }
}
