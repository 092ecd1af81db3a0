import CHarfBuzz

/// Cuts a CFF face down to some of its glyphs.
///
/// Cairo 1.16 loses glyphs of faces whose outlines share subroutines (如 of Noto Sans CJK), and copies the whole table at
/// the first page. So it gets a face without subroutines, with the outlines that the document may use and no others.
/// Indices are kept, so that shaping and drawing speak of the same glyphs.
struct FaceSubset {
  /// Tables that shaping or vertical setting needs, and drawing does not.
  private static let dropped = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]

  let face: HarfBuzzFace

  /// A font file; nil where HarfBuzz refuses the face.
  /// - Parameter characters: kept in `cmap`, so that the file says what its glyphs are.
  func bytes(glyphs: GlyphSet, characters: Set<Unicode.Scalar>) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let flags = [
      HB_SUBSET_FLAGS_RETAIN_GIDS, HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING,
      HB_SUBSET_FLAGS_NOTDEF_OUTLINE,
    ]
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    hb_set_union(hb_subset_input_glyph_set(input), glyphs.set)
    let unicodes = hb_subset_input_unicode_set(input)
    for scalar in characters { hb_set_add(unicodes, scalar.value) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in FaceSubset.dropped { hb_set_add(tables, table.openTypeTag) }
    guard let subset = hb_subset_or_fail(face.face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
