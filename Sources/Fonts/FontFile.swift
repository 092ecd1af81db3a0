import Diagnostics
import Surroundings

/// A font file that was found and is the one that the manifest means.
///
/// Reading 50 MB for a SHA-256 at each start would cost more than the notice; size and `head.checkSumAdjustment` (which
/// sums every table of the file, OpenType 1.9 `head`) are had with two short reads and catch every mix-up of files.
struct FontFile {
  let file: any ReadableFile
  let index: Int

  /// - Throws: `font.file-missing`, `font.file-altered`, `font.unusable` or what the system said, with the path.
  init(path: String, entry: FontManifest.Face, world: any World) throws(Failed) {
    do {
      file = try world.open(path)
    } catch {
      guard case .missing = error.reason else { throw Failed(DiagnosticLog([error.diagnostic])) }
      throw Failed(.fontFileMissing, at: .file(path), ["path": path])
    }
    index = entry.index
    guard file.size == entry.size else {
      throw Failed(
        .fontFileAltered, at: .file(path),
        ["path": path, "what": "size", "expected": "\(entry.size)", "found": "\(file.size)"])
    }
    let found: UInt32?
    do { found = try checkSumAdjustment() } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    guard let found else { throw Failed(.fontUnusable, at: .file(path), ["path": path]) }
    guard found == entry.checkSumAdjustment else {
      throw Failed(
        .fontFileAltered, at: .file(path),
        [
          "path": path, "what": "checkSumAdjustment", "expected": String(entry.checkSumAdjustment, radix: 16),
          "found": String(found, radix: 16),
        ])
    }
  }

  /// Follows the collection's header and the table directory to `head`; nil where there is none.
  private func checkSumAdjustment() throws(FileProblem) -> UInt32? {
    var start = 0
    let header = try file.read(at: 0, count: 12 + 4 * (index + 1))
    if header.starts(with: "ttcf".utf8) {
      guard let offset = word(header, 12 + 4 * index) else { return nil }
      start = Int(offset)
    }
    let directory = try file.read(at: start, count: 12 + 16 * 64)
    guard let tables = word(directory, 4).map({ Int($0 >> 16) }) else { return nil }
    for table in 0..<min(tables, 64) {
      let record = 12 + 16 * table
      guard let tag = word(directory, record), let offset = word(directory, record + 8) else { return nil }
      if tag == 0x6865_6164 { return word(try file.read(at: Int(offset) + 8, count: 4), 0) }
    }
    return nil
  }

  private func word(_ bytes: [UInt8], _ offset: Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
