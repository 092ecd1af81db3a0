import Foundation

/// A grey picture in the PGM format.
struct GreyPicture {
  let width: Int
  private let bytes: [UInt8]

  init?(_ file: Data) {
    // "P5", width, height, 255, one byte of white space, the rows.
    var fields: [Int] = []
    var start = 2
    while fields.count < 3, start < file.count {
      guard let end = file[(start + 1)...].firstIndex(where: { $0 == 10 || $0 == 32 }) else { return nil }
      fields.append(Int(String(decoding: file[(start + 1)..<end], as: UTF8.self)) ?? 0)
      start = end
    }
    guard fields.count == 3 else { return nil }
    width = fields[0]
    bytes = Array(file[(start + 1)...])
  }

  /// From 0, black, to 1, white.
  func tone(x: Int, y: Int) -> Double { Double(bytes[y * width + x]) / 255 }
}
