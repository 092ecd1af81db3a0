import Diagnostics
import Packaging
import Surroundings

/// The parts of a workbook's package (ECMA-376 part 2).
struct WorkbookPackage {
  private struct Source: ZipSource {
    let file: any ReadableFile
    var size: Int { file.size }

    func read(at offset: Int, count: Int) throws(Failed) -> [UInt8] {
      do { return try file.read(at: offset, count: count) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    }
  }

  let path: String
  private let archive: ZipReader
  /// By name in lower case: names of parts are compared without case (part 2, 6.2.2.2).
  private let entries: [String: ZipEntry]
  private let limits: WorkbookLimits

  /// - Throws: `xlsx.not-a-workbook` for what is another kind of file, `xlsx.encrypted`, `xlsx.damaged`.
  init(_ file: any ReadableFile, path: String, limits: WorkbookLimits) throws(Failed) {
    self.path = path
    self.limits = limits
    let source = Source(file: file)
    try WorkbookPackage.judge(try source.read(at: 0, count: 1 << 16), path: path)
    do {
      archive = try ZipReader(source)
    } catch {
      throw WorkbookPackage.damaged(error, PartPlace(path: path, part: ""))
    }
    var entries: [String: ZipEntry] = [:]
    for entry in archive.entries where !entry.name.hasSuffix("/") {
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw PartPlace(path: path, part: entry.name).damaged("×2")
      }
    }
    self.entries = entries
  }

  /// Names of all parts, in the order of their letters.
  var parts: [String] { entries.values.map(\.name).sorted() }

  func has(_ part: String) -> Bool { entries[part.lowercased()] != nil }

  /// Reads a part from its start to its end.
  func read(_ part: String, to receiver: any XMLReceiver) throws(Failed) {
    let stream = try stream(part, to: receiver)
    while try stream.advance() {}
  }

  /// A part to be read piece by piece.
  /// - Throws: `xlsx.damaged` where it is not there, `xlsx.too-large`.
  func stream(_ part: String, to receiver: any XMLReceiver) throws(Failed) -> PartStream {
    let place = PartPlace(path: path, part: part)
    let entry = try entry(part)
    do {
      return PartStream(
        try archive.pieces(of: entry), parser: try XMLStreamParser(place, to: receiver), place: place)
    } catch {
      throw WorkbookPackage.damaged(error, place)
    }
  }

  /// The bytes of a part, piece by piece, nil at the end.
  /// - Throws: as `stream`.
  func pieces(of part: String) throws(Failed) -> () throws(Failed) -> [UInt8]? {
    let place = PartPlace(path: path, part: part)
    let pieces: ZipEntryPieces
    do { pieces = try archive.pieces(of: try entry(part)) } catch { throw WorkbookPackage.damaged(error, place) }
    return { () throws(Failed) in
      do throws(Failed) { return try pieces.next() } catch { throw WorkbookPackage.damaged(error, place) }
    }
  }

  private func entry(_ part: String) throws(Failed) -> ZipEntry {
    guard let entry = entries[part.lowercased()] else { throw PartPlace(path: path, part: part).damaged("—") }
    guard entry.size <= max(limits.least, limits.ratio * min(entry.compressedSize, 1 << 40)) else {
      throw Failed(
        .workbookTooLarge, at: .file(path),
        ["path": path, "part": part, "size": "\(entry.size >> 20)", "stored": "\(entry.compressedSize >> 10)"])
    }
    return entry
  }

  /// What the archive finds wrong, with the workbook's path.
  static func damaged(_ failed: Failed, _ place: PartPlace) -> Failed {
    guard let first = failed.log.diagnostics.first, first.code == .packageDamaged else { return failed }
    return place.damaged(first.arguments["reason"] ?? "ZIP")
  }

  /// Tells other kinds of files by their first bytes.
  private static func judge(_ start: [UInt8], path: String) throws(Failed) {
    func other(_ kind: String) -> Failed { Failed(.workbookForeign, at: .file(path), ["path": path, "kind": kind]) }
    if start.isEmpty { throw Failed(.inputEmpty, at: .file(path), ["path": path]) }
    if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) { return }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // A workbook with a password is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4).
      let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      if contains(start, name) { throw Failed(.workbookEncrypted, at: .file(path), ["path": path]) }
      throw other("xls (Excel 97–2003)")
    }
    if start.starts(with: Array("%PDF-".utf8)) { throw other("PDF") }
    let text = String(decoding: start.prefix(512), as: UTF8.self).lowercased()
    // Its <Table> is no page's.
    if text.contains("<?mso-application") || text.contains("<workbook") { throw other("XML (Excel 2003)") }
    if text.contains("<html") || text.contains("<table") { throw other("HTML") }
    throw other(start.contains(0) ? "?" : "CSV, TXT")
  }

  private static func contains(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
    guard bytes.count >= sought.count else { return false }
    return (0...bytes.count - sought.count).contains { bytes[$0] == sought[0] && bytes[$0...].starts(with: sought) }
  }
}

/// One part while it is read.
final class PartStream {
  private let pieces: ZipEntryPieces
  private let parser: XMLStreamParser
  private let place: PartPlace
  private var isFinished = false

  init(_ pieces: ZipEntryPieces, parser: XMLStreamParser, place: PartPlace) {
    self.pieces = pieces
    self.parser = parser
    self.place = place
  }

  /// Hands the next piece to the receiver; false at the end.
  func advance() throws(Failed) -> Bool {
    if isFinished { return false }
    let piece: [UInt8]?
    do { piece = try pieces.next() } catch { throw WorkbookPackage.damaged(error, place) }
    if let piece {
      try parser.feed(piece)
      return true
    }
    isFinished = true
    try parser.finish()
    return false
  }
}
