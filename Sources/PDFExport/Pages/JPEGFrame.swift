/// What a JPEG says of its picture: ITU-T T.81, B.2.2.
struct JPEGFrame {
  let width: Int
  let height: Int
  /// 1 for grey, 3 for colours, 4 for inks.
  let components: Int

  /// Nil where no frame is found.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var at = 2
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      // C4, C8 and CC among the frames' markers are tables.
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        guard bytes[at + 4] == 8 else { return nil }
        height = Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])
        width = Int(bytes[at + 7]) << 8 | Int(bytes[at + 8])
        components = Int(bytes[at + 9])
        guard width > 0, height > 0 else { return nil }
        return
      }
      if (0xD0...0xD8).contains(marker) || marker == 1 {
        at += 2
        continue
      }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      guard length >= 2 else { return nil }
      at += 2 + length
    }
    return nil
  }
}
