import Fonts
import Numbering

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

  /// The number in a circle, for 1 to 50.
  static func character(_ number: Int) -> String { Ladder.circled(number) ?? "※" }
}
