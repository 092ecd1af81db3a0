import Crypto
import Diagnostics

/// Writes a file anew: PDF 1.7, small objects packed into compressed streams with a table of the same kind (ISO 32000-1,
/// 7.5.7 and 7.5.8), objects that nothing refers to left out, an identifier that follows from the contents.
struct PDFFileWriter {
  /// How many objects one stream packs.
  private static let packed = 100

  private enum Place {
    case free
    case at(Int)
    case packed(stream: Int, index: Int)
  }

  private let file: PDFFile
  private var output: [UInt8] = []
  private var places: [Place]

  private init(_ file: PDFFile) {
    self.file = file
    places = Array(repeating: .free, count: file.sources.count)
  }

  /// - Throws: `export.finishing-failed` where memory is short.
  static func written(_ file: PDFFile) throws(Failed) -> [UInt8] {
    var writer = PDFFileWriter(file)
    try writer.write()
    return writer.output
  }

  private mutating func write() throws(Failed) {
    output.reserveCapacity(file.bytes.count)
    output += "%PDF-1.7\n%".utf8
    output += [0xB5, 0xED, 0xAE, 0xFB, 10]
    var small: [Int] = []
    for number in reachable() {
      if let data = file.sources[number]?.data { try write(stream: number, data) } else { small.append(number) }
    }
    var start = 0
    while start < small.count {
      try pack(Array(small[start..<min(start + PDFFileWriter.packed, small.count)]))
      start += PDFFileWriter.packed
    }
    try writeTable()
  }

  // MARK: Objects

  /// What can be reached from the catalogue and the information, in the order of the numbers.
  private func reachable() -> [Int] {
    var seen = Set([file.rootNumber, file.informationNumber])
    var waiting = Array(seen)
    while let number = waiting.popLast() {
      for other in references(of: number) where seen.insert(other).inserted { waiting.append(other) }
    }
    return seen.subtracting(file.lengths).filter { file.sources.indices.contains($0) && file.sources[$0] != nil }
      .sorted()
  }

  private func references(of number: Int) -> [Int] {
    guard file.sources.indices.contains(number), let source = file.sources[number] else { return [] }
    guard file.changed.contains(number) else { return ReferenceScanner.references(in: file.bytes[source.range]) }
    var bytes: [UInt8] = []
    append(file.object(number).value, to: &bytes)
    return ReferenceScanner.references(in: bytes[...])
  }

  private func append(_ value: PDFObject.Value, to bytes: inout [UInt8]) {
    switch value {
    case .token(let token): bytes += token
    case .name(let name): bytes += ("/" + name).utf8
    case .string(let string): PDFText.written(string, to: &bytes)
    case .reference(let number): bytes += "\(number) 0 R".utf8
    case .array(let items):
      bytes += "[".utf8
      for item in items {
        bytes += " ".utf8
        append(item.value, to: &bytes)
      }
      bytes += " ]".utf8
    case .dictionary(let entries):
      bytes += "<<".utf8
      for entry in entries {
        bytes += " /\(entry.key) ".utf8
        append(entry.value.value, to: &bytes)
      }
      bytes += " >>".utf8
    }
  }

  private func source(of number: Int, to bytes: inout [UInt8]) {
    if !file.changed.contains(number), let range = file.sources[number]?.range {
      bytes += file.bytes[range]
    } else {
      append(file.object(number).value, to: &bytes)
    }
  }

  private mutating func write(stream number: Int, _ range: Range<Int>) throws(Failed) {
    guard case .dictionary(var entries) = file.object(number).value else { return }
    entries.removeAll { $0.key == "Length" || (file.replacedData[number] != nil && $0.key == "Filter") }
    if let replaced = file.replacedData[number] {
      let data = try PDFFileWriter.compressed(replaced)
      write(stream: number, entries, filter: true, data[...])
    } else {
      write(stream: number, entries, filter: false, file.bytes[range])
    }
  }

  private mutating func write(
    stream number: Int, _ entries: [(key: String, value: PDFObject)], filter: Bool, _ data: ArraySlice<UInt8>
  ) {
    places[number] = .at(output.count)
    output += "\(number) 0 obj\n<< /Length \(data.count)".utf8
    if filter { output += " /Filter /FlateDecode".utf8 }
    for entry in entries {
      output += " /\(entry.key) ".utf8
      append(entry.value.value, to: &output)
    }
    // ISO 19005-2, 6.1.7.1: both keywords stand on lines of their own.
    output += " >>\nstream\n".utf8
    output += data
    output += "\nendstream\nendobj\n".utf8
  }

  /// Numbers behind those that the file has.
  private mutating func newNumber() -> Int {
    places.append(.free)
    return places.count - 1
  }

  private mutating func pack(_ numbers: [Int]) throws(Failed) {
    let stream = newNumber()
    var index: [UInt8] = []
    var body: [UInt8] = []
    for (position, number) in numbers.enumerated() {
      index += "\(number) \(body.count) ".utf8
      source(of: number, to: &body)
      body += "\n".utf8
      places[number] = .packed(stream: stream, index: position)
    }
    let entries: [(key: String, value: PDFObject)] = [
      ("Type", file.name("ObjStm")), ("N", file.integer(numbers.count)), ("First", file.integer(index.count)),
    ]
    write(stream: stream, entries, filter: true, try PDFFileWriter.compressed(index + body)[...])
  }

  // MARK: Table

  private mutating func writeTable() throws(Failed) {
    let digest = SHA256.hash(data: output).prefix(16)
    let identifier = PDFObject(.string(Array(digest)), in: file)
    let table = newNumber()
    let start = output.count
    places[table] = .at(start)
    var rows: [UInt8] = []
    for place in places {
      switch place {
      case .free: rows += [0, 0, 0, 0, 0, 0, 0]
      case .at(let offset): rows += PDFFileWriter.row(1, offset, 0)
      case .packed(let stream, let index): rows += PDFFileWriter.row(2, stream, index)
      }
    }
    let entries: [(key: String, value: PDFObject)] = [
      ("Type", file.name("XRef")), ("Size", file.integer(places.count)),
      ("W", file.array([1, 4, 2].map(file.integer))),
      ("Root", PDFObject(.reference(file.rootNumber), in: file)),
      ("Info", PDFObject(.reference(file.informationNumber), in: file)), ("ID", file.array([identifier, identifier])),
    ]
    write(stream: table, entries, filter: true, try PDFFileWriter.compressed(rows)[...])
    output += "startxref\n\(start)\n%%EOF\n".utf8
  }

  private static func row(_ kind: UInt8, _ field: Int, _ index: Int) -> [UInt8] {
    [
      kind, UInt8(truncatingIfNeeded: field >> 24), UInt8(truncatingIfNeeded: field >> 16),
      UInt8(truncatingIfNeeded: field >> 8), UInt8(truncatingIfNeeded: field), UInt8(truncatingIfNeeded: index >> 8),
      UInt8(truncatingIfNeeded: index),
    ]
  }

  private static func compressed(_ bytes: [UInt8]) throws(Failed) -> [UInt8] {
    guard let data = FlateDecode.encoded(bytes) else { throw Failed(.exportFinishingFailed, ["reason": "zlib"]) }
    return data
  }
}
