import Diagnostics

/// Reads a ZIP archive from memory by its central directory and believes none of its numbers.
public struct ZipReader: Sendable {
  public let entries: [ZipEntry]
  private let bytes: [UInt8]

  /// - Throws: `package.damaged` where the directory is missing, cut or points outside.
  public init(_ bytes: [UInt8]) throws(Failed) {
    self.bytes = bytes
    let directory = try ZipReader.directory(bytes)
    var entries: [ZipEntry] = []
    var at = directory.offset
    for _ in 0..<directory.count {
      let (entry, next) = try ZipReader.centralEntry(bytes, at: at)
      entries.append(entry)
      at = next
    }
    self.entries = entries
  }

  public subscript(name: String) -> ZipEntry? { entries.first { $0.name == name } }

  /// The bytes of an entry as they are stored.
  public func compressedBytes(of entry: ZipEntry) throws(Failed) -> ArraySlice<UInt8> {
    guard bytes.number(at: entry.offset, bytes: 4) == ZipFormat.localHeader,
      let nameLength = bytes.number(at: entry.offset + 26, bytes: 2),
      let extraLength = bytes.number(at: entry.offset + 28, bytes: 2)
    else { throw ZipReader.damaged("no local header of \(entry.name)") }
    let nameStart = entry.offset + 30
    let start = nameStart + nameLength + extraLength
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start,
      bytes[nameStart..<nameStart + nameLength].elementsEqual(entry.name.utf8)
    else { throw ZipReader.damaged("\(entry.name) is cut or has two names") }
    return bytes[start..<start + entry.compressedSize]
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

  private static func damaged(_ reason: String) -> Failed { Failed(.packageDamaged, ["reason": reason]) }

  private static func directory(_ bytes: [UInt8]) throws(Failed) -> (offset: Int, count: Int) {
    // The end record has 22 bytes and a comment of at most 65,535.
    var at = bytes.count - 22
    let least = max(0, at - ZipFormat.limit16)
    while at >= least, bytes.number(at: at, bytes: 4) != ZipFormat.end { at -= 1 }
    guard at >= least, let count = bytes.number(at: at + 10, bytes: 2), let offset = bytes.number(at: at + 16, bytes: 4)
    else { throw damaged("no end of central directory") }
    guard count == ZipFormat.limit16 || offset == ZipFormat.limit32 else { return (offset, count) }
    guard bytes.number(at: at - 20, bytes: 4) == ZipFormat.zip64Locator,
      let end = bytes.number(at: at - 12, bytes: 8), bytes.number(at: end, bytes: 4) == ZipFormat.zip64End,
      let count64 = bytes.number(at: end + 32, bytes: 8), let offset64 = bytes.number(at: end + 48, bytes: 8)
    else { throw damaged("no zip64 directory") }
    guard count64 <= bytes.count / 46 else { throw damaged("\(count64) entries") }
    return (offset64, count64)
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
