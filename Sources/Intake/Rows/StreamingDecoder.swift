import Diagnostics
import Surroundings

/// The text of a file of any size as blocks of UTF-8. Which encoding it is in has been found before (`EncodingProbe`), and
/// that every byte is good, or that the first ones are; a file that becomes shorter or longer in between ends with an error.
struct StreamingDecoder: TextSource {
  private let file: any ReadableFile
  private let path: String
  private let encoding: TextEncoding
  private let converter: LegacyConverter?
  private var offset: Int
  /// Bytes of a character that the last block cut.
  private var carried: [UInt8] = []
  /// Of UTF-8.
  private var judge = UTF8Judge()

  /// Whether U+FFFD may be among the text so far.
  var mayHaveReplacements: Bool { encoding != .utf8 || judge.hasReplacements }

  var fileOffset: Int? { encoding == .utf8 ? offset : nil }

  init(_ file: any ReadableFile, path: String, as form: EncodingProbe.Form) {
    self.file = file
    self.path = path
    encoding = form.encoding
    offset = form.markLength
    converter = form.encoding == .utf8 ? nil : LegacyConverter(from: form.encoding)
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Failed) -> Int {
    // Nobody reads UTF-8 by characters, so that its blocks may be cut anywhere.
    guard encoding == .utf8 else { return try convert(into: room) }
    let block = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, file.size - offset)])
    guard !block.isEmpty else {
      guard judge.isWhole else { throw bad(at: offset) }
      try checkEnd()
      return 0
    }
    let count: Int
    do throws(FileProblem) { count = try file.read(at: offset, into: block) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    guard count == block.count else { throw changed() }
    offset += count
    guard judge.isWellFormed(UnsafeRawBufferPointer(block)) else { throw bad(at: offset) }
    return count
  }

  private mutating func convert(into room: UnsafeMutableRawBufferPointer) throws(Failed) -> Int {
    while true {
      let read: [UInt8]
      let wanted = min(TextBlock.size, file.size - offset)
      do throws(FileProblem) { read = try file.read(at: offset, count: wanted) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      guard read.count == wanted else { throw changed() }
      offset += read.count
      if read.isEmpty, carried.isEmpty {
        try checkEnd()
        return 0
      }
      let bytes = carried + read
      carried = []
      guard let conversion = converter?.convert(bytes[...]) else { throw bad(at: offset - bytes.count) }
      if let stop = conversion.badOffset {
        guard !read.isEmpty, bytes.count - stop < EncodingProbe.longestCharacter else {
          throw bad(at: offset - bytes.count + stop)
        }
        carried = Array(bytes[stop...])
      }
      guard conversion.utf8.count <= room.count else { throw bad(at: offset - bytes.count) }
      room.copyBytes(from: conversion.utf8)
      if !conversion.utf8.isEmpty { return conversion.utf8.count }
    }
  }

  /// Nothing may have come behind what there was when the file was opened: its last row would be a part of one.
  private func checkEnd() throws(Failed) {
    let more: [UInt8]
    do throws(FileProblem) { more = try file.read(at: file.size, count: 1) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    guard more.isEmpty else { throw changed() }
  }

  private func changed() -> Failed { Failed(.inputChanged, at: .file(path), ["path": path]) }

  private func bad(at offset: Int) -> Failed {
    Failed(
      .inputUndecodable, at: .file(path), ["encoding": encoding.rawValue, "offset": "\(offset)", "bytes": "?"])
  }
}
