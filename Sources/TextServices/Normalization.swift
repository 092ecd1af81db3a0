import CICU

/// Unicode normalization (UAX #15).
public enum Normalization {
  /// Normalization form C: a letter and its marks as one character where there is one.
  public static func nfc(_ text: String) -> String {
    // Below U+0300 nothing combines.
    if text.unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return text }
    let units = Array(text.utf16)
    // At most three units come of one (UAX #15, “Maximum Expansion Factors”).
    var normalized = [UInt16](repeating: 0, count: 3 * units.count)
    let length = huizong_icu_nfc(units, Int32(units.count), &normalized, Int32(normalized.count))
    // ICU refuses only without its data.
    return length < 0 ? text : String(decoding: normalized[..<Int(length)], as: UTF16.self)
  }
}
