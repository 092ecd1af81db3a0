import CHarfBuzz

/// Cuts a CFF face down to some of its glyphs.
///
/// Cairo 1.16 loses glyphs of faces whose outlines share subroutines (如 of Noto Sans CJK), and copies the whole table at
/// the first page. So it gets a face without subroutines, with the outlines that the document may use and no others.
/// Glyphs are numbered anew: a table that kept thirty thousand empty places would have to be read by FreeType and by Cairo,
/// which costs more than the outlines.
struct FaceSubset {
  /// Tables that shaping or vertical setting needs, and drawing does not.
  private static let dropped = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]

  let face: HarfBuzzFace

  /// Nil where HarfBuzz refuses the face.
  /// - Parameter characters: kept in `cmap`, so that the file says what its glyphs are.
  func prepared(glyphs: GlyphSet, characters: Set<Unicode.Scalar>) -> PreparedFace? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let flags = [HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_NOTDEF_OUTLINE]
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    // Named by glyph, a set makes HarfBuzz look through the whole `cmap` for the characters of each.
    let unicodes = hb_subset_input_unicode_set(input)
    var named: Set<UInt32> = [0]
    for scalar in characters.union(GlyphClosure.alwaysReachable) {
      hb_set_add(unicodes, scalar.value)
      if let glyph = face.glyph(scalar) { named.insert(glyph) }
    }
    if !glyphs.isSubset(of: named) { hb_set_union(hb_subset_input_glyph_set(input), glyphs.set) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in FaceSubset.dropped { hb_set_add(tables, table.openTypeTag) }
    guard let plan = hb_subset_plan_create_or_fail(face.face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    let bytes = Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    return .memory(bytes, numbers: FaceSubset.numbers(glyphs, in: plan))
  }

  private static func numbers(_ glyphs: GlyphSet, in plan: OpaquePointer) -> [UInt32: UInt32] {
    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers: [UInt32: UInt32] = [:]
    numbers.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      let number = hb_map_get(map, glyph)
      if number != UInt32.max { numbers[glyph] = number }
    }
    return numbers
  }
}
