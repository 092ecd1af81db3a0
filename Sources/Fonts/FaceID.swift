/// A face of a `FontBook`: its place among the faces of the manifest, counted from 0.
public struct FaceID: Sendable, Hashable, Comparable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: FaceID, right: FaceID) -> Bool { left.rawValue < right.rawValue }
}
