import Diagnostics

/// Writes a ZIP archive whose bytes depend on names and contents only: entries in the order given, times 1980-01-01,
/// sizes and checksums in the local headers, zip64 only where a size asks for it (Excel offers to repair a workbook that
/// has it without need).
public final class ZipWriter {
  private let sink: any ZipSink
  private var entries: [ZipEntry] = []
  private var names: Set<String> = []

  public init(to sink: any ZipSink) { self.sink = sink }

  /// Adds a whole file; stored where deflate does not make it smaller.
  /// - Throws: `package.damaged` where a file of that name is there already or the name has more than 65,535 bytes; what
  ///   the sink throws.
  public func add(_ name: String, _ bytes: [UInt8], method: ZipEntry.Method = .deflated) throws(Failed) {
    var data = bytes
    var chosen = method
    if method == .deflated {
      data = try Deflater.compress(bytes)
      if data.count >= bytes.count {
        data = bytes
        chosen = .stored
      }
    }
    try add(name, compressed: data, method: chosen, checksum: CRC32(bytes), size: bytes.count)
  }

  /// Adds a file that is compressed already.
  public func add(
    _ name: String, compressed data: [UInt8], method: ZipEntry.Method, checksum: CRC32, size: Int
  ) throws(Failed) {
    try add(name, compressedSize: data.count, method: method, checksum: checksum, size: size) { pass throws(Failed) in
      try data.withUnsafeBufferPointer { bytes throws(Failed) in try pass(UnsafeRawBufferPointer(bytes)) }
    }
  }

  /// Adds a file that is compressed already and comes piece by piece.
  /// - Parameter pieces: gives each piece to what it is given; together they have `compressedSize` bytes.
  public func add(
    _ name: String, compressedSize: Int, method: ZipEntry.Method, checksum: CRC32, size: Int,
    pieces: ((UnsafeRawBufferPointer) throws(Failed) -> Void) throws(Failed) -> Void
  ) throws(Failed) {
    let entry = try register(
      name, method: method, checksum: checksum.value, compressedSize: compressedSize, size: size)
    try sink.write(localHeader(entry, is64: max(size, compressedSize) >= ZipFormat.limit32))
    try pieces { bytes throws(Failed) in try sink.write(bytes) }
  }

  /// Begins a file whose bytes come piece by piece; it is `close`d before anything else is added.
  /// - Parameters:
  ///   - bound: the greatest size in bytes that can come; decides on zip64 before the first is there.
  ///   - workers: deflate it.
  public func open(_ name: String, bound: Int, by workers: BlockWorkers) throws(Failed) -> ZipEntryWriter {
    let start = sink.count
    let is64 = BlockCompressor.bound(bound) >= ZipFormat.limit32
    let reserved = ZipEntry(name: name, method: .deflated, checksum: 0, compressedSize: 0, size: 0, offset: start)
    try sink.write(localHeader(reserved, is64: is64))
    let deflater = BlockDeflater(workers) { [sink] bytes throws(Failed) in try sink.write(bytes) }
    return ZipEntryWriter(name: name, start: start, is64: is64, deflater: deflater)
  }

  /// - Throws: `package.too-large` where more than 4 GiB came against a lower bound; what the sink throws.
  public func close(_ opened: ZipEntryWriter) throws(Failed) {
    let deflater = opened.deflater
    try deflater.finish()
    let (size, compressedSize) = (deflater.size, deflater.compressedSize)
    guard opened.is64 || max(size, compressedSize) < ZipFormat.limit32 else {
      throw Failed(.packageTooLarge, ["name": opened.name])
    }
    let entry = try register(
      opened.name, method: .deflated, checksum: deflater.checksum.value, compressedSize: compressedSize, size: size,
      offset: opened.start)
    try sink.overwrite(localHeader(entry, is64: opened.is64), at: opened.start)
  }

  /// Writes the central directory; nothing can be added after it.
  public func finish() throws(Failed) {
    let start = sink.count
    for entry in entries { try sink.write(centralHeader(entry)) }
    let size = sink.count - start
    var end: [UInt8] = []
    if entries.count >= ZipFormat.limit16 || start >= ZipFormat.limit32 || size >= ZipFormat.limit32 {
      let offset = sink.count
      end.append32(ZipFormat.zip64End)
      end.append64(44)
      end.append16(ZipFormat.version64)
      end.append16(ZipFormat.version64)
      end.append32(0)
      end.append32(0)
      end.append64(entries.count)
      end.append64(entries.count)
      end.append64(size)
      end.append64(start)
      end.append32(ZipFormat.zip64Locator)
      end.append32(0)
      end.append64(offset)
      end.append32(1)
    }
    end.append32(ZipFormat.end)
    end.append32(0)
    end.append16(min(entries.count, ZipFormat.limit16))
    end.append16(min(entries.count, ZipFormat.limit16))
    end.append32(min(size, ZipFormat.limit32))
    end.append32(min(start, ZipFormat.limit32))
    end.append16(0)
    try sink.write(end)
  }

  private func register(
    _ name: String, method: ZipEntry.Method, checksum: UInt32, compressedSize: Int, size: Int, offset: Int? = nil
  ) throws(Failed) -> ZipEntry {
    guard name.utf8.count <= ZipFormat.limit16, names.insert(name).inserted else {
      throw Failed(.packageDamaged, ["reason": "doubled or overlong name \(name.prefix(80))"])
    }
    let entry = ZipEntry(
      name: name, method: method, checksum: checksum, compressedSize: compressedSize, size: size,
      offset: offset ?? sink.count)
    entries.append(entry)
    return entry
  }

  private func localHeader(_ entry: ZipEntry, is64: Bool) -> [UInt8] {
    var header: [UInt8] = []
    header.append32(ZipFormat.localHeader)
    header += ZipWriter.common(entry, is64: is64)
    header.append16(entry.name.utf8.count)
    header.append16(is64 ? 20 : 0)
    header += entry.name.utf8
    if is64 {
      // 4.5.3: in a local header both sizes must be there.
      header.append16(ZipFormat.zip64Field)
      header.append16(16)
      header.append64(entry.size)
      header.append64(entry.compressedSize)
    }
    return header
  }

  private func centralHeader(_ entry: ZipEntry) -> [UInt8] {
    var extra: [UInt8] = []
    for value in [entry.size, entry.compressedSize, entry.offset] where value >= ZipFormat.limit32 {
      extra.append64(value)
    }
    let is64 = !extra.isEmpty
    var header: [UInt8] = []
    header.append32(ZipFormat.centralHeader)
    header.append16(is64 ? ZipFormat.version64 : ZipFormat.version)
    header += ZipWriter.common(entry, is64: is64, isCentral: true)
    header.append16(entry.name.utf8.count)
    header.append16(is64 ? extra.count + 4 : 0)
    header.append16(0)
    header.append16(0)
    header.append16(0)
    header.append32(0)
    header.append32(min(entry.offset, ZipFormat.limit32))
    header += entry.name.utf8
    if is64 {
      header.append16(ZipFormat.zip64Field)
      header.append16(extra.count)
      header += extra
    }
    return header
  }

  /// The fields that both headers have, from the version needed to the size.
  private static func common(_ entry: ZipEntry, is64: Bool, isCentral: Bool = false) -> [UInt8] {
    var fields: [UInt8] = []
    fields.append16(is64 ? ZipFormat.version64 : ZipFormat.version)
    fields.append16(entry.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : ZipFormat.utf8Names)
    fields.append16(entry.method.rawValue)
    fields.append16(ZipFormat.time)
    fields.append16(ZipFormat.date)
    fields.append32(Int(entry.checksum))
    let hidesSizes = is64 && !isCentral
    fields.append32(hidesSizes ? ZipFormat.limit32 : min(entry.compressedSize, ZipFormat.limit32))
    fields.append32(hidesSizes ? ZipFormat.limit32 : min(entry.size, ZipFormat.limit32))
    return fields
  }
}
