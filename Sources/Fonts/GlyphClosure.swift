import CHarfBuzz

/// Every glyph that shaping can make of a set of characters, whatever their order: the characters' own glyphs, those of
/// their compositions and decompositions, and all that GSUB puts in their place.
///
/// The face that goes into the PDF has no GSUB; a glyph that were left out of it would print as nothing. So the closure
/// takes the very lookups that HarfBuzz applies, script by script and language by language.
struct GlyphClosure {
  /// Spaces of fixed width are made from the ordinary one, and the non-breaking hyphen from the hyphen.
  static let alwaysReachable: Set<Unicode.Scalar> = [" ", "\u{2010}"]

  let face: HarfBuzzFace
  /// Switched on beyond those that HarfBuzz applies by itself (`ccmp locl rlig liga calt clig`, and each script's own).
  let features: [FontFeature]
  let languages: [FontLanguage]

  /// Nil where memory ran out.
  func glyphs(of characters: Set<Unicode.Scalar>) -> GlyphSet? {
    guard let glyphs = GlyphSet() else { return nil }
    glyphs.insert(0)
    let reachable = reachable(from: characters)
    for scalar in reachable { if let glyph = face.glyph(scalar) { glyphs.insert(glyph) } }
    // Without GSUB there is nothing to follow; this is the case of Fandol.
    guard face.substitutes else { return glyphs }
    guard let buffer = HarfBuzzBuffer() else { return nil }
    var scripts = Set(characters.map { hb_unicode_script(hb_unicode_funcs_get_default(), $0.value).rawValue })
    for script in [HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN] { scripts.remove(script.rawValue) }
    scripts.formUnion([HB_SCRIPT_HAN.rawValue, HB_SCRIPT_LATIN.rawValue])
    let scalars = Array(reachable)
    let features = features.compactMap(\.harfBuzz)
    for script in scripts.sorted() {
      for language in languages {
        buffer.fill(scalars[...], language: language)
        hb_buffer_set_script(buffer.buffer, hb_script_t(rawValue: script))
        hb_buffer_set_direction(buffer.buffer, hb_script_get_horizontal_direction(hb_script_t(rawValue: script)))
        hb_ot_shape_glyphs_closure(face.font, buffer.buffer, features, UInt32(features.count), glyphs.set)
      }
    }
    return glyphs
  }

  /// The characters, with those that HarfBuzz's normalisation may shape in their stead.
  private func reachable(from characters: Set<Unicode.Scalar>) -> Set<Unicode.Scalar> {
    let functions = hb_unicode_funcs_get_default()
    var found = characters.union(GlyphClosure.alwaysReachable)
    var queue = Array(found)
    // A letter is joined only to what follows it: a mark, or a vowel or final consonant of Hangul.
    let followers = characters.filter {
      $0.properties.generalCategory == .nonspacingMark || (0x1160...0x11FF).contains($0.value)
    }
    while let scalar = queue.popLast() {
      var reached: [UInt32] = []
      var first: hb_codepoint_t = 0
      var second: hb_codepoint_t = 0
      if hb_unicode_decompose(functions, scalar.value, &first, &second) != 0 { reached += [first, second] }
      for follower in followers where hb_unicode_compose(functions, scalar.value, follower.value, &first) != 0 {
        reached.append(first)
      }
      for value in reached {
        if let new = Unicode.Scalar(value), found.insert(new).inserted { queue.append(new) }
      }
    }
    return found
  }
}

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
