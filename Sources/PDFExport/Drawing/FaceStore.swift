import Diagnostics
import Fonts
import Typesetting

/// The faces of one document, each prepared when it is first drawn.
final class FaceStore {
  private let fonts: FontBook
  private let characters: [FaceID: Set<Unicode.Scalar>]
  private var faces: [FaceID: CairoFace] = [:]

  init(fonts: FontBook, characters: [FaceID: Set<Unicode.Scalar>]) {
    self.fonts = fonts
    self.characters = characters
  }

  /// - Throws: `export.pages-invalid` for a face that the document does not name, `font.unusable` …
  func face(_ id: FaceID, page: Int) throws(Failed) -> CairoFace {
    if let face = faces[id] { return face }
    // A face that is not named would be cut down to nothing, and its text be blank.
    guard let characters = characters[id] else {
      throw Failed(
        .exportPagesInvalid, at: .page(page),
        ["reason": "face \(id.rawValue) is drawn and its characters are not listed"])
    }
    guard let face = CairoFace(try fonts.preparedFace(id, characters: characters)) else {
      throw Failed(.exportDrawingFailed, at: .page(page), ["reason": "FreeType: face \(id.rawValue)"])
    }
    faces[id] = face
    return face
  }
}
