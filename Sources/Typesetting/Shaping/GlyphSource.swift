import Fonts

/// Where glyphs and their measures come from: a `FontBook`, or made-up measures in tests of line composition.
public protocol GlyphSource: AnyObject {
  /// The face that has the character in this role; nil where no face has it.
  func face(for role: FontRole, _ scalar: Unicode.Scalar) -> FaceSelection?
  /// - Parameter direction: nil: that of the script.
  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: FaceID, language: FontLanguage, features: [FontFeature],
    direction: RunDirection?
  ) -> [ShapedGlyph]
  /// The extent of a glyph's ink in em, y upwards; nil where it has none.
  func inkBox(of glyph: UInt32, face: FaceID) -> (xMin: Double, yMin: Double, xMax: Double, yMax: Double)?
  /// What people know the face by, for diagnostics.
  func name(of face: FaceID) -> String
}
