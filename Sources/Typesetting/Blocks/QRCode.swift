import CQREncode
import Documents

/// The modules of a QR code, error level M.
struct QRCode {
  let modules: Int
  let dark: [FrameItem.DarkRun]

  /// Blank modules on each side that readers need; ISO/IEC 18004, 9.1.
  static let quietZone = 4

  /// Nil where the text is empty or longer than the largest symbol holds.
  init?(_ text: String) {
    guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let data = code.pointee.data else { return nil }
    var dark: [FrameItem.DarkRun] = []
    for row in 0..<width {
      var column = 0
      while column < width {
        var end = column
        while end < width, data[row * width + end] & 1 == 1 { end += 1 }
        if end > column { dark.append(FrameItem.DarkRun(row: row, column: column, length: end - column)) }
        column = max(end, column + 1)
      }
    }
    modules = width
    self.dark = dark
  }
}
