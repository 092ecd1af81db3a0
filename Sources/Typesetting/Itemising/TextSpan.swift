import Documents

/// A stretch of a paragraph's characters with one look, one source and one place in the structure.
struct TextSpan {
  var typeface: Typeface
  var size: Double
  var colour: Colour
  /// Western characters are set in the bold Latin face.
  var isBold: Bool
  var source: TextSource
  var element: Int?
  var url: String?
  var language: DocumentLanguage
  /// Not 0 where characters keep together; equal for those of one group.
  var unbroken: Int
  /// Level of the run-in heading that it is part of; 0 outside one.
  var runIn: Int
  /// The note at the foot whose mark it is; nil elsewhere.
  var note: Int?
  /// Its stars stand for a given name, and are said and copied as 某.
  var isMask = false
  /// How far it stands above the baseline, in points.
  var raise = 0.0

  /// Bytes of an address that a link may lead to: written as ASCII it is three times as long at most, and a string of a file
  /// has 32,767 bytes (ISO 19005-3, 6.1.13).
  static let longestAddress = 10_000
}
