/// Signatures and limits of APPNOTE.TXT 6.3.10, the ZIP file format.
enum ZipFormat {
  static let localHeader = 0x0403_4b50  // 4.3.7
  static let centralHeader = 0x0201_4b50  // 4.3.12
  static let zip64End = 0x0606_4b50  // 4.3.14
  static let zip64Locator = 0x0706_4b50  // 4.3.15
  static let end = 0x0605_4b50  // 4.3.16

  /// Greatest value of a 32-bit field; itself it says that the true value stands in the zip64 field (4.4.1.4).
  static let limit32 = 0xffff_ffff
  static let limit16 = 0xffff
  static let zip64Field = 0x0001  // 4.5.3

  /// 4.4.3: 2.0 for deflate, 4.5 for zip64.
  static let version = 20
  static let version64 = 45

  /// 4.4.4: bit 11 says that the name is UTF-8.
  static let utf8Names = 0x0800

  /// 1980-01-01 00:00 (4.4.6): the least that can be written, so that no clock shows.
  static let date = 0x0021
  static let time = 0
}
