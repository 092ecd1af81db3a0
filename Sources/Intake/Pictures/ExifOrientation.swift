import Documents

/// The tag Orientation (0112) in the first directory of EXIF: a TIFF file within a segment of a JPEG.
enum ExifOrientation {
  /// - Parameter body: of an APP1 segment.
  /// - Returns: nil where the segment is not EXIF or does not say.
  static func find(in body: ArraySlice<UInt8>) -> ImageOrientation? {
    let head = Array("Exif".utf8) + [0, 0]
    guard body.starts(with: head) else { return nil }
    let tiff = Array(body.dropFirst(head.count))
    let isBig: Bool
    switch tiff.prefix(4) {
    case [0x4D, 0x4D, 0, 0x2A]: isBig = true
    case [0x49, 0x49, 0x2A, 0]: isBig = false
    default: return nil
    }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let bytes = tiff[offset..<(offset + count)]
      return (isBig ? Array(bytes) : bytes.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    // A directory has entries of twelve bytes: tag, type, count, value.
    for entry in 0..<count {
      let at = directory + 2 + 12 * entry
      guard let tag = number(at, 2) else { return nil }
      if tag == 0x0112 { return number(at + 8, 2).flatMap(ImageOrientation.init(rawValue:)) }
    }
    return nil
  }
}
