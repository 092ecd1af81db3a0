import Diagnostics

extension FontBook {
  /// The font file of a face, for who draws it by FreeType.
  ///
  /// - Throws: `font.unusable`, or what the system said.
  public func preparedFace(_ id: FaceID) throws(Failed) -> PreparedFace {
    let path = information(of: id).file
    guard opened(id) != nil, let source = file(of: id) else {
      throw Failed(.fontUnusable, at: .file(path), ["path": path])
    }
    if source.file.isOnDisk { return .file(path: source.file.path, index: source.index) }
    do { return .memory(try world.contents(of: path), index: source.index) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
  }
}
