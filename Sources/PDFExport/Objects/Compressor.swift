import CDeflate
import Diagnostics

/// Compresses streams for FlateDecode (RFC 1950), with one set of tables for all of them.
///
/// libdeflate takes a third of zlib's time. Its matcher is portable C, so that the bytes of a file do not depend on the
/// machine.
final class Compressor {
  /// How hard it tries: libdeflate's levels.
  enum Effort: Int32, CaseIterable {
    /// For what says something new all the time: text, outlines of glyphs.
    case little = 1
    /// For what repeats itself: a fifth smaller in thrice the time.
    case more = 5
  }

  private let compressor: OpaquePointer

  init(_ effort: Effort = .little) throws(Failed) {
    guard let compressor = libdeflate_alloc_compressor(effort.rawValue) else {
      throw Failed(.exportDrawingFailed, ["reason": "libdeflate"])
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  func compressed(_ bytes: [UInt8]) throws(Failed) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      bytes.withUnsafeBytes { bytes in
        count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, bound)
      }
    }
    guard !compressed.isEmpty else { throw Failed(.exportDrawingFailed, ["reason": "libdeflate"]) }
    return compressed
  }
}
