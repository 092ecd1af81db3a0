/// Which addresses may become links and QR codes: pages and letters, never a scheme that runs something (`javascript:`) or opens
/// a file of the reader's.
public enum WebAddress {
  /// Whether a page is to be found there.
  public static func isPage(_ address: String) -> Bool { begins(address, ["http://", "https://"]) }

  /// Whether a page is to be found there, or a letter is to be written.
  public static func isLink(_ address: String) -> Bool { begins(address, ["http://", "https://", "mailto:"]) }

  private static func begins(_ address: String, _ schemes: [String]) -> Bool {
    let lower = address.lowercased()
    guard let scheme = schemes.first(where: { lower.hasPrefix($0) }), lower.utf8.count > scheme.utf8.count else {
      return false
    }
    // A blank ends an address wherever it is read.
    return address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace }
  }
}
