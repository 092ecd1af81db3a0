/// How the tag files of a bag are encoded.
public enum TagEncoding: Sendable, Hashable {
  case utf8, latin1, utf16

  /// - Parameter name: as `bagit.txt` has it, in any case.
  public init?(name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": self = .utf8
    case "ISO-8859-1": self = .latin1
    case "UTF-16": self = .utf16
    default: return nil
    }
  }

  /// Nil where the bytes are not so encoded. A byte order mark of UTF-16 is obeyed and left out; without one the order is
  /// that of networks (RFC 2781, 4.3).
  public func decode(_ bytes: [UInt8]) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .latin1: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case .utf16:
      guard bytes.count % 2 == 0 else { return nil }
      let isLittle = bytes.starts(with: [0xFF, 0xFE])
      var units = stride(from: 0, to: bytes.count, by: 2).map { at in
        let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      if units.first == 0xFEFF { units.removeFirst() }
      return String(validating: units, as: UTF16.self)
    }
  }
}
