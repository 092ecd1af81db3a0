import Diagnostics
import Fonts

/// A face as the pages use it: which glyphs they draw, by which codes, and what characters these show.
final class DrawnFont {
  let face: FaceID
  /// The number of its object.
  let object: Int
  /// Its name in the pages' resources.
  let name: Int

  private let codes: CharacterCodes
  private let widthOf: (UInt32) -> Double
  private let glyphOf: (Unicode.Scalar) -> UInt32?
  /// Place in `list` by glyph, from 1; 0 for a glyph that was not drawn.
  private var places: ContiguousArray<Int32> = []
  private var list: ContiguousArray<Glyph> = []
  /// What is asked for with every glyph of every page, as plain numbers.
  private var measures: ContiguousArray<Measure> = []

  struct Measure {
    let code: UInt16
    /// As of `Glyph`.
    let width: Int32
    let scalar: Unicode.Scalar?
  }

  struct Glyph {
    let id: UInt32
    let code: UInt16
    /// The only character that it shows; nil where `text` has several.
    let scalar: Unicode.Scalar?
    /// In hundredths of a thousandth of an em, as the file states it.
    let width: Int
    /// What it shows; the first text that it was drawn for.
    let text: String
  }

  init(_ face: FaceID, object: Int, name: Int, fonts: FontBook) throws(Failed) {
    self.face = face
    self.object = object
    self.name = name
    codes = try fonts.characterCodes(of: face)
    widthOf = try fonts.widths(of: face)
    glyphOf = { fonts.glyph(of: $0, face: face) }
  }

  /// Whether the glyph is the character's own.
  func isOwn(_ glyph: UInt32, of scalar: Unicode.Scalar) -> Bool { glyphOf(scalar) == glyph }

  /// The place of the glyph in the list of those drawn; `scalars` are what it shows where it is drawn for the first time.
  ///
  /// - Throws: `export.pages-invalid` for a glyph that the face does not have.
  func place(
    of id: UInt32, showing scalars: @autoclosure () -> ContiguousArray<Unicode.Scalar>.SubSequence
  ) throws(Failed) -> Int {
    if let known = known(id) { return known }
    let index = Int(id)
    guard let code = codes.code(of: id) else {
      throw Failed(.exportPagesInvalid, ["reason": "face \(face.rawValue) has no glyph \(id)"])
    }
    if index >= places.count {
      places += ContiguousArray(repeating: 0, count: max(index + 1, 2 * places.count) - places.count)
    }
    let shown = scalars()
    var text = ""
    text.unicodeScalars.append(contentsOf: shown)
    let scalar = shown.count == 1 ? shown.first : nil
    let width = Int((widthOf(id) * 100).rounded())
    list.append(Glyph(id: id, code: code, scalar: scalar, width: width, text: text))
    measures.append(Measure(code: code, width: Int32(clamping: width), scalar: scalar))
    places[index] = Int32(list.count)
    return list.count - 1
  }

  /// The place of a glyph that was drawn before; nil for another.
  @inline(__always)
  func known(_ id: UInt32) -> Int? {
    let index = Int(id)
    return index < places.count && places[index] > 0 ? Int(places[index]) - 1 : nil
  }

  /// Whether a glyph as wide as the em stands over the next one with more than a tenth of an em, as a squeezed mark does,
  /// which keeps the width of its font (ISO 19005-3, 6.2.11.5).
  ///
  /// Poppler and what is made with it take such a glyph for the end of a word or of a line. A text that is said besides has
  /// one extent, from the first of its glyphs to the last.
  ///
  /// - Parameter step: how far the next glyph stands from this one, in points.
  @inline(__always)
  func reachesOver(
    _ id: UInt32, showing scalars: @autoclosure () -> ContiguousArray<Unicode.Scalar>.SubSequence, step: Double,
    size: Double
  ) throws(Failed) -> Bool {
    guard step > 0, step < 0.98 * size else { return false }
    let width = try measure(of: id, showing: scalars()).width
    return width >= 98_000 && step < (Double(width) / 100_000 - 0.1) * size
  }

  /// What a glyph measures; as with `place`, `scalars` are what it shows where it is drawn for the first time.
  @inline(__always)
  func measure(
    of id: UInt32, showing scalars: @autoclosure () -> ContiguousArray<Unicode.Scalar>.SubSequence
  ) throws(Failed) -> Measure {
    if let known = known(id) { return measure(known) }
    return measure(try place(of: id, showing: scalars()))
  }

  /// What a glyph that was drawn measures, by its place.
  @inline(__always)
  func measure(_ place: Int) -> Measure { measures[place] }

  /// A glyph that was drawn, by its place.
  @inline(__always)
  subscript(place: Int) -> Glyph {
    _read { yield list[place] }
  }

  var glyphs: Set<UInt32> { Set(list.map(\.id)) }

  /// By code.
  var sorted: [Glyph] { list.sorted { $0.code < $1.code } }
}
