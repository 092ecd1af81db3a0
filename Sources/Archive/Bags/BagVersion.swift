/// A version of BagIt.
public struct BagVersion: Sendable, Hashable {
  public let major: Int
  public let minor: Int

  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// RFC 8493.
  public static let current = BagVersion(major: 1, minor: 0)

  /// From 1.0 on every manifest lists every file, once.
  public var isStrict: Bool { major >= 1 }

  /// Those that were published: drafts 0.93 to 0.97, and 1.0.
  public var isKnown: Bool { self == .current || major == 0 && (93...97).contains(minor) }

  public var text: String { "\(major).\(minor)" }
}
