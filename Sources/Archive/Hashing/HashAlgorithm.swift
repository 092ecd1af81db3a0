/// The checksums that manifests are met with, by the names of RFC 8493, 2.4.
public enum HashAlgorithm: String, Sendable, Hashable, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// Of the digest in hexadecimal.
  public var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }

  /// Those that our own bags have: the default of RFC 8493 for new bags, and the one that every system can check.
  public static let own: [HashAlgorithm] = [.sha256, .sha512]
}
