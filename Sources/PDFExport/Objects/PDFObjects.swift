import Diagnostics

/// Writes the objects of a PDF 1.7 file one after another: streams as they come, everything else packed into object streams
/// (ISO 32000-1, 7.5.7), the cross-reference stream last. Of an object that is written only its place is kept.
final class PDFObjects {
  /// Objects that are packed together.
  private static let packed = 200

  /// Where an object stands, in eight bytes, as there may be millions.
  private struct Location {
    /// The offset in the file, or the number of the object stream and the place in it; and in the two lowest bits which.
    private let bits: UInt64

    static let unwritten = Location(bits: 0)

    private init(bits: UInt64) { self.bits = bits }

    init(offset: Int) { bits = UInt64(offset) << 2 | 1 }

    init(stream: Int, index: Int) { bits = UInt64(stream) << 12 | UInt64(index) << 2 | 2 }

    /// Type and fields of a cross-reference stream (7.5.8.3).
    var entry: (type: UInt8, second: Int, third: Int) {
      switch bits & 3 {
      case 1: (1, Int(bits >> 2), 0)
      case 2: (2, Int(bits >> 12), Int(bits >> 2 & 0x3FF))
      default: (0, 0, 0)
      }
    }
  }

  private let sink: ByteSink
  private let compressor: Compressor
  /// For object streams; made where one is full.
  private var packer: Compressor?
  private var identity = ContentIdentity()
  private var position = 0
  private var locations: [Location] = [.unwritten]
  private var pack = PDFBytes()
  private var packHead = PDFBytes()
  private var packNumbers: [Int] = []

  init(to sink: ByteSink) throws(Failed) {
    self.sink = sink
    compressor = try Compressor()
    // Four bytes above 127 tell transfer programs that the file is binary (7.5.2).
    try put(Array("%PDF-1.7\n%".utf8) + [0xE4, 0xBD, 0xB3, 0xE7, 0x0A])
  }

  /// How many numbers were given away.
  var count: Int { locations.count - 1 }

  /// A number for an object that is written later.
  func reserve() -> Int {
    locations.append(.unwritten)
    return locations.count - 1
  }

  /// Numbers that follow each other; the first of them.
  func reserve(_ count: Int) -> Int {
    let first = locations.count
    locations.append(contentsOf: repeatElement(.unwritten, count: count))
    return first
  }

  /// Writes an object that is no stream.
  func write(_ number: Int, _ body: (inout PDFBytes) -> Void) throws(Failed) {
    packHead.write(number)
    packHead.write(" ")
    packHead.write(pack.count)
    packHead.write(" ")
    packNumbers.append(number)
    body(&pack)
    pack.write("\n")
    if packNumbers.count == PDFObjects.packed { try flush() }
  }

  /// Writes a stream; `entries` are those of its dictionary besides length and filter.
  func writeStream(
    _ number: Int, _ content: [UInt8], filter: Filter = .flate, entries: (inout PDFBytes) -> Void = { _ in }
  ) throws(Failed) {
    let data =
      switch filter {
      case .flate: try compressor.compressed(content)
      case .packed: try packed(content)
      case .deflated, .jpeg, .none: content
      }
    locations[number] = Location(offset: position)
    var head = PDFBytes()
    head.write(number)
    head.write(" 0 obj\n<<")
    entries(&head)
    switch filter {
    case .flate, .packed, .deflated: head.write("/Filter/FlateDecode")
    case .jpeg: head.write("/Filter/DCTDecode")
    case .none: break
    }
    head.write("/Length ")
    head.write(data.count)
    head.write(">>\nstream\n")
    try put(head.bytes)
    try put(data)
    try put(Array("\nendstream\nendobj\n".utf8))
  }

  /// Writes a stream of pieces that are compressed as they come; its length, known only then, is an object of its own.
  func writeStream(
    _ number: Int, pieces: AnyIterator<[UInt8]>, entries: (inout PDFBytes) -> Void
  ) throws(Failed) {
    locations[number] = Location(offset: position)
    let length = reserve()
    var head = PDFBytes()
    head.write(number)
    head.write(" 0 obj\n<<")
    entries(&head)
    head.write("/Filter/FlateDecode/Length ")
    head.write(reference: length)
    head.write(">>\nstream\n")
    try put(head.bytes)
    let start = position
    var compressor = try PieceCompressor()
    while let piece = pieces.next() { try put(try compressor.compress(piece)) }
    try put(try compressor.finish())
    let count = position - start
    try put(Array("\nendstream\nendobj\n".utf8))
    try write(length) { body in body.write(count) }
  }

  /// How a stream's bytes are packed.
  enum Filter {
    /// To be compressed.
    case flate
    /// To be compressed with more effort.
    case packed
    /// Compressed already, as in a PNG.
    case deflated
    case jpeg
    /// As they are: metadata that programs search for.
    case none
  }

  /// Writes what is left, the cross-references and the end.
  ///
  /// - Parameter trailer: entries of the trailer besides Size, W and ID.
  func finish(_ trailer: (inout PDFBytes) -> Void) throws(Failed) {
    try flush()
    let number = reserve()
    locations[number] = Location(offset: position)
    let table = self.table()
    // The identity follows from the content: the same document has the same.
    let identity = identity.bytes
    let start = position
    try writeStream(number, table) { head in
      head.write("/Type/XRef/Size ")
      head.write(locations.count)
      head.write("/W[1 5 1]/DecodeParms<</Predictor 12/Columns 7>>/ID[")
      head.write(hexadecimal: identity)
      head.write(hexadecimal: identity)
      head.write("]")
      trailer(&head)
    }
    var end = PDFBytes()
    end.write("startxref\n")
    end.write(start)
    end.write("\n%%EOF\n")
    try put(end.bytes)
    guard sink.flush() else { throw sink.failure ?? Failed(.exportDrawingFailed, ["reason": "write"]) }
  }

  /// The entries, of seven bytes each, as differences from the one before (PNG's filter Up; ISO 32000-1, 7.4.4.4):
  /// neighbours differ little, and all alike.
  private func table() -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(locations.count * 8)
    var above: UInt64 = 0
    for location in locations {
      let entry = location.entry
      let row = UInt64(entry.type) << 48 | UInt64(entry.second) << 8 | UInt64(entry.third)
      table.append(2)
      for shift in stride(from: 48, through: 0, by: -8) {
        table.append(UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
      }
      above = row
    }
    return table
  }

  private func packed(_ content: [UInt8]) throws(Failed) -> [UInt8] {
    if let packer { return try packer.compressed(content) }
    let packer = try Compressor(.more)
    self.packer = packer
    return try packer.compressed(content)
  }

  private func flush() throws(Failed) {
    guard !packNumbers.isEmpty else { return }
    let stream = reserve()
    for (index, number) in packNumbers.enumerated() {
      locations[number] = Location(stream: stream, index: index)
    }
    let first = packHead.count
    let count = packNumbers.count
    // The last one, which is all of a short notice, is not worth the tables of another compressor.
    let filter = count == PDFObjects.packed ? Filter.packed : .flate
    try writeStream(stream, packHead.bytes + pack.bytes, filter: filter) { head in
      head.write("/Type/ObjStm/N ")
      head.write(count)
      head.write("/First ")
      head.write(first)
    }
    pack.clear()
    packHead.clear()
    packNumbers.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(Failed) {
    identity.update(bytes)
    position += bytes.count
    let taken = bytes.withUnsafeBytes { sink.append($0) }
    guard taken else { throw sink.failure ?? Failed(.exportDrawingFailed, ["reason": "write"]) }
  }
}
