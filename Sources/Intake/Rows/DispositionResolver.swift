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
    if let index = unknownIndex[word] {
      unknown[index].count += 1
      return word
    }
    if let entry = scale.entry(named: word) {
      codes[cell] = entry.code
      return entry.code
    }
    guard unknown.count < DispositionResolver.limit else {
      isOverfull = true
      return nil
    }
    unknownIndex[word] = unknown.count
    unknown.append(Unknown(word: word, count: 1, place: place))
    return word
  }

  /// Counts a further cell with an unknown word.
  mutating func countUnknown(_ number: Int) { unknown[number].count += 1 }
}
