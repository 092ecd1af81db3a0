@testable import Intake

/// The rules of `docs/grouping.md` word by word, without automaton and without a thought for cost: every place is tried. It
/// knows the few characters that the tests use.
struct NaiveMatcher {
  struct Group {
    var items: [(text: String, weight: Int)] = []
    var exclusions: [String] = []
    var above: [Int] = []
  }

  let groups: [Group]

  static let letters = Set("ab1")
  static let blanks = Set(" ，。")

  /// The text as it is compared: blanks between Han are nothing, of several marks together the strongest counts.
  static func plain(_ text: String) -> [Character] {
    var result: [Character] = []
    var gap = ""
    for original in text {
      let character: Character = original == "Ａ" ? "a" : original == "燈" ? "灯" : original
      if blanks.contains(character) {
        gap.append(character)
        continue
      }
      if !gap.isEmpty, let last = result.last {
        if gap.contains("。") {
          result.append("。")
        } else if gap.contains("，") {
          result.append("，")
        } else if letters.contains(last), letters.contains(character) {
          result.append(" ")
        }
      }
      gap = ""
      result.append(character)
    }
    return result
  }

  private struct Piece {
    let characters: [Character]
    let goesOnBefore: Bool
    let goesOnBehind: Bool
  }

  private static func pieces(_ text: String) -> [Piece] {
    let runs = text.split(separator: "…", omittingEmptySubsequences: false)
    return runs.enumerated().compactMap { index, run in
      let characters = plain(String(run))
      guard let first = run.first, let last = run.last, !characters.isEmpty else { return nil }
      return Piece(
        characters: characters, goesOnBefore: index > 0 && letters.contains(first == "Ａ" ? "a" : first),
        goesOnBehind: index < runs.count - 1 && letters.contains(last == "Ａ" ? "a" : last))
    }
  }

  /// Every place of a piece in the text.
  private static func places(_ piece: Piece, _ text: [Character]) -> [Range<Int>] {
    guard piece.characters.count <= text.count else { return [] }
    return (0...text.count - piece.characters.count).compactMap { start in
      let range = start..<start + piece.characters.count
      guard Array(text[range]) == piece.characters else { return nil }
      func isInside(_ border: Int) -> Bool {
        border > 0 && border < text.count && letters.contains(text[border - 1]) && letters.contains(text[border])
      }
      if isInside(range.lowerBound), !piece.goesOnBefore { return nil }
      if isInside(range.upperBound), !piece.goesOnBehind { return nil }
      return range
    }
  }

  private static func isThere(_ pieces: ArraySlice<Piece>, behind end: Int?, _ text: [Character]) -> Bool {
    guard let first = pieces.first else { return true }
    return places(first, text).contains { range in
      if let end {
        guard range.lowerBound >= end, range.lowerBound - end <= 20, !text[end..<range.lowerBound].contains("。") else {
          return false
        }
      }
      return isThere(pieces.dropFirst(), behind: range.upperBound, text)
    }
  }

  /// Group and weights of the proposal, and of the one behind it; or the candidates where nothing leads.
  func judge(_ original: String) -> String {
    let text = NaiveMatcher.plain(original)
    var words: [Range<Int>] = []
    for item in groups.flatMap(\.items) {
      let pieces = NaiveMatcher.pieces(item.text)
      if pieces.count == 1 { words += NaiveMatcher.places(pieces[0], text) }
    }
    var scores: [(group: Int, score: Int)] = []
    for (index, group) in groups.enumerated() {
      let own = group.items.map { NaiveMatcher.pieces($0.text) }
      var masks: [Range<Int>] = []
      var isVetoed = false
      for exclusion in group.exclusions.map({ NaiveMatcher.pieces($0) }) {
        let isMask =
          exclusion.count == 1
          && own.contains { $0.count == 1 && NaiveMatcher.holds(exclusion[0].characters, $0[0].characters) }
        if isMask {
          masks += NaiveMatcher.places(exclusion[0], text)
        } else if NaiveMatcher.isThere(exclusion[...], behind: nil, text) {
          isVetoed = true
        }
      }
      var score = 0
      for (item, pieces) in zip(group.items, own) {
        let isFound =
          pieces.count > 1
          ? NaiveMatcher.isThere(pieces[...], behind: nil, text)
          : NaiveMatcher.places(pieces[0], text).contains { place in
            !words.contains { $0.count > place.count && NaiveMatcher.covers($0, place) }
              && !masks.contains { NaiveMatcher.covers($0, place) }
          }
        if isFound { score += item.weight }
      }
      if score > 0, !isVetoed { scores.append((index, score)) }
    }
    scores.sort { $0.score != $1.score ? $0.score > $1.score : $0.group < $1.group }
    guard let best = scores.first else { return "none" }
    let level = scores.filter { $0.score == best.score }.map(\.group)
    let leading = level.first { group in level.allSatisfy { $0 == group || groups[group].above.contains($0) } }
    guard let leading, best.score >= 1000 else {
      return "undecided " + scores.prefix(2).map { "\($0.group):\($0.score)" }.joined(separator: " ")
    }
    let second = scores.first { $0.group != leading }
    return "proposed \(leading):\(best.score)" + (second.map { " \($0.group):\($0.score)" } ?? "")
  }

  private static func covers(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }

  private static func holds(_ long: [Character], _ short: [Character]) -> Bool {
    String(long).contains(String(short))
  }
}

extension GroupVerdict {
  /// As `NaiveMatcher.judge` says it.
  var described: String {
    switch self {
    case .none: "none"
    case .proposed(let first, let second):
      "proposed \(first.group):\(first.score)" + (second.map { " \($0.group):\($0.score)" } ?? "")
    case .undecided(let candidates):
      "undecided " + candidates.map { "\($0.group):\($0.score)" }.joined(separator: " ")
    }
  }
}
