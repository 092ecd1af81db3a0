import Diagnostics

/// What a person chose by hand: words that stay and words that go, in every row or in one.
struct HandRules: Sendable {
  struct Rule: Sendable {
    let words: String
    /// The id of the only row that it speaks of.
    let row: String?
    /// Where it was written.
    let place: Place?
    /// Of one campaign, so that it is to be told when it does nothing; an office's list serves many.
    var isOfCampaign = true
    let narrow: Scalars

    init(words: String, row: String? = nil, place: Place? = nil, isOfCampaign: Bool = true) {
      self.words = words
      self.row = row
      self.place = place
      self.isOfCampaign = isOfCampaign
      narrow = NarrowText.scalars(words)
    }

    func applies(to id: String?) -> Bool { row == nil || row == id }
  }

  var keep: [Rule] = []
  var mask: [Rule] = []

  init(keep: [Rule] = [], mask: [Rule] = []) {
    self.keep = keep.filter { !$0.narrow.isEmpty }
    self.mask = mask.filter { !$0.narrow.isEmpty }
  }

  /// Words that stay wherever they stand.
  var generalKeeps: [String] { keep.filter { $0.row == nil }.map(\.words) }

  /// `row:ID:words` speaks of one row, anything else of all.
  static func rule(_ text: String, at place: Place) -> Rule {
    guard text.hasPrefix("row:") else { return Rule(words: text, place: place) }
    let parts = text.dropFirst(4).split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return Rule(words: text, place: place) }
    return Rule(words: String(parts[1]), row: String(parts[0]), place: place)
  }

  /// Which of them did something.
  struct Use {
    fileprivate(set) var keep: [Bool]
    fileprivate(set) var mask: [Bool]

    init(_ rules: HandRules) {
      keep = rules.keep.map { _ in false }
      mask = rules.mask.map { _ in false }
    }

    mutating func kept(_ index: Int) { keep[index] = true }
    mutating func masked(_ index: Int) { mask[index] = true }
  }
}
