import Diagnostics

/// `manifest-ALGORITHM.txt` or `tagmanifest-ALGORITHM.txt`: digests by path (RFC 8493, 2.1.3 and 2.2.1).
public struct Manifest: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case payload = "manifest"
    case tags = "tagmanifest"
  }

  /// In lines: a bag of more files is not one notice. A longer manifest is refused before anything is kept of it.
  public static let lineLimit = 1_000_000
  /// In bytes, likewise: 268 a line.
  public static let sizeLimit = 256 << 20

  public let kind: Kind
  public let algorithm: HashAlgorithm
  /// Digests in lower case, by path within the bag.
  public private(set) var digests: [String: String]

  public init(_ kind: Kind, _ algorithm: HashAlgorithm, _ digests: [String: String] = [:]) {
    self.kind = kind
    self.algorithm = algorithm
    self.digests = digests
  }

  public var name: String { "\(kind.rawValue)-\(algorithm.rawValue).txt" }

  /// Lines in the order of the paths' bytes, as `sha512sum` writes them.
  public var bytes: [UInt8] {
    digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .flatMap { Array("\($0.value)  \(BagPath.encoded($0.key))\n".utf8) }
  }

  /// - Parameters:
  ///   - path: the manifest as messages name it.
  ///   - log: takes every line that is wrong; those are left out.
  public static func read(
    _ text: String, _ kind: Kind, _ algorithm: HashAlgorithm, version: BagVersion, at path: String,
    _ log: inout DiagnosticLog
  ) -> Manifest {
    var manifest = Manifest(kind, algorithm)
    TagLines.forEach(text) { line, index in
      if !line.isEmpty { manifest.take(line, version: version, at: .file(path, line: index + 1), &log) }
    }
    return manifest
  }

  private mutating func take(_ line: String, version: BagVersion, at place: Place, _ log: inout DiagnosticLog) {
    let units = line.utf8
    let isCapital: (UInt8) -> Bool = { (65...90).contains($0) }
    let length =
      units.withContiguousStorageIfAvailable { $0.prefix { Hexadecimal.isDigit($0) }.count }
      ?? units.prefix { Hexadecimal.isDigit($0) }.count
    let end = units.index(units.startIndex, offsetBy: length)
    let written = line[..<end]
    let digest = written.utf8.contains(where: isCapital) ? written.lowercased() : String(written)
    var rest = line[end...]
    guard digest.utf8.count == algorithm.digits, let first = rest.utf8.first, first == 0x20 || first == 0x09 else {
      log.append(.bagManifestLine, at: place)
      return
    }
    while let next = rest.utf8.first, next == 0x20 || next == 0x09 { rest = rest.dropFirst() }
    // As md5sum writes of files read in binary mode.
    if rest.hasPrefix("*") {
      rest = rest.dropFirst()
      log.append(.bagAsterisk, at: place)
    }
    let decoded = BagPath.decoded(String(rest), version: version)
    guard let inside = BagPath.inside(decoded), inside.hasPrefix("data/") == (kind == .payload) else {
      log.append(.bagOutside, at: place, ["path": decoded.escaped])
      return
    }
    if inside != decoded { log.append(.bagDotSlash, at: place, ["path": decoded.escaped]) }
    // Two Unicode forms of a name are one text.
    if let before = digests[inside] {
      let isHarmless = before == digest && !version.isStrict
      log.append(isHarmless ? .bagListedAgain : .bagListedTwice, at: place, ["path": inside.escaped])
    }
    digests[inside] = digest
  }
}

extension String {
  /// The text with its control characters as numbers, so that a name cannot write over a terminal.
  var escaped: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return self }
    return unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F
        ? "\\u{" + String(scalar.value, radix: 16) + "}" : String(Character(scalar))
    }.joined()
  }
}
