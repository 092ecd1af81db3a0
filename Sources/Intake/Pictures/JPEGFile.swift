import Documents

/// The segments of a JPEG file (ITU-T T.81, Annex B): its frame, what EXIF says of its orientation, and the same file
/// without any segment that does not say how to decode it.
struct JPEGFile {
  let width: Int
  let height: Int
  /// 1 for grey, 3 for colours, 4 for inks.
  let components: Int
  private(set) var orientation = ImageOrientation.upright
  /// Without the segments of applications but JFIF and Adobe's, and without comments.
  private(set) var bare: [UInt8] = [0xFF, 0xD8]

  /// Nil where the segments do not lead to a frame of eight bits, its scan, and the end mark.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var frame: (width: Int, height: Int, components: Int)?
    var at = 2
    while true {
      guard at + 4 <= bytes.count, bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      let end = at + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      let body = bytes[(at + 4)..<end]
      if marker == 0xE1 { orientation = ExifOrientation.find(in: body) ?? orientation }
      if JPEGFile.isFrame(marker) {
        guard body.count >= 6, body[body.startIndex] == 8 else { return nil }
        func number(_ offset: Int) -> Int {
          Int(body[body.startIndex + offset]) << 8 | Int(body[body.startIndex + offset + 1])
        }
        frame = (number(3), number(1), Int(body[body.startIndex + 5]))
      }
      if JPEGFile.isKept(marker) { bare += bytes[at..<end] }
      at = end
      if marker == 0xDA { break }
    }
    guard let frame, frame.width > 0, frame.height > 0 else { return nil }
    // Behind the scans some programs put another file; what stands behind the last end mark goes.
    guard let stop = JPEGFile.end(of: bytes, from: at) else { return nil }
    bare += bytes[at..<stop]
    (width, height, components) = frame
  }

  /// SOF0 to SOF15, among which C4, C8 and CC are tables.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// APP0 is JFIF, APP14 Adobe's word on how colours are coded; the other APPn and COM say nothing of the pixels.
  private static func isKept(_ marker: UInt8) -> Bool {
    marker == 0xE0 || marker == 0xEE || !(0xE0...0xEF).contains(marker) && marker != 0xFE
  }

  /// Behind the end mark that closes the scans: within them FF stands before 00 or a restart mark, and other segments
  /// (tables, further scans) are passed over whole.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 1 < bytes.count {
      guard bytes[at] == 0xFF else {
        at += 1
        continue
      }
      let marker = bytes[at + 1]
      switch marker {
      case 0x00, 0xD0...0xD7: at += 2
      case 0xFF: at += 1
      case 0xD9: return at + 2
      default:
        guard at + 4 <= bytes.count else { return nil }
        at += 2 + (Int(bytes[at + 2]) << 8 | Int(bytes[at + 3]))
      }
    }
    return nil
  }
}
