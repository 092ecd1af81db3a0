import Fonts
import Typesetting

/// Measures without fonts: Han and full-width marks 1 em, digits and letters 1/2 em, the space 1/4 em. The glyph of a
/// character is its code point, so that pages can be read back. Private use characters have no glyph; U+2A700 and
/// above are in the fallback face only.
class MadeUpGlyphs: GlyphSource {
  static let han = FaceID(rawValue: 0)
  static let latin = FaceID(rawValue: 1)
  static let other = FaceID(rawValue: 2)

  func face(for role: FontRole, _ scalar: Unicode.Scalar) -> FaceSelection? {
    switch scalar.value {
    case 0xE000...0xF8FF: nil
    case 0x2A700...0x3FFFF: FaceSelection(face: Self.other, isFallback: true)
    default:
      FaceSelection(face: role == .latin || role == .latinBold ? Self.latin : Self.han, isFallback: false)
    }
  }

  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: FaceID, language: FontLanguage, features: [FontFeature],
    direction: RunDirection?
  ) -> [ShapedGlyph] {
    let glyphs = scalars.indices.map {
      ShapedGlyph(glyph: scalars[$0].value, cluster: $0, advance: advance(of: scalars[$0], face: face))
    }
    return direction == .rightToLeft ? glyphs.reversed() : glyphs
  }

  func advance(of scalar: Unicode.Scalar, face: FaceID) -> Double {
    if scalar == " " { return 0.25 }
    return face == Self.latin || scalar.value < 0x80 ? 0.5 : 1
  }

  func inkBox(of glyph: UInt32, face: FaceID) -> (xMin: Double, yMin: Double, xMax: Double, yMax: Double)? {
    switch Unicode.Scalar(glyph) {
    case "，", "。", "、", "；", "：", "！", "？", "”", "’", "）", "》", "〉", "」", "』", "】", "〕": (0.1, -0.1, 0.4, 0.3)
    case "“", "‘", "（", "《", "〈", "「", "『", "【", "〔": (0.6, -0.1, 0.9, 0.8)
    case "—": (0, 0.35, 1, 0.41)
    case " ": nil
    default: (0.05, -0.08, 0.95, 0.84)
    }
  }

  func name(of face: FaceID) -> String { "face \(face.rawValue)" }
}

/// The same with marks in the middle of their em, as in Taiwan and Hong Kong.
class GlyphSourceOfTaiwan: MadeUpGlyphs {
  override func inkBox(
    of glyph: UInt32, face: FaceID
  ) -> (xMin: Double, yMin: Double, xMax: Double, yMax: Double)? {
    switch Unicode.Scalar(glyph) {
    case "，", "。", "、", "；", "：", "！", "？": (0.35, 0.2, 0.65, 0.5)
    default: super.inkBox(of: glyph, face: face)
    }
  }
}
