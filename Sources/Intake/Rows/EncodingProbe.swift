import Diagnostics
import Surroundings

/// Finds the encoding of a file of any size by reading all of it once: byte order mark, else strict UTF-8, else GB 18030
/// or Big5, whichever reads every byte, and where both do, whichever gives everyday characters.
struct EncodingProbe {
  /// Bytes: four in UTF-8, GB 18030 and UTF-16.
  static let longestCharacter = 4

  struct Form {
    let encoding: TextEncoding
    let markLength: Int
    /// Whether every byte was read; else the rest has to be judged while it is read.
    var isKnown = true
  }

  /// Bytes that tell UTF-8 from other encodings, so long as the rest agrees: a file of a legacy encoding that is not Latin
  /// for so long hardly is Chinese.
  static let usual = 1 << 20

  private let file: any ReadableFile
  private let path: String

  init(_ file: any ReadableFile, path: String) {
    self.file = file
    self.path = path
  }

  /// - Parameter limit: bytes after which a file that was UTF-8 until then is taken to be so.
  /// - Throws: one error with its place: an empty file, no text, a byte that the encoding does not have.
  func form(upTo limit: Int = .max) throws(Failed) -> Form {
    let first = try block(at: 0)
    if first.isEmpty { throw Failed(.inputEmpty, at: .file(path), ["path": path]) }
    if let signature = FileSignature(of: first) {
      throw Failed(.inputBinary, at: .file(path), ["path": path, "kind": signature.rawValue])
    }
    if let mark = ByteOrderMark(of: first) {
      let form = Form(encoding: mark.encoding, markLength: mark.length)
      if mark.encoding == .utf8 {
        if let known = try wellFormed(form, upTo: limit) { return known }
        if let bad = try utf8(from: mark.length).firstBad { throw try undecodable(form, at: bad) }
      } else if let bad = try legacy(form).badOffset {
        throw try undecodable(form, at: bad)
      }
      return form
    }
    if let zero = first.firstIndex(of: 0) {
      if let unmarked = try unmarkedForm(first) { return unmarked }
      throw try Failed(.inputBinary, at: place(of: zero, in: nil), ["path": path, "kind": "NUL"])
    }
    let unicode = Form(encoding: .utf8, markLength: 0)
    if let known = try wellFormed(unicode, upTo: limit) { return known }
    let found = try utf8(from: 0)
    guard let bad = found.firstBad else { return unicode }
    if found.isDamaged { throw try undecodable(unicode, at: bad) }
    return try legacyForm()
  }

  /// UTF-16 without a mark: of the two ways to read it the one that has ends of lines, and no other controls. 一 and 开 have a
  /// byte of zero too, so that zeros alone do not tell.
  private func unmarkedForm(_ first: [UInt8]) throws(Failed) -> Form? {
    // A zero or two are none of an encoding.
    guard file.size % 2 == 0, first.count(where: { $0 == 0 }) * EncodingProbe.leastShare >= first.count else {
      return nil
    }
    let little = EncodingProbe.lines(first, low: 0)
    let big = EncodingProbe.lines(first, low: 1)
    let isLittle: Bool
    switch (little, big) {
    case (let lines?, nil) where lines > 0: isLittle = true
    case (nil, let lines?) where lines > 0: isLittle = false
    case (let one?, let other?) where (one > 0) != (other > 0): isLittle = one > 0
    default: return nil
    }
    let form = Form(encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian, markLength: 0)
    return try legacy(form).badOffset == nil ? form : nil
  }

  /// Of so many bytes of UTF-16 one is zero at least: of Chinese the ends of lines, and digits.
  private static let leastShare = 400

  /// How many ends of lines there are among units of two bytes; nil where there are controls that no text has.
  /// - Parameter low: place of a unit's low byte in it.
  private static func lines(_ bytes: [UInt8], low: Int) -> Int? {
    var lines = 0
    for at in stride(from: 0, to: bytes.count - 1, by: 2) where bytes[at + 1 - low] == 0 {
      switch bytes[at + low] {
      case 0x0A, 0x0D: lines += 1
      case 0x09, 0x20...0x7E, 0xA0...0xFF: break
      default: return nil
      }
    }
    return lines
  }

  private struct UTF8Findings {
    var firstBad: Int?
    var badCount = 0
    var multibyteCount = 0

    /// As `UTF8Form.isDamaged`, over the whole file.
    var isDamaged: Bool { multibyteCount >= 8 && multibyteCount >= 8 * badCount }
  }

  private struct LegacyFindings {
    let form: Form
    var badOffset: Int?
    /// Per cent of the Han of the first blocks that are everyday characters.
    var share = 0
  }

  /// The form of a file that is UTF-8 throughout; nil where some byte is not.
  private func wellFormed(_ form: Form, upTo limit: Int) throws(Failed) -> Form? {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: TextBlock.least, alignment: 1)
    defer { room.deallocate() }
    var judge = UTF8Judge()
    var offset = form.markLength
    while offset - form.markLength < limit {
      let count: Int
      do throws(FileProblem) { count = try file.read(at: offset, into: room) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      if count == 0 { return judge.isWhole ? form : nil }
      offset += count
      guard judge.isWellFormed(UnsafeRawBufferPointer(rebasing: room[..<count])) else { return nil }
    }
    return Form(encoding: form.encoding, markLength: form.markLength, isKnown: false)
  }

  private func utf8(from start: Int) throws(Failed) -> UTF8Findings {
    var findings = UTF8Findings()
    var offset = start
    var carried: [UInt8] = []
    while true {
      let read = try block(at: offset)
      let bytes = carried + read
      if bytes.isEmpty { return findings }
      let base = offset - carried.count
      // A character that the block cuts is judged with the next one.
      let whole = read.isEmpty ? bytes.count : EncodingProbe.wholeCharacters(of: bytes)
      let form = UTF8Form(bytes[..<whole])
      findings.badCount += form.badCount
      findings.multibyteCount += form.multibyteCount
      if findings.firstBad == nil, let bad = form.firstBad { findings.firstBad = base + bad }
      carried = Array(bytes[whole...])
      offset += read.count
      if read.isEmpty { return findings }
    }
  }

  /// The length of `bytes` without a character that begins in its last three and does not end there.
  private static func wholeCharacters(of bytes: [UInt8]) -> Int {
    for back in 1..<longestCharacter where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  private func legacyForm() throws(Failed) -> Form {
    let mainland = try legacy(Form(encoding: .gb18030, markLength: 0))
    let taiwan = try legacy(Form(encoding: .big5, markLength: 0))
    switch (mainland.badOffset, taiwan.badOffset) {
    case (nil, nil): return mainland.share >= taiwan.share ? mainland.form : taiwan.form
    case (nil, _): return mainland.form
    case (_, nil): return taiwan.form
    case (let first?, let second?):
      // The one that reads further is the likelier, and its place the useful one.
      throw try first >= second ? undecodable(mainland.form, at: first) : undecodable(taiwan.form, at: second)
    }
  }

  private func legacy(_ form: Form) throws(Failed) -> LegacyFindings {
    var findings = LegacyFindings(form: form)
    var offset = form.markLength
    var carried: [UInt8] = []
    let converter = LegacyConverter(from: form.encoding)
    while true {
      let read = try block(at: offset)
      let bytes = carried + read
      if bytes.isEmpty { return findings }
      let base = offset - carried.count
      guard let conversion = converter?.convert(bytes[...]) else {
        findings.badOffset = base
        return findings
      }
      if offset == form.markLength { findings.share = EverydayCharacters.share(of: conversion.utf8) }
      carried = []
      if let stop = conversion.badOffset {
        guard !read.isEmpty, bytes.count - stop < EncodingProbe.longestCharacter else {
          findings.badOffset = base + stop
          return findings
        }
        carried = Array(bytes[stop...])
      }
      offset += read.count
    }
  }

  private func undecodable(_ form: Form, at offset: Int) throws(Failed) -> Failed {
    let bad = try block(at: offset).prefix(2).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return Failed(
      .inputUndecodable, at: try place(of: offset, in: form),
      ["encoding": form.encoding.rawValue, "offset": "\(offset)", "bytes": bad.joined(separator: " ")])
  }

  /// Line and column of a byte, found by reading up to it once more; columns count bytes where no encoding is known.
  private func place(of target: Int, in form: Form?) throws(Failed) -> Place {
    var (line, column) = (1, 1)
    var offset = form?.markLength ?? 0
    let converter = form.flatMap { $0.encoding == .utf8 ? nil : LegacyConverter(from: $0.encoding) }
    var carried: [UInt8] = []
    while offset < target {
      let read = try block(at: offset).prefix(target - offset)
      if read.isEmpty { break }
      offset += read.count
      var bytes = carried + read
      if let converter {
        let conversion = converter.convert(bytes[...])
        carried = conversion.badOffset.map { Array(bytes[$0...]) } ?? []
        bytes = conversion.utf8
      }
      for byte in bytes {
        if byte == 0x0A {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
    return .file(path, line: line, column: column)
  }

  private func block(at offset: Int) throws(Failed) -> [UInt8] {
    guard offset < file.size else { return [] }
    do {
      return try file.read(at: offset, count: min(TextBlock.size, file.size - offset))
    } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
  }
}
