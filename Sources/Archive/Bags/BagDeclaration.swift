import Diagnostics

/// `bagit.txt` (RFC 8493, 2.1.1).
public struct BagDeclaration: Sendable, Hashable {
  public static let name = "bagit.txt"
  public let version: BagVersion
  public let encoding: TagEncoding

  /// As our own bags have it.
  public static let written = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  public init(version: BagVersion = .current, encoding: TagEncoding = .utf8) {
    self.version = version
    self.encoding = encoding
  }

  /// Two lines with one blank behind each colon, no byte order mark and nothing else.
  ///
  /// - Throws: `bag.declaration`, `bag.version` or `bag.encoding`.
  public static func read(_ bytes: [UInt8], at place: Place) throws(Failed) -> BagDeclaration {
    guard bytes.count < 1024 else { throw Failed(.bagDeclaration, at: place) }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = TagLines.split(text)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count == 2 else { throw Failed(.bagDeclaration, at: place) }
    guard let version = value(of: "BagIt-Version: ", in: lines[0]),
      let encoding = value(of: "Tag-File-Character-Encoding: ", in: lines[1])
    else { throw Failed(.bagDeclaration, at: place) }
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let major = Int(numbers[0]), let minor = Int(numbers[1]), BagVersion(major: major, minor: minor).isKnown
    else { throw Failed(.bagVersion, at: place, ["version": version]) }
    guard let known = TagEncoding(name: encoding) else {
      throw Failed(.bagEncoding, at: place, ["name": encoding])
    }
    return BagDeclaration(version: BagVersion(major: major, minor: minor), encoding: known)
  }

  private static func value(of label: String, in line: String) -> String? {
    guard line.hasPrefix(label) else { return nil }
    let value = line.dropFirst(label.count)
    guard !value.isEmpty, !value.contains(where: \.isWhitespace) else { return nil }
    return String(value)
  }
}
