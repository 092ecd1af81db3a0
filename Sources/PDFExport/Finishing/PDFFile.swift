import Diagnostics

/// A PDF file as Cairo writes it, read from memory: one classic table of objects (ISO 32000-1, 7.5.4), nothing packed,
/// nothing encrypted. Objects are parsed when they are asked for; those that are not are taken over as they stand.
final class PDFFile {
  /// An indirect object as it stands in the file.
  struct Source {
    /// Of the object between `obj` and `endobj`, or of a stream's dictionary.
    let range: Range<Int>
    /// Of a stream's data.
    let data: Range<Int>?
  }

  let bytes: [UInt8]
  /// By number; nil for numbers that are free.
  private(set) var sources: [Source?] = []
  private(set) var rootNumber = 0
  private(set) var informationNumber = 0
  private(set) var changed: Set<Int> = []
  /// Data that takes the place of a stream's own, not yet compressed.
  private(set) var replacedData: [Int: [UInt8]] = [:]
  /// Objects that only say how long a stream is: the writer says it in the stream.
  private(set) var lengths: Set<Int> = []
  private var objects: [Int: PDFObject] = [:]
  private var failure: PDFParser.Fault?

  /// - Throws: `export.finishing-failed` where the file is not of that kind.
  init(_ bytes: [UInt8]) throws(Failed) {
    self.bytes = bytes
    do throws(PDFParser.Fault) {
      try readTable()
    } catch {
      throw PDFFile.failed(error)
    }
  }

  /// - Throws: `export.finishing-failed` where an object that was asked for cannot be read.
  func check() throws(Failed) {
    if let failure { throw PDFFile.failed(failure) }
  }

  private static func failed(_ fault: PDFParser.Fault) -> Failed {
    Failed(.exportFinishingFailed, ["reason": "byte \(fault.position): \(fault.expected)"])
  }

  // MARK: Objects

  var catalogue: PDFObject { object(rootNumber) }

  /// Pages in their order.
  var pages: [PDFObject] {
    var pages: [PDFObject] = []
    var waiting = [catalogue["Pages"]]
    while let node = waiting.popLast(), pages.count <= sources.count {
      if node.has("Kids") { waiting += node["Kids"].items.reversed() } else if node.isDictionary { pages.append(node) }
    }
    return pages
  }

  func object(_ number: Int) -> PDFObject {
    if let object = objects[number] { return object }
    var value = PDFObject.Value.token(Array("null".utf8))
    if sources.indices.contains(number), let source = sources[number] {
      var parser = PDFParser(bytes[source.range], home: number, in: self)
      do throws(PDFParser.Fault) { value = try parser.object() } catch { failure = failure ?? error }
    }
    let object = PDFObject(value, home: number, number: number, in: self)
    objects[number] = object
    return object
  }

  func markChanged(_ number: Int) { changed.insert(number) }

  func name(_ name: String) -> PDFObject { PDFObject(.name(name), in: self) }
  func boolean(_ value: Bool) -> PDFObject { PDFObject(.token(Array((value ? "true" : "false").utf8)), in: self) }
  func integer(_ value: Int) -> PDFObject { PDFObject(.token(Array(String(value).utf8)), in: self) }
  /// A text string: one byte a character or UTF-16, as the characters need.
  func text(_ text: String) -> PDFObject { PDFObject(.string(PDFText.encoded(text)), in: self) }
  func array(_ items: [PDFObject] = []) -> PDFObject { PDFObject(.array(items), in: self) }
  func dictionary(_ entries: [(key: String, value: PDFObject)]) -> PDFObject {
    PDFObject(.dictionary(entries), in: self)
  }

  func setInformation(_ key: String, _ value: String) { object(informationNumber)[key] = text(value) }

  // MARK: Streams

  /// The content of a page, decoded; nil where it is not one stream compressed by deflate, as Cairo writes it.
  func content(of page: PDFObject) -> [UInt8]? {
    let stream = page["Contents"]
    guard let number = stream.streamNumber, sources.indices.contains(number), let data = sources[number]?.data,
      stream["Filter"].name == "FlateDecode"
    else { return nil }
    return FlateDecode.decoded(bytes[data])
  }

  /// Gives a page other content, which is compressed when the file is written.
  func replaceContent(of page: PDFObject, by data: [UInt8]) {
    guard let number = page["Contents"].streamNumber else { return }
    replacedData[number] = data
  }

  // MARK: Reading

  private func readTable() throws(PDFParser.Fault) {
    var parser = PDFParser(bytes[try tableStart()...], home: nil, in: self)
    guard parser.skip("xref") else { throw PDFParser.Fault(position: parser.position, expected: "xref") }
    guard try parser.integer() == 0 else { throw PDFParser.Fault(position: parser.position, expected: "object 0") }
    let count = try parser.integer()
    guard count > 0, count <= bytes.count / 20 else {
      throw PDFParser.Fault(position: parser.position, expected: "a number of objects")
    }
    var offsets: [Int?] = []
    for _ in 0..<count {
      let offset = try parser.integer()
      _ = try parser.integer()
      let isUsed = parser.skip("n")
      guard isUsed || parser.skip("f") else { throw PDFParser.Fault(position: parser.position, expected: "n or f") }
      offsets.append(isUsed ? offset : nil)
    }
    guard parser.skip("trailer"), case .dictionary(let trailer) = try parser.object() else {
      throw PDFParser.Fault(position: parser.position, expected: "trailer")
    }
    for entry in trailer {
      guard case .reference(let number) = entry.value.value else { continue }
      if entry.key == "Root" { rootNumber = number }
      if entry.key == "Info" { informationNumber = number }
    }
    guard rootNumber > 0, informationNumber > 0 else {
      throw PDFParser.Fault(position: parser.position, expected: "Root and Info")
    }
    sources = Array(repeating: nil, count: count)
    for (number, offset) in offsets.enumerated() {
      guard let offset else { continue }
      sources[number] = try source(number, at: offset, offsets)
    }
  }

  /// Behind the last `startxref`, which stands in the last kilobyte.
  private func tableStart() throws(PDFParser.Fault) -> Int {
    let keyword = Array("startxref".utf8)
    var at = bytes.count - keyword.count
    while at >= max(0, bytes.count - 1024), !bytes[at...].starts(with: keyword) { at -= 1 }
    guard at >= max(0, bytes.count - 1024) else { throw PDFParser.Fault(position: bytes.count, expected: "startxref") }
    var parser = PDFParser(bytes[(at + keyword.count)...], home: nil, in: self)
    let start = try parser.integer()
    guard bytes.indices.contains(start) else { throw PDFParser.Fault(position: at, expected: "an offset") }
    return start
  }

  private func source(_ number: Int, at offset: Int, _ offsets: [Int?]) throws(PDFParser.Fault) -> Source {
    guard bytes.indices.contains(offset) else { throw PDFParser.Fault(position: offset, expected: "an offset") }
    var parser = PDFParser(bytes[offset...], home: number, in: self)
    guard try parser.integer() == number, try parser.integer() == 0, parser.skip("obj") else {
      throw PDFParser.Fault(position: parser.position, expected: "\(number) 0 obj")
    }
    parser.skipSpace()
    let start = parser.position
    let value = try parser.object()
    let end = parser.position
    if parser.skip("endobj") { return Source(range: start..<end, data: nil) }
    guard parser.skip("stream"), parser.skipLineEnd(), case .dictionary(let entries) = value,
      let length = entries.first(where: { $0.key == "Length" })?.value.value
    else { throw PDFParser.Fault(position: parser.position, expected: "endobj or stream") }
    let count = try size(length, offsets)
    let data = parser.position
    guard count >= 0, data + count <= bytes.count else {
      throw PDFParser.Fault(position: data, expected: "\(count) bytes")
    }
    var rest = PDFParser(bytes[(data + count)...], home: nil, in: self)
    guard rest.skip("endstream"), rest.skip("endobj") else {
      throw PDFParser.Fault(position: rest.position, expected: "endstream")
    }
    return Source(range: start..<end, data: data..<(data + count))
  }

  /// The length of a stream, which Cairo writes into an object behind it.
  private func size(_ length: PDFObject.Value, _ offsets: [Int?]) throws(PDFParser.Fault) -> Int {
    switch length {
    case .token(let token):
      guard let size = Int(String(decoding: token, as: UTF8.self)) else { break }
      return size
    case .reference(let number):
      guard offsets.indices.contains(number), let offset = offsets[number], bytes.indices.contains(offset) else {
        break
      }
      var parser = PDFParser(bytes[offset...], home: nil, in: self)
      guard try parser.integer() == number, try parser.integer() == 0, parser.skip("obj") else { break }
      lengths.insert(number)
      return try parser.integer()
    default: break
    }
    throw PDFParser.Fault(position: 0, expected: "Length")
  }
}
