import CHarfBuzz

/// The codes by which a PDF names the glyphs of a face, known while pages are drawn and before the face is cut down.
///
/// A CFF face with CIDs is named by these (ISO 32000-1, 9.7.4.2); its charset gives them. Every other face is named by its
/// glyphs' numbers before the cutting; `EmbeddedFace.numbers` says what became of them.
public struct CharacterCodes: Sendable {
  /// By glyph; empty where each code is the glyph's number.
  private let codes: [UInt16]

  init(_ face: HarfBuzzFace) {
    codes = CharacterCodes.charset(of: face) ?? []
  }

  /// - Returns: nil for a glyph that two bytes cannot name.
  public func code(of glyph: UInt32) -> UInt16? {
    if codes.isEmpty { return glyph <= 0xFFFF ? UInt16(glyph) : nil }
    return Int(glyph) < codes.count ? codes[Int(glyph)] : nil
  }

  /// The CIDs of a CFF face by glyph; nil for a face without CIDs, and where every CID is the glyph's number.
  private static func charset(of face: HarfBuzzFace) -> [UInt16]? {
    guard let blob = hb_face_reference_table(face.face, "CFF ".openTypeTag) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 4 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
    let reader = CFFReader(bytes)
    guard let cids = reader.charset(glyphs: Int(hb_face_get_glyph_count(face.face))) else { return nil }
    return cids.enumerated().allSatisfy { $0.offset == Int($0.element) } ? nil : cids
  }
}
