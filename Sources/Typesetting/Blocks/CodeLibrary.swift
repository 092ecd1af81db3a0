import CQREncode

/// The library that makes QR codes: libqrencode.
public enum CodeLibrary {
  /// As `4.1.1`.
  public static var version: String { QRcode_APIVersionString().map { String(cString: $0) } ?? "" }
}

extension CodeLibrary {
  /// A QR code for a terminal that shows light on dark or dark on light: two rows of modules a line, light ones drawn, with the
  /// quiet zone about them.
  ///
  /// - Returns: nothing where the text is empty or longer than the largest symbol holds.
  public static func lines(of text: String) -> [String] {
    guard let code = QRCode(text) else { return [] }
    let size = code.modules + 2 * QRCode.quietZone
    var isDark = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size + 1)
    for run in code.dark {
      for column in run.column..<run.column + run.length {
        isDark[run.row + QRCode.quietZone][column + QRCode.quietZone] = true
      }
    }
    return stride(from: 0, to: size, by: 2).map { row in
      (0..<size).map { column in
        switch (isDark[row][column], isDark[row + 1][column] || row + 1 == size) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }.joined()
    }
  }
}
