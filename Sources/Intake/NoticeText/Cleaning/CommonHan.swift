/// Which Han the old national character sets hold, asked of iconv once: GB 2312 (simplified forms) and the frequent
/// part of Big5 (traditional forms). Good for telling forms and rarities apart without a dictionary.
enum CommonHan {
  private static let mainland = table("GB2312", leads: 0xB0...0xF7, trails: [0xA1...0xFE])
  private static let taiwan = table("BIG5", leads: 0xA4...0xC6, trails: [0x40...0x7E, 0xA1...0xFE])

  /// In GB 2312.
  static func isMainland(_ scalar: Unicode.Scalar) -> Bool { mainland.contains(scalar) }

  /// Among the 5,401 frequent characters of Big5.
  static func isTaiwan(_ scalar: Unicode.Scalar) -> Bool { taiwan.contains(scalar) }

  /// A traditional form: frequent in Taiwan and not among the mainland's.
  static func isTraditional(_ scalar: Unicode.Scalar) -> Bool { !isMainland(scalar) && isTaiwan(scalar) }

  static func isCommon(_ scalar: Unicode.Scalar) -> Bool { isMainland(scalar) || isTaiwan(scalar) }

  private static func table(
    _ charset: String, leads: ClosedRange<UInt8>, trails: [ClosedRange<UInt8>]
  ) -> Set<Unicode.Scalar> {
    guard let converter = LegacyConverter(charset: charset) else { return [] }
    var found: Set<Unicode.Scalar> = []
    for lead in leads {
      for trail in trails.joined() {
        let conversion = converter.convert([lead, trail])
        guard conversion.badOffset == nil else { continue }
        for scalar in String(decoding: conversion.utf8, as: UTF8.self).unicodeScalars where scalar.isHan {
          found.insert(scalar)
        }
      }
    }
    return found
  }
}
