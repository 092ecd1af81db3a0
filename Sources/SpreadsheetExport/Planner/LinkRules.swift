import Campaigns

/// Which addresses a cell can link to.
enum LinkRules {
  /// Bytes that libxlsxwriter keeps of an address; a longer one it refuses, or cuts in the middle of a character.
  static let limit = 2079

  /// Why this address is no link; nil where it can be one.
  static func fault(of address: String) -> String? {
    guard WebAddress.isLink(address) else { return "http:// https:// mailto:" }
    // Escaping makes three bytes of each byte that is not ASCII.
    let escaped = address.utf8.reduce(0) { $0 + ($1 < 0x80 && $1 != 0x25 ? 1 : 3) }
    guard escaped <= limit else { return "\(escaped) > \(limit)" }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f && $0 != 0x22 && $0 != 0x3c && $0 != 0x3e }) else {
      return "\" < >"
    }
    return nil
  }
}
