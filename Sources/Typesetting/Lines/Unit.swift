/// A piece of a line that is never stretched inside: a Han, a mark, ——, a Western word. Lengths in points.
struct Unit {
  var kind: CharacterClass
  /// Into the clusters of the text.
  var clusters: Range<Int>
  var width: Double
  /// Between the unit before and this one where both stand on a line; negative where two marks share half an em.
  var space: Double = 0
  /// How far `space` may shrink further, and in which turn of the order of CLREQ (see `Shrink`).
  var shrink: Double = 0
  var shrinkOrder: Shrink = .none
  /// How far `space` may grow as a gap between Han and Western (up to 1/2 em) or as a word space.
  var growth: Double = 0
  var growthOrder: Growth = .none
  /// Blank given up where the unit begins a line (an opening mark), and where it ends one (a closing mark).
  var startTrim: Double = 0
  var endTrim: Double = 0
  /// How far it may pass the measure where it ends a line: the whole of a stop that may hang, else 0.
  var hang: Double = 0
  /// Whether a closing mark stands in the middle of its em, with no empty half but with two quarters.
  var isCentred = false
  /// How far such a mark moves to the left where it shares half an em with the mark after it.
  var shift: Double = 0
  var breakBefore: BreakKind = .allowed
  /// Index of the Western run that it belongs to; -1 outside one.
  var run: Int32 = -1
  var span: UInt16 = 0
  /// Embedding level (UAX #9): odd where it runs from right to left.
  var level: UInt8 = 0
}

/// Turns of the shrink order; CLREQ 3.1.6. The line-end mark, which comes first, is `Unit.endTrim`.
enum Shrink: UInt8, CaseIterable {
  case none
  /// Western word space, to 1/4 em.
  case wordSpace
  /// Interpunct, to 1/2 em.
  case interpunct
  /// Brackets and quotes, to 1/2 em.
  case bracket
  /// ，、；：, to 1/2 em.
  case pause
  /// Gap between Han and Western, to 1/8 em.
  case gap
  /// 。？！, to 1/2 em.
  case stop
}

/// Turns of the stretch order; CLREQ 3.1.6. What remains is shared by all gaps equally.
enum Growth: UInt8 {
  case none
  /// To 1/2 em.
  case wordSpace
  /// To 1/2 em in grid mode, 1/3 em in free mode.
  case gap
  /// Never: around connectors and solidus, inside a Western run.
  case fixed
  /// Between letters of an address or of a word longer than a line: where other gaps alone would become holes.
  case letter
}
