import Fonts

/// The mark of a note at the foot: ① to ㊿, counted anew on each page.
///
/// All take the same room, so that a line is broken before the page, and with it the number, is known.
struct NoteMark {
  /// Which note of the document it is, in the order in which they were met.
  let note: Int
  /// The reference in the structure.
  let element: Int?

  /// Size of the mark and its height above the baseline, in em of its text. A mark takes half a cell.
  static let size = 0.6
  static let raise = 0.34
  /// Marks are set in 宋体 beside whatever text: one shape of number in a document.
  static let role = FontRole.songti

  /// The number in a circle, for 1 to 50; U+2460, U+3251 and U+32B1 begin the three stretches of Unicode.
  static func character(_ number: Int) -> String {
    let value: Int
    switch number {
    case 1...20: value = 0x2460 + number - 1
    case 21...35: value = 0x3251 + number - 21
    case 36...50: value = 0x32B1 + number - 36
    default: return "※"
    }
    return Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? "※"
  }
}
