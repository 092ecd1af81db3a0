import Fonts

extension FontBook: GlyphSource {
  public func name(of face: FaceID) -> String { information(of: face).postScriptName }
}
