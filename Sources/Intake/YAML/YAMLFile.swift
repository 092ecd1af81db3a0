import Diagnostics
import Surroundings

/// The text of a YAML file, in whatever encoding an office's editor saved it.
struct YAMLFile {
  let world: any World

  /// - Throws: one error with its place.
  func text(of path: String) throws(Failed) -> String {
    let file: any ReadableFile
    do { file = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    if file.size > YAMLDocument.sizeLimit {
      let problem = FileProblem(path: path, reason: .tooLarge(size: file.size, limit: YAMLDocument.sizeLimit))
      throw Failed(DiagnosticLog([problem.diagnostic]))
    }
    var source = StreamingDecoder(file, path: path, as: try EncodingProbe(file, path: path).form())
    var bytes: [UInt8] = []
    while let block = try source.next() { bytes += block }
    return String(decoding: bytes, as: UTF8.self)
  }
}
