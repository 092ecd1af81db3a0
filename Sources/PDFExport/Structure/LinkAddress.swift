/// An address in the forms that files want.
struct LinkAddress {
  /// In ASCII, as ISO 32000-1, 12.6.4.7 wants a URI: other characters as the octets of their UTF-8 (RFC 3986, 2.5).
  let ascii: [UInt8]
  /// As it is read out: of a mailbox or a telephone its number or name alone.
  let words: String

  init(_ url: String) {
    var ascii: [UInt8] = []
    for byte in url.utf8 {
      if (0x21...0x7E).contains(byte) {
        ascii.append(byte)
      } else {
        ascii.append(UInt8(ascii: "%"))
        ascii.append(LinkAddress.digit(byte >> 4))
        ascii.append(LinkAddress.digit(byte & 15))
      }
    }
    self.ascii = ascii
    words = ["mailto:", "tel:"].first { url.hasPrefix($0) }.map { String(url.dropFirst($0.count)) } ?? url
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
