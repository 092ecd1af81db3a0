import CHarfBuzz

extension FontFeature {
  /// For a whole run; nil where the tag is not one.
  var harfBuzz: hb_feature_t? {
    guard tag.utf8.count == 4 else { return nil }
    return hb_feature_t(tag: tag.openTypeTag, value: value, start: 0, end: .max)
  }
}

extension String {
  /// The first four bytes as OpenType writes a tag.
  var openTypeTag: UInt32 { utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
}
