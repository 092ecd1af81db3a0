import CHarfBuzz

/// A set of glyph indices or characters, as HarfBuzz keeps them.
final class GlyphSet {
  let set: OpaquePointer

  init?() {
    guard let set = hb_set_create(), hb_set_allocation_successful(set) != 0 else { return nil }
    self.set = set
  }

  deinit { hb_set_destroy(set) }

  func insert(_ value: UInt32) { hb_set_add(set, value) }
  func contains(_ value: UInt32) -> Bool { hb_set_has(set, value) != 0 }
  var count: Int { Int(hb_set_get_population(set)) }

  func isSubset(of other: Set<UInt32>) -> Bool { allSatisfy(other.contains) }
}

extension GlyphSet: Sequence {
  func makeIterator() -> AnyIterator<UInt32> {
    // HarfBuzz begins before the first value and ends there again.
    var value = UInt32.max
    return AnyIterator { hb_set_next(self.set, &value) != 0 ? value : nil }
  }
}
