import Diagnostics

extension FontBook {
  /// The font file of a face for the maker of a PDF. A CFF face is cut down to what shaping can make of `characters`; a
  /// TrueType face goes whole, since Cairo reads only the glyphs it draws.
  ///
  /// - Parameters:
  ///   - characters: all that the document may set in this face. A character that is not in the face does no harm.
  ///   - features: the features that the document may switch on when it shapes. Those of GPOS, such as `halt`, need
  ///     not be named: they change no glyph.
  /// - Throws: `font.unusable`, or what the system said.
  public func preparedFace(
    _ id: FaceID, characters: Set<Unicode.Scalar>, features: [FontFeature] = []
  ) throws(Failed) -> PreparedFace {
    let path = information(of: id).file
    guard let face = opened(id), let source = file(of: id) else {
      throw Failed(.fontUnusable, at: .file(path), ["path": path])
    }
    switch information(of: id).format {
    case .trueType:
      if source.file.isOnDisk { return .file(path: source.file.path, index: source.index) }
      do { return .memory(try world.contents(of: path), numbers: [:]) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    case .cff:
      let closure = GlyphClosure(face: face, features: features, languages: FontLanguage.allCases)
      guard let glyphs = closure.glyphs(of: characters),
        let subset = FaceSubset(face: face).prepared(glyphs: glyphs, characters: characters)
      else { throw Failed(.fontUnusable, at: .file(path), ["path": path]) }
      return subset
    }
  }
}
