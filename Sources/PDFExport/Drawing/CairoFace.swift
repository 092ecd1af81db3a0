import CCairo
import Diagnostics
import Fonts

/// Owns a Cairo font face. The FreeType face beneath is freed when Cairo's caches let go of this one, which may be long
/// after.
final class CairoFace {
  let pointer: OpaquePointer

  /// Nil where FreeType or Cairo refuses the file.
  init?(_ prepared: PreparedFace) {
    guard let source = FreeTypeFace(prepared) else { return nil }
    // Outlines as drawn: no hints, no bitmaps.
    let flags = CInt(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_NO_AUTOHINT)
    guard let pointer = cairo_ft_font_face_create_for_ft_face(source.face, flags) else { return nil }
    let owner = Unmanaged.passRetained(source)
    let status = cairo_font_face_set_user_data(pointer, CairoFace.key, owner.toOpaque()) { owner in
      if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_font_face_destroy(pointer)
      owner.release()
      return nil
    }
    self.pointer = pointer
  }

  deinit { cairo_font_face_destroy(pointer) }

  /// Cairo tells user data apart by this address; nothing is ever written there.
  nonisolated(unsafe) private static let key: UnsafeMutablePointer<cairo_user_data_key_t> = {
    let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
    key.initialize(to: cairo_user_data_key_t(unused: 0))
    return key
  }()
}
