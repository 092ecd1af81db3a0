import Diagnostics
import Fonts

/// A face as the pages use it: which glyphs they draw, by which codes, and what characters these show.
final class DrawnFont {
  let face: FaceID
  /// The number of its object.
  let object: Int
  /// Its name in the pages' resources.
  let name: Int

  private let codes: CharacterCodes
  private let widthOf: (UInt32) -> Double
  private var drawn: [UInt32: Glyph] = [:]

  struct Glyph {
    let code: UInt16
    /// In hundredths of a thousandth of an em, as the file states it.
    let width: Int
    /// What it shows; the first text that it was drawn for.
    let text: String
  }

  init(_ face: FaceID, object: Int, name: Int, fonts: FontBook) throws(Failed) {
    self.face = face
    self.object = object
    self.name = name
    codes = try fonts.characterCodes(of: face)
    widthOf = try fonts.widths(of: face)
  }

  /// The glyph's code and width; `text` is what it shows where it is drawn for the first time.
  ///
  /// - Throws: `export.pages-invalid` for a glyph that the face does not have.
  func glyph(_ id: UInt32, showing text: @autoclosure () -> String) throws(Failed) -> Glyph {
    if let known = drawn[id] { return known }
    guard let code = codes.code(of: id) else {
      throw Failed(.exportPagesInvalid, ["reason": "face \(face.rawValue) has no glyph \(id)"])
    }
    let glyph = Glyph(code: code, width: Int((widthOf(id) * 100).rounded()), text: text())
    drawn[id] = glyph
    return glyph
  }

  var glyphs: Set<UInt32> { Set(drawn.keys) }

  /// By code.
  var sorted: [Glyph] { drawn.values.sorted { $0.code < $1.code } }
}
