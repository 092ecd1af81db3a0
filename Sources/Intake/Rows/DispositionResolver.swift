import Campaigns
import Diagnostics

/// Finds the disposition that a row's word means; words that the scale does not know are kept as written and counted.
struct DispositionResolver {
  /// More words than any scale has: the column holds something else.
  static let limit = 200

  struct Unknown {
    let word: String
    var count: Int
    let place: Place
  }

  /// In the order in which rows first used them.
  private(set) var unknown: [Unknown] = []
  private(set) var isOverfull = false

  /// What is kept as written is printed.
  private static let finder = PersonalDataFinder()
  private let scale: DispositionScale
  private var codes: [String: String] = [:]
  private var unknownIndex: [String: Int] = [:]

  init(_ scale: DispositionScale) { self.scale = scale }

  /// The code of a word.
  mutating func code(of cell: String, at place: Place) -> String? {
    if let known = codes[cell] { return known }
    let word = DispositionResolver.finder.shown(cell.trimmingWhiteSpace())
    if word.isEmpty { return nil }
    // 采 纳 and 采纳。 say what 采纳 says.
    let plain = FoldedName.plain(GroupResolver.unclosed(word))
    if let index = unknownIndex[plain] {
      unknown[index].count += 1
      return unknown[index].word
    }
    if let entry = scale.entry(named: word) ?? scale.entry(named: plain) {
      codes[cell] = entry.code
      return entry.code
    }
    if GroupResolver.isNone(plain) { return nil }
    guard unknown.count < DispositionResolver.limit else {
      isOverfull = true
      return nil
    }
    unknownIndex[plain] = unknown.count
    unknown.append(Unknown(word: word, count: 1, place: place))
    return word
  }

  /// Whether a cell names a disposition of the scale, or says that there is none.
  func knows(_ cell: String) -> Bool {
    let word = cell.trimmingWhiteSpace()
    let plain = FoldedName.plain(GroupResolver.unclosed(word))
    return word.isEmpty || GroupResolver.isNone(plain) || scale.entry(named: word) ?? scale.entry(named: plain) != nil
  }

  /// Counts a further cell with an unknown word.
  mutating func countUnknown(_ number: Int) { unknown[number].count += 1 }
}
