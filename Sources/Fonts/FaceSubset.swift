import CHarfBuzz

/// Cuts a face down to some of its glyphs.
struct FaceSubset {
  /// Tables that drawing by glyph number needs. HarfBuzz is shown no other: it would look through the map of all
  /// characters to find those of the glyphs, which costs more than the cutting.
  private static let needed = ["head", "maxp", "hhea", "hmtx", "loca", "glyf", "CFF ", "cvt ", "fpgm", "prep"]

  let face: HarfBuzzFace

  /// Nil where HarfBuzz refuses the face.
  func embedded(glyphs: Set<UInt32>, as information: FaceInformation) -> EmbeddedFace? {
    let isCFF = information.format == .cff
    guard let plan = plan(glyphs), let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer {
      hb_face_destroy(subset)
      hb_subset_plan_destroy(plan)
    }
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
      program: isCFF ? .cff : .trueType, bytes: bytes, numbers: isCFF ? [] : FaceSubset.numbers(of: glyphs, plan),
      postScriptName: information.postScriptName, box: box,
      // The em box of Chinese type: 0.88 above the baseline, 0.12 below it.
      ascent: 880, descent: -120)
  }

  /// Owned by the caller.
  private func plan(_ glyphs: Set<UInt32>) -> OpaquePointer? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let flags = [HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_NOTDEF_OUTLINE]
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    guard let wanted = hb_subset_input_glyph_set(input) else { return nil }
    hb_set_add(wanted, 0)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    guard let bare = bareFace() else { return nil }
    defer { hb_face_destroy(bare) }
    return hb_subset_plan_create_or_fail(bare, input)
  }

  /// By the number that a glyph had, the one that it has now.
  private static func numbers(of glyphs: Set<UInt32>, _ plan: OpaquePointer) -> [UInt16] {
    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers = [UInt16](repeating: 0, count: Int(glyphs.max() ?? 0) + 1)
    for glyph in glyphs { numbers[Int(glyph)] = UInt16(truncatingIfNeeded: hb_map_get(map, glyph)) }
    return numbers
  }

  /// The face with its needed tables alone.
  private func bareFace() -> OpaquePointer? {
    guard let bare = hb_face_builder_create() else { return nil }
    for table in FaceSubset.needed {
      let blob = hb_face_reference_table(face.face, table.openTypeTag)
      defer { hb_blob_destroy(blob) }
      if hb_blob_get_length(blob) > 0 { hb_face_builder_add_table(bare, table.openTypeTag, blob) }
    }
    return bare
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
