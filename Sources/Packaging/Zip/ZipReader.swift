import Diagnostics

/// Reads a ZIP archive by its central directory and believes none of its numbers.
public struct ZipReader: Sendable {
  /// Greatest size of a central directory in bytes: a quarter of a million files of usual names.
  private static let directoryLimit = 32 << 20
  /// The end record has 22 bytes and a comment of at most 65,535; before it stand 20 bytes that lead to a zip64 end record.
  private static let tailSize = 22 + ZipFormat.limit16 + 20

  public let entries: [ZipEntry]
  private let source: any ZipSource

  /// An archive in memory.
  /// - Throws: as of any source.
  public init(_ bytes: [UInt8]) throws(Failed) { try self.init(ZipMemory(bytes: bytes)) }

  /// - Throws: `package.damaged` where the directory is missing, cut, too large or points outside; what the source throws.
  public init(_ source: any ZipSource) throws(Failed) {
    self.source = source
    let place = try ZipReader.directory(of: source)
    guard place.offset <= source.size, place.length <= source.size - place.offset,
      place.length <= ZipReader.directoryLimit
    else { throw ZipReader.damaged("\(place.length) bytes of central directory") }
    let directory = try source.read(at: place.offset, count: place.length)
    var entries: [ZipEntry] = []
    var at = 0
    for _ in 0..<place.count {
      let (entry, next) = try ZipReader.centralEntry(directory, at: at)
      entries.append(entry)
      at = next
    }
    self.entries = entries
  }

  public subscript(name: String) -> ZipEntry? { entries.first { $0.name == name } }

  /// The bytes of an entry as they are stored.
  public func compressedBytes(of entry: ZipEntry) throws(Failed) -> ArraySlice<UInt8> {
    let bytes = try source.read(at: try start(of: entry), count: entry.compressedSize)
    guard bytes.count == entry.compressedSize else { throw ZipReader.damaged("\(entry.name) is cut") }
    return bytes[...]
  }

  /// The expanded bytes of an entry.
  /// - Throws: `package.damaged` where size or checksum are not as the directory says.
  public func contents(of entry: ZipEntry) throws(Failed) -> [UInt8] {
    let data = try compressedBytes(of: entry)
    let contents: [UInt8]
    switch entry.method {
    case .stored: contents = Array(data)
    case .deflated: contents = try Inflater.expand(data, size: entry.size)
    }
    guard contents.count == entry.size else { throw ZipReader.damaged("size of \(entry.name)") }
    guard CRC32(contents).value == entry.checksum else { throw ZipReader.damaged("checksum of \(entry.name)") }
    return contents
  }

  /// The expanded bytes of an entry piece by piece; memory is bounded whatever its size.
  /// - Throws: `package.damaged` where the entry has no local header.
  public func pieces(of entry: ZipEntry) throws(Failed) -> ZipEntryPieces {
    try ZipEntryPieces(entry, from: source, at: try start(of: entry))
  }

  /// Where the stored bytes begin.
  private func start(of entry: ZipEntry) throws(Failed) -> Int {
    guard entry.offset < source.size else { throw ZipReader.damaged("no local header of \(entry.name)") }
    let header = try source.read(at: entry.offset, count: 30 + entry.name.utf8.count)
    guard header.number(at: 0, bytes: 4) == ZipFormat.localHeader, let nameLength = header.number(at: 26, bytes: 2),
      let extraLength = header.number(at: 28, bytes: 2)
    else { throw ZipReader.damaged("no local header of \(entry.name)") }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start <= source.size, entry.compressedSize <= source.size - start,
      header.dropFirst(30).elementsEqual(entry.name.utf8), nameLength == entry.name.utf8.count
    else { throw ZipReader.damaged("\(entry.name) is cut or has two names") }
    return start
  }

  static func damaged(_ reason: String) -> Failed { Failed(.packageDamaged, ["reason": reason]) }

  private static func directory(of source: any ZipSource) throws(Failed) -> (offset: Int, length: Int, count: Int) {
    let base = max(0, source.size - tailSize)
    let tail = try source.read(at: base, count: source.size - base)
    var at = tail.count - 22
    let least = max(0, at - ZipFormat.limit16)
    while at >= least, tail.number(at: at, bytes: 4) != ZipFormat.end { at -= 1 }
    guard at >= least, let count = tail.number(at: at + 10, bytes: 2), let length = tail.number(at: at + 12, bytes: 4),
      let offset = tail.number(at: at + 16, bytes: 4)
    else { throw damaged("no end of central directory") }
    guard count == ZipFormat.limit16 || offset == ZipFormat.limit32 || length == ZipFormat.limit32 else {
      return (offset, length, count)
    }
    guard tail.number(at: at - 20, bytes: 4) == ZipFormat.zip64Locator, let place = tail.number(at: at - 12, bytes: 8),
      place <= source.size - 56
    else { throw damaged("no zip64 directory") }
    let end = try source.read(at: place, count: 56)
    guard end.number(at: 0, bytes: 4) == ZipFormat.zip64End, let count64 = end.number(at: 32, bytes: 8),
      let length64 = end.number(at: 40, bytes: 8), let offset64 = end.number(at: 48, bytes: 8)
    else { throw damaged("no zip64 directory") }
    guard count64 <= source.size / 46 else { throw damaged("\(count64) entries") }
    return (offset64, length64, count64)
  }

  private static func centralEntry(_ bytes: [UInt8], at offset: Int) throws(Failed) -> (ZipEntry, next: Int) {
    guard bytes.number(at: offset, bytes: 4) == ZipFormat.centralHeader,
      let rawMethod = bytes.number(at: offset + 10, bytes: 2), let method = ZipEntry.Method(rawValue: rawMethod),
      let checksum = bytes.number(at: offset + 16, bytes: 4),
      var compressedSize = bytes.number(at: offset + 20, bytes: 4), var size = bytes.number(at: offset + 24, bytes: 4),
      let nameLength = bytes.number(at: offset + 28, bytes: 2),
      let extraLength = bytes.number(at: offset + 30, bytes: 2),
      let commentLength = bytes.number(at: offset + 32, bytes: 2),
      var local = bytes.number(at: offset + 42, bytes: 4)
    else { throw damaged("central directory") }
    let nameStart = offset + 46
    let extraStart = nameStart + nameLength
    let next = extraStart + extraLength + commentLength
    guard next <= bytes.count else { throw damaged("central directory is cut") }
    var at = extraStart
    while at + 4 <= extraStart + extraLength, let field = bytes.number(at: at, bytes: 2),
      let length = bytes.number(at: at + 2, bytes: 2)
    {
      if field == ZipFormat.zip64Field {
        var inner = at + 4
        func wide(_ value: Int) throws(Failed) -> Int {
          guard value == ZipFormat.limit32 else { return value }
          guard let wide = bytes.number(at: inner, bytes: 8) else { throw damaged("zip64 field") }
          inner += 8
          return wide
        }
        size = try wide(size)
        compressedSize = try wide(compressedSize)
        local = try wide(local)
      }
      at += 4 + length
    }
    let name = String(decoding: bytes[nameStart..<extraStart], as: UTF8.self)
    let entry = ZipEntry(
      name: name, method: method, checksum: UInt32(truncatingIfNeeded: checksum), compressedSize: compressedSize,
      size: size, offset: local)
    return (entry, next)
  }
}
