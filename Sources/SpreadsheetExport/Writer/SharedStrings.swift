import Diagnostics
import Packaging

/// The table of texts of a workbook: those of the skeleton, then those of streamed rows, kept compressed until the rows
/// are through. Texts stand here and not in the cells, because Numbers and the previews of telephones show only these.
final class SharedStrings {
  /// Texts that are looked up again: short ones, as many as keep the memory small.
  private static let longestRepeated = 120
  private static let mostRepeated = 65_536

  private let deflater: Deflater
  private var compressed: [UInt8] = []
  private var checksum = CRC32()
  private var size = 0
  private var pending: [UInt8] = []
  /// By bytes: strings of Swift are equal where they differ in composition, and no text may stand for another.
  private var numbers: [[UInt8]: Int] = [:]
  private var count: Int
  private var uses: Int

  /// - Parameter skeleton: the part as libxlsxwriter wrote it.
  init(_ skeleton: [UInt8]) throws(Failed) {
    deflater = try Deflater()
    guard let root = skeleton.index(of: "<sst "), let uses = SharedStrings.number(skeleton, " count=\"", from: root),
      let count = SharedStrings.number(skeleton, " uniqueCount=\"", from: root),
      let start = skeleton.index(of: ">", from: root), let end = skeleton.index(of: "</sst>", from: root)
    else { throw SkeletonParts.damaged(SkeletonParts.sharedStrings) }
    self.uses = uses
    self.count = count
    pending += skeleton[(start + 1)..<end]
  }

  private static func number(_ bytes: [UInt8], _ attribute: StaticString, from start: Int) -> Int? {
    bytes.index(of: attribute, from: start).flatMap { bytes.decimal(from: $0 + attribute.utf8CodeUnitCount) }
  }

  /// The number by which a cell names this text.
  func number(of text: String) throws(Failed) -> Int {
    uses += 1
    let isShort = text.utf8.count <= SharedStrings.longestRepeated
    let key = isShort ? Array(text.utf8) : []
    if isShort, let number = numbers[key] { return number }
    let number = count
    count += 1
    if isShort, numbers.count < SharedStrings.mostRepeated { numbers[key] = number }
    if SpreadsheetText.needsPreserving(text) {
      pending.append("<si><t xml:space=\"preserve\">")
    } else {
      pending.append("<si><t>")
    }
    pending.append(escaping: SpreadsheetText.escaped(text))
    pending.append("</t></si>")
    if pending.count >= 1 << 16 { try pass() }
    return number
  }

  /// Writes the part.
  func write(to writer: ZipWriter) throws(Failed) {
    pending.append("</sst>")
    try pass(.finish)
    var head: [UInt8] = []
    head.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    head.append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    head.append(decimal: uses)
    head.append("\" uniqueCount=\"")
    head.append(decimal: count)
    head.append("\">")
    // The counts are known last and stand first: the head is a stream of its own that ends on a byte.
    var data: [UInt8] = []
    try Deflater().deflate(head, to: &data, flush: .boundary)
    data += compressed
    compressed = []
    try writer.add(
      SkeletonParts.sharedStrings, compressed: data, method: .deflated,
      checksum: CRC32.combined(CRC32(head), checksum, length: size), size: head.count + size)
  }

  private func pass(_ flush: Deflater.Flush = .none) throws(Failed) {
    checksum.update(pending)
    size += pending.count
    try deflater.deflate(pending, to: &compressed, flush: flush)
    pending.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// Text for the inside of an element.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
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
}
