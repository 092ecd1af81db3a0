import Diagnostics
import Documents

/// Reads how a kind of text looks.
struct LookFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func look() -> StyleChanges.Look {
    StyleChanges.Look(typeface: face(), size: map["size"]?.typeSize(), colour: colour())
  }

  /// The words for typefaces, those of the trade and ours.
  private static let faces: [(word: String, face: Typeface)] = [
    ("仿宋", .fangsong), ("小标宋", .xiaobiaosong), ("黑体", .heiti), ("楷体", .kaiti), ("宋体", .songti),
  ]

  private func face() -> Typeface? {
    guard let field = map["face"], let word = field.text() else { return nil }
    if let face = LookFields.faces.first(where: { $0.word == word })?.face ?? Typeface(rawValue: word) { return face }
    map.faults.report(
      .fieldNotChoice, at: field.node.place,
      ["field": field.path, "value": word, "known": LookFields.faces.map(\.word).joined(separator: ", ")])
    return nil
  }

  /// `#C00000`.
  private func colour() -> Colour? {
    guard let field = map["colour"], let word = field.text() else { return nil }
    let digits = word.drop { $0 == "#" }
    guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else {
      map.faults.report(.templateColour, at: field.node.place, ["field": field.path, "value": word])
      return nil
    }
    func part(_ shift: UInt32) -> Double { Double(value >> shift & 255) / 255 }
    return Colour(red: part(16), green: part(8), blue: part(0))
  }
}
