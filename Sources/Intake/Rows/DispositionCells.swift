import Campaigns
import Diagnostics

/// What cells that name a disposition stand for, each cell looked at once.
struct DispositionCells: ~Copyable {
  /// More different cells than any scale has words: those beyond it are looked at each time.
  private static let limit = 1 << 10

  private(set) var resolver: DispositionResolver
  private var index = ByteIndex()
  /// Nil of cells that name none: / and 无.
  private var words: [PackedWord?] = []
  /// The unknown words that cells hold, by their numbers in `resolver.unknown`.
  private var unknown: [Int?] = []
  /// The last code, which the row at hand points into where the word table had no room for it.
  private var last: HeldText?

  init(_ scale: DispositionScale) { resolver = DispositionResolver(scale) }

  /// The code that a cell names, as a word.
  /// - Parameters: as of `GroupCells.groups`.
  mutating func word(of cell: ByteText, _ table: inout WordTable, at place: () -> Place) -> PackedWord? {
    if let known = index.find(cell) {
      if let unknown = unknown[known] { resolver.countUnknown(unknown) }
      return words[known]
    }
    let text = cell.string
    guard let code = resolver.code(of: text, at: place()) else {
      if words.count < DispositionCells.limit {
        index.insert(cell)
        words.append(nil)
        unknown.append(nil)
      }
      return nil
    }
    let held = HeldText(code)
    last = held
    let word = table.word(held.text)
    if word.number >= 0, words.count < DispositionCells.limit {
      index.insert(cell)
      words.append(word)
      unknown.append(resolver.unknown.firstIndex { $0.word == code })
    }
    return word
  }
}
