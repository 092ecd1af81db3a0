import CHarfBuzz

/// A run of scalars on its way to glyphs; used again and again, since making one costs more than shaping a short run.
final class HarfBuzzBuffer {
  let buffer: OpaquePointer

  init?() {
    guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else { return nil }
    self.buffer = buffer
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Fills the buffer. Clusters are indices of the slice.
  ///
  /// The language is always set: without one HarfBuzz takes that of the environment, and `locl` would draw 骨 by where
  /// the program runs. A run of marks alone, which belongs to no script, is Han in a Chinese text.
  /// - Parameter direction: nil: that of the script.
  func fill(_ scalars: ArraySlice<Unicode.Scalar>, language: FontLanguage, direction: RunDirection?) {
    hb_buffer_clear_contents(buffer)
    scalars.withUnsafeBufferPointer { pointer in
      // A Unicode.Scalar is stored as its 32-bit value.
      UnsafeRawBufferPointer(pointer).withMemoryRebound(to: UInt32.self) {
        hb_buffer_add_codepoints(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
    }
    hb_buffer_set_language(buffer, hb_language_from_string(language.rawValue, -1))
    switch direction {
    case .leftToRight: hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    case .rightToLeft: hb_buffer_set_direction(buffer, HB_DIRECTION_RTL)
    case nil: break
    }
    hb_buffer_guess_segment_properties(buffer)
    if hb_buffer_get_script(buffer) == HB_SCRIPT_INVALID {
      hb_buffer_set_script(buffer, language.isChinese ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN)
    }
  }
}
