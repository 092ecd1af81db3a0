import CCairo
import Fonts

/// Owns a FreeType face, the library that opened it and the memory that it lies in.
///
/// A library for each face, since Cairo's caches drop a face when they please, perhaps while another thread opens one,
/// and a library is for one thread at a time.
final class FreeTypeFace {
  let face: FT_Face
  private let library: FT_Library
  private let memory: UnsafeMutableBufferPointer<UInt8>?

  /// Nil where FreeType refuses the file.
  init?(_ prepared: PreparedFace) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    var memory: UnsafeMutableBufferPointer<UInt8>?
    switch prepared {
    case .file(let path, let index):
      FT_New_Face(library, path, FT_Long(index), &face)
    case .memory(let bytes, let index):
      // FreeType reads the bytes as long as the face lives, which an array does not promise.
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = copy.initialize(from: bytes)
      memory = copy
      FT_New_Memory_Face(library, copy.baseAddress, FT_Long(bytes.count), FT_Long(index), &face)
    }
    guard let face else {
      FT_Done_FreeType(library)
      memory?.deallocate()
      return nil
    }
    self.library = library
    self.face = face
    self.memory = memory
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    memory?.deallocate()
  }
}
