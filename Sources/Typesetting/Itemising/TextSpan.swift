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
  /// Not 0 where characters keep together; equal for those of one group.
  var unbroken: Int
  /// Level of the run-in heading that it is part of; 0 outside one.
  var runIn: Int
}
