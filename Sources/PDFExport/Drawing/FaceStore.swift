import Diagnostics
import Fonts
import Typesetting

/// The faces of one document, each opened when it is first drawn.
final class FaceStore {
  private let fonts: FontBook
  private var faces: [FaceID: CairoFace] = [:]

  init(fonts: FontBook) { self.fonts = fonts }

  /// - Throws: `font.unusable` …
  func face(_ id: FaceID, page: Int) throws(Failed) -> CairoFace {
    if let face = faces[id] { return face }
    guard let face = CairoFace(try fonts.preparedFace(id)) else {
      throw Failed(.exportDrawingFailed, at: .page(page), ["reason": "FreeType: face \(id.rawValue)"])
    }
    faces[id] = face
    return face
  }
}
