import CHarfBuzz

/// Cuts a face down to some of its glyphs.
struct FaceSubset {
  /// Tables that shaping or vertical setting needs, and drawing does not.
  private static let dropped = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "gasp", "post"]

  let face: HarfBuzzFace

  /// Nil where HarfBuzz refuses the face.
  func embedded(glyphs: Set<UInt32>, as information: FaceInformation) -> EmbeddedFace? {
    let isCFF = information.format == .cff
    guard let subset = subset(glyphs, keepsNumbers: !isCFF) else { return nil }
    defer { hb_face_destroy(subset) }
    guard let bytes = isCFF ? FaceSubset.table("CFF ", of: subset) : FaceSubset.file(of: subset), !bytes.isEmpty else {
      return nil
    }
    let head = FaceSubset.table("head", of: face.face) ?? []
    let box = (0..<4).map { index -> Int in
      let at = 36 + 2 * index
      guard at + 1 < head.count else { return 0 }
      let value = Int(Int16(bitPattern: UInt16(head[at]) << 8 | UInt16(head[at + 1])))
      return Int((Double(value) * 1000 / face.unitsPerEm).rounded())
    }
    return EmbeddedFace(
      program: isCFF ? .cff : .trueType, bytes: bytes, postScriptName: information.postScriptName, box: box,
      // The em box of Chinese type: 0.88 above the baseline, 0.12 below it.
      ascent: 880, descent: -120)
  }

  private func subset(_ glyphs: Set<UInt32>, keepsNumbers: Bool) -> OpaquePointer? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    var flags = [HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_NOTDEF_OUTLINE]
    if keepsNumbers { flags.append(HB_SUBSET_FLAGS_RETAIN_GIDS) }
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    guard let wanted = hb_subset_input_glyph_set(input) else { return nil }
    hb_set_add(wanted, 0)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in FaceSubset.dropped { hb_set_add(tables, table.openTypeTag) }
    return hb_subset_or_fail(face.face, input)
  }

  private static func table(_ tag: String, of face: OpaquePointer) -> [UInt8]? {
    bytes(of: hb_face_reference_table(face, tag.openTypeTag))
  }

  private static func file(of face: OpaquePointer) -> [UInt8]? { bytes(of: hb_face_reference_blob(face)) }

  private static func bytes(of blob: OpaquePointer?) -> [UInt8]? {
    guard let blob else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
