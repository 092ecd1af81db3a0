import Campaigns
import Diagnostics
import Packaging

/// The table of texts of a workbook: those of the skeleton, then those of streamed rows, kept compressed until the rows
/// are through. Texts stand here and not in the cells, because Numbers and the previews of telephones show only these.
final class SharedStrings {
  /// Texts that are looked up again: short ones, as many as keep the memory small.
  static let longestRepeated = 120
  private static let mostRepeated = 1 << 14
  /// Bytes of a text that are written in one piece.
  private static let longestInOnePiece = 1 << 15

  private let deflater: BlockDeflater
  private let pieces = StringPieces()
  private let compressed: Spill
  @exclusivity(unchecked) private var index = ByteIndex()
  /// Numbers of the texts in the index.
  @exclusivity(unchecked) private var indexed: [Int] = []
  @exclusivity(unchecked) private var count: Int
  @exclusivity(unchecked) private var uses: Int

  /// - Parameters:
  ///   - skeleton: the part as libxlsxwriter wrote it.
  ///   - temporary: folder for what is kept, where it is much.
  init(_ skeleton: [UInt8], workers: BlockWorkers, temporary: String?) throws(Failed) {
    guard let root = skeleton.index(of: "<sst "), let uses = SharedStrings.number(skeleton, " count=\"", from: root),
      let count = SharedStrings.number(skeleton, " uniqueCount=\"", from: root),
      let start = skeleton.index(of: ">", from: root), let end = skeleton.index(of: "</sst>", from: root)
    else { throw SkeletonParts.damaged(SkeletonParts.sharedStrings) }
    self.uses = uses
    self.count = count
    let compressed = Spill(folder: temporary)
    self.compressed = compressed
    deflater = BlockDeflater(workers) { bytes throws(Failed) in try compressed.append(bytes) }
    try deflater.append(Array(skeleton[(start + 1)..<end]))
  }

  private static func number(_ bytes: [UInt8], _ attribute: StaticString, from start: Int) -> Int? {
    bytes.index(of: attribute, from: start).flatMap { bytes.decimal(from: $0 + attribute.utf8CodeUnitCount) }
  }

  /// Counts a further cell with a text that is in the table.
  func countUse() { uses += 1 }

  /// The number by which a cell names this text, which is put into the table, and what was seen of it.
  func add(_ text: ByteText) throws(Failed) -> (number: Int, findings: CellText.Findings?) {
    guard text.count <= SharedStrings.longestInOnePiece, let first = text.bytes.first, let last = text.bytes.last else {
      return (try add(changing: text), nil)
    }
    let start = try deflater.room(for: text.count + 4 * XMLPieces.size)
    let isEdged = first <= 0x20 || last <= 0x20
    var inner = pieces.copy(isEdged ? pieces.preservedStart : pieces.start, to: start)
    let findings = CellText.copy(text, to: inner)
    guard findings.isPlain else { return (try add(changing: text), findings) }
    if findings.hasBreaks, !isEdged {
      // Which begins otherwise.
      inner = pieces.copy(pieces.preservedStart, to: start)
      _ = CellText.copy(text, to: inner)
    }
    deflater.advance(by: pieces.copy(pieces.end, to: inner + text.count) - start)
    return (take(), findings)
  }

  /// The same.
  func add(_ text: String) throws(Failed) -> Int {
    try HeldText(text).withText { text throws(Failed) in try add(changing: text) }
  }

  /// The same of a text of any length and any characters.
  private func add(changing text: ByteText) throws(Failed) -> Int {
    var item: [UInt8] = []
    item.reserveCapacity(text.count + text.count / 8 + 64)
    item.append(SpreadsheetText.needsPreserving(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
    item.append(escaping: SpreadsheetText.escaped(text))
    item.append("</t></si>")
    try deflater.append(item)
    return take()
  }

  /// The same, looked up first where it is short.
  func addOnce(_ text: ByteText) throws(Failed) -> (number: Int, isNew: Bool, findings: CellText.Findings?) {
    if text.count <= SharedStrings.longestRepeated, let found = index.find(text) {
      uses += 1
      return (indexed[found], false, nil)
    }
    let (number, findings) = try add(text)
    if text.count <= SharedStrings.longestRepeated, indexed.count < SharedStrings.mostRepeated {
      index.insert(text)
      indexed.append(number)
    }
    return (number, true, findings)
  }

  private func take() -> Int {
    uses += 1
    count += 1
    return count - 1
  }

  /// Writes the part.
  func write(to writer: ZipWriter) throws(Failed) {
    try deflater.append(Array("</sst>".utf8))
    try deflater.finish()
    var head: [UInt8] = []
    head.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    head.append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    head.append(decimal: uses)
    head.append("\" uniqueCount=\"")
    head.append(decimal: count)
    head.append("\">")
    // The counts are known last and stand first: the head is a stream of its own that ends on a byte.
    var start: [UInt8] = []
    try Deflater().deflate(head, to: &start, flush: .boundary)
    try writer.add(
      SkeletonParts.sharedStrings, compressedSize: start.count + deflater.compressedSize, method: .deflated,
      checksum: CRC32.combined(CRC32(head), deflater.checksum, length: deflater.size), size: head.count + deflater.size
    ) { pass throws(Failed) in
      try start.withUnsafeBufferPointer { bytes throws(Failed) in try pass(UnsafeRawBufferPointer(bytes)) }
      try compressed.forEachPiece { bytes throws(Failed) in try pass(bytes) }
    }
  }
}

extension [UInt8] {
  /// Text for the inside of an element.
  mutating func append(escaping bytes: [UInt8]) {
    var start = 0
    for at in bytes.indices {
      let entity: StaticString
      switch bytes[at] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      default: continue
      }
      append(contentsOf: bytes[start..<at])
      append(entity)
      start = at + 1
    }
    append(contentsOf: bytes[start...])
  }
}
