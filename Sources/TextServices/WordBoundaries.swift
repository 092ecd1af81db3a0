import CICU

/// Where ICU finds boundaries. Offsets count scalars, ascend, leave out 0 and end with the length of the text; an empty
/// text has none.
public enum WordBoundaries {
  private enum Kind: Int32 {
    case words = 0
    case lines = 1
  }

  /// Ends of words (UAX #29), Han text being divided by ICU's dictionary: 民族团结进步 → 民族 团结 进步.
  /// - Parameter locale: as ICU writes it, `zh`, `zh_Hant_HK`, `en`.
  public static func words(in text: String, locale: String = "zh") -> [Int] {
    boundaries(.words, text.unicodeScalars, locale)
  }

  public static func words(in scalars: some Sequence<Unicode.Scalar>, locale: String = "zh") -> [Int] {
    boundaries(.words, scalars, locale)
  }

  /// Where a line may end (UAX #14): not before ， nor after （. Ends of lines that are forced stand among them.
  public static func lineBreaks(in text: String, locale: String = "zh") -> [Int] {
    boundaries(.lines, text.unicodeScalars, locale)
  }

  public static func lineBreaks(in scalars: some Sequence<Unicode.Scalar>, locale: String = "zh") -> [Int] {
    boundaries(.lines, scalars, locale)
  }

  /// Where ICU refuses, which it does only without its data, the end alone is a boundary.
  private static func boundaries(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>, _ locale: String) -> [Int] {
    let text = UTF16Text(scalars)
    let length = Int32(text.units.count)
    guard length > 0 else { return [] }
    var found: [Int32] = Array(repeating: 0, count: text.units.count)
    let count = huizong_icu_breaks(kind.rawValue, locale, text.units, length, &found, length)
    guard count >= 0 else { return [text.scalarCount] }
    return found[..<Int(count)].map { text.scalarIndices[Int($0)] }
  }
}
