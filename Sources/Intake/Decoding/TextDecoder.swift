import Diagnostics

/// Bytes of a text file to text: byte order mark, else strict UTF-8, else GB 18030 or Big5 by evidence.
///
/// Nothing is replaced: a byte that the encoding does not have is an error with its line and column.
public enum TextDecoder {
  /// The longest notice text that is read, in bytes.
  public static let noticeLimit = 4 << 20

  /// - Parameters:
  ///   - path: for diagnostics only.
  ///   - override: the encoding the caller insists on; nothing else is tried then.
  ///   - limit: the most bytes taken.
  /// - Throws: `Failed` with one error: empty, too long, binary, undecodable or debris.
  public static func decode(
    _ bytes: [UInt8], path: String, override: TextEncoding? = nil, limit: Int = noticeLimit
  ) throws(Failed) -> Warned<DecodedText> {
    if bytes.isEmpty { throw Failed(.textEmpty, at: .file(path), ["path": path]) }
    if let signature = FileSignature(of: bytes) {
      throw Failed(.textBinary, at: .file(path), ["path": path, "kind": signature.rawValue])
    }
    if bytes.count > limit { throw tooLong(bytes, path: path, limit: limit) }
    let decoded = try text(of: bytes, path: path, override: override)
    return try checked(decoded, path: path)
  }

  private static func text(
    of bytes: [UInt8], path: String, override: TextEncoding?
  ) throws(Failed) -> DecodedText {
    let mark = ByteOrderMark(of: bytes)
    if let encoding = override ?? mark?.encoding {
      // A mark of another encoding than the one insisted on is text to that encoding, and will not decode.
      let markLength = mark?.encoding == encoding ? mark?.length ?? 0 : 0
      let text = try strict(bytes[markLength...], as: encoding, path: path)
      let evidence: EncodingEvidence = override == nil ? .mark : .named
      return DecodedText(text: text, encoding: encoding, evidence: evidence, hadMark: markLength > 0)
    }
    if let offset = bytes.firstIndex(of: 0) {
      let place = TextPosition(before: String(decoding: bytes[..<offset], as: UTF8.self))
      throw Failed(
        .textBinary, at: .file(path, line: place.line, column: place.column), ["path": path, "kind": "NUL"])
    }
    let form = UTF8Form(bytes[...])
    if form.isWellFormed {
      let text = String(decoding: bytes, as: UTF8.self)
      return DecodedText(text: text, encoding: .utf8, evidence: .wellFormed, hadMark: false)
    }
    if form.isDamaged { throw undecodable(bytes[...], at: form.firstBad ?? 0, as: .utf8, path: path) }
    return try legacy(bytes, path: path)
  }

  /// GB 18030 against Big5: what reads, and where both do, what reads like language.
  private static func legacy(_ bytes: [UInt8], path: String) throws(Failed) -> DecodedText {
    let mainland = LegacyConverter(from: .gb18030)?.convert(bytes[...])
    let taiwan = LegacyConverter(from: .big5)?.convert(bytes[...])
    func result(_ utf8: [UInt8], _ encoding: TextEncoding, _ evidence: EncodingEvidence) -> DecodedText {
      DecodedText(text: String(decoding: utf8, as: UTF8.self), encoding: encoding, evidence: evidence, hadMark: false)
    }
    switch (mainland, taiwan) {
    case (let gb?, let big5?) where gb.badOffset == nil && big5.badOffset == nil:
      let (share, other) = (EverydayCharacters.share(of: gb.utf8), EverydayCharacters.share(of: big5.utf8))
      return share >= other
        ? result(gb.utf8, .gb18030, .everydayCharacters(share: share, other: other))
        : result(big5.utf8, .big5, .everydayCharacters(share: other, other: share))
    case (let gb?, _) where gb.badOffset == nil: return result(gb.utf8, .gb18030, .onlyOne)
    case (_, let big5?) where big5.badOffset == nil: return result(big5.utf8, .big5, .onlyOne)
    default:
      // The one that reads further is the likelier, and its place the useful one.
      let (gb, big5) = (mainland?.badOffset ?? 0, taiwan?.badOffset ?? 0)
      let encoding: TextEncoding = gb >= big5 ? .gb18030 : .big5
      throw undecodable(bytes[...], at: max(gb, big5), as: encoding, path: path)
    }
  }

  private static func strict(
    _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding, path: String
  ) throws(Failed) -> String {
    if encoding == .utf8 {
      let form = UTF8Form(bytes)
      if let bad = form.firstBad {
        throw undecodable(bytes, at: bad - bytes.startIndex, as: encoding, path: path)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    let conversion = LegacyConverter(from: encoding)?.convert(bytes)
    guard let conversion, conversion.badOffset == nil else {
      throw undecodable(bytes, at: conversion?.badOffset ?? 0, as: encoding, path: path)
    }
    return String(decoding: conversion.utf8, as: UTF8.self)
  }

  private static func undecodable(
    _ bytes: ArraySlice<UInt8>, at offset: Int, as encoding: TextEncoding, path: String
  ) -> Failed {
    let prefix = bytes.prefix(offset)
    let before =
      encoding == .utf8 ? Array(prefix) : LegacyConverter(from: encoding)?.convert(prefix).utf8 ?? Array(prefix)
    let position = TextPosition(before: String(decoding: before, as: UTF8.self))
    let bad = bytes.dropFirst(offset).prefix(2).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return Failed(
      .textUndecodable, at: .file(path, line: position.line, column: position.column),
      [
        "path": path, "encoding": encoding.rawValue, "bytes": bad.joined(separator: " "),
        "offset": String(offset),
      ])
  }

  private static func tooLong(_ bytes: [UInt8], path: String, limit: Int) -> Failed {
    var longest = (line: 1, length: 0)
    var line = 1
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0...buffer.count where index == buffer.count || buffer[index] == 0x0A {
        if index - start > longest.length { longest = (line, index - start) }
        start = index + 1
        line += 1
      }
    }
    return Failed(
      .textTooLong, at: .file(path, line: longest.line),
      [
        "path": path, "size": String(bytes.count), "limit": String(limit), "line": String(longest.line),
        "length": String(longest.length),
      ])
  }

  private static func checked(_ decoded: DecodedText, path: String) throws(Failed) -> Warned<DecodedText> {
    let scalars = Array(decoded.text.unicodeScalars)
    if scalars.allSatisfy({ $0.isBlank || $0 == "\n" || $0 == "\r" }) {
      throw Failed(.textEmpty, at: .file(path), ["path": path])
    }
    var log = DiagnosticLog()
    if let debris = DecodingDebris.find(in: scalars) {
      let position = TextPosition(before: scalars[..<debris.offset])
      let diagnostic = Diagnostic(
        debris.isFatal ? .textDebris : .textReplacement,
        at: .file(path, line: position.line, column: position.column),
        ["path": path, "sample": debris.sample, "count": String(debris.count)])
      log.append(diagnostic)
      if debris.isFatal { throw Failed(log) }
    }
    return Warned(decoded, log)
  }
}
