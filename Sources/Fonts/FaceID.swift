/// A face of a font book: its place in the order of the manifest.
public struct FaceID: Sendable, Hashable, Comparable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: FaceID, right: FaceID) -> Bool { left.rawValue < right.rawValue }
}
