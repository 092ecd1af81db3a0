import TextServices

/// Paths within a bag as manifests and `fetch.txt` write them (RFC 8493, 2.1.3 and 2.2.3).
public enum BagPath {
  /// Line feed, carriage return and the percent sign are written as their numbers.
  public static func encoded(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\n": text += "%0A"
      case "\r": text += "%0D"
      case "%": text += "%25"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The way back; any other percent sign is itself.
  /// - Parameter version: before 1.0 the percent sign itself was not encoded.
  public static func decoded(_ text: String, version: BagVersion) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let units = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < units.count {
      let code = String(decoding: units[at..<min(at + 3, units.count)], as: UTF8.self).uppercased()
      switch code {
      case "%0A": result.append(UInt8(ascii: "\n"))
      case "%0D": result.append(UInt8(ascii: "\r"))
      case "%25" where version.isStrict: result.append(UInt8(ascii: "%"))
      default:
        result.append(units[at])
        at += 1
        continue
      }
      at += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A path of a manifest with `./` at its front taken off; nil where it leaves the bag or could: absolute, by a drive, by a
  /// home folder, upwards, empty, with an empty part.
  public static func inside(_ path: String) -> String? {
    if isPlain(path) { return path }
    // By bytes, as the system parts them: as a Character a slash is another one before a combining mark.
    var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
    let (dot, dots) = (Array(".".utf8), Array("..".utf8))
    while parts.first == dot, parts.count > 1 { parts.removeFirst() }
    guard let first = parts.first, first.first != UInt8(ascii: "~"), !path.utf8.contains(0) else { return nil }
    if parts.contains(where: { $0.isEmpty || $0 == dots || $0 == dot }) { return nil }
    let start = first.prefix(2)
    if start.first == UInt8(ascii: "\\") { return nil }
    if start.count == 2, start[1] == UInt8(ascii: ":"), UInt8(ascii: "A")...UInt8(ascii: "z") ~= start[0] { return nil }
    return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }

  /// Whether nothing about the path needs a closer look, as of nearly all.
  private static func isPlain(_ path: String) -> Bool {
    let units = path.utf8
    guard let first = units.first, first != UInt8(ascii: "~"), first != UInt8(ascii: "\\") else { return false }
    let slash = UInt8(ascii: "/")
    var before = slash
    for unit in units {
      // An empty part, or one that begins with a dot; a colon may stand behind the name of a drive.
      if unit == 0 || unit == UInt8(ascii: ":") || before == slash && (unit == slash || unit == UInt8(ascii: ".")) {
        return false
      }
      before = unit
    }
    return before != slash
  }

  /// What two names share that some file system takes for one: neither case nor Unicode form tells them apart.
  public static func folded(_ path: String) -> String { Normalization.nfc(Normalization.nfc(path).lowercased()) }
}

extension BagPath {
  /// Composed, so that two Unicode forms of a name are one.
  static func normalized(_ path: String) -> String { Normalization.nfc(path) }
}
