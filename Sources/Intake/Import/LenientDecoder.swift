import Diagnostics
import Surroundings

/// The text of a file of which some bytes cannot be decoded: each of those stands as a character of its own that no text has
/// (`BadByte`), so that the rows that hold one can be told and kept aside.
struct LenientDecoder: TextSource {
  let mayHaveReplacements = true

  private let file: any ReadableFile
  private let encoding: TextEncoding
  private let converter: LegacyConverter?
  private var offset: Int
  private var carried: [UInt8] = []
  private var made: [UInt8] = []
  private var given = 0

  init(_ file: any ReadableFile, as form: EncodingProbe.Form) {
    self.file = file
    encoding = form.encoding
    offset = form.markLength
    converter = form.encoding == .utf8 ? nil : LegacyConverter(from: form.encoding)
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Failed) -> Int {
    while given == made.count {
      given = 0
      made = []
      guard try convert() else { return 0 }
    }
    let count = min(room.count, made.count - given)
    room.copyBytes(from: made[given..<(given + count)])
    given += count
    return count
  }

  /// Converts the next block; false at the end.
  private mutating func convert() throws(Failed) -> Bool {
    let read: [UInt8]
    do throws(FileProblem) {
      read = try file.read(at: offset, count: min(TextBlock.size, max(0, file.size - offset)))
    } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    offset += read.count
    let bytes = carried + read
    if bytes.isEmpty { return false }
    carried = []
    var at = 0
    while at < bytes.count {
      let stop = part(bytes[at...])
      guard let stop else { break }
      if !read.isEmpty, bytes.count - stop < EncodingProbe.longestCharacter {
        carried = Array(bytes[stop...])
        break
      }
      made += BadByte.mark(bytes[stop])
      at = stop + 1
    }
    return true
  }

  /// Converts up to the first byte that is bad, whose place it gives.
  private mutating func part(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let converter {
      let conversion = converter.convert(bytes)
      made += conversion.utf8
      return conversion.badOffset.map { bytes.startIndex + $0 }
    }
    let bad = UTF8Form.firstBad(in: bytes)
    made += bytes[..<(bad ?? bytes.endIndex)]
    return bad
  }
}

/// Bytes that could not be decoded, as characters of the last private plane, which no portal uses.
enum BadByte {
  private static let first: UInt32 = 0x10_FE00

  /// The mark in UTF-8.
  static func mark(_ byte: UInt8) -> [UInt8] {
    Unicode.Scalar(first + UInt32(byte)).map { Array(String(Character($0)).utf8) } ?? []
  }

  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (first...(first + 255)).contains(scalar.value) ? UInt8(scalar.value - first) : nil
  }

  /// The text with `‹81›` for each, and where the first one is among its characters; nil where there is none.
  static func shown(_ text: String) -> (text: String, first: Int)? {
    var result = ""
    var found: Int?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard let byte = byte(of: scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if found == nil { found = index }
      result += "‹" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) + "›"
    }
    return found.map { (result, $0) }
  }
}
