import Campaigns
import Diagnostics

/// Judges texts by a codebook, each in one pass.
///
/// - A word counts once, however often it stands there; one within a longer word of any group does not count there.
/// - The pieces of a pattern stand in their order within a sentence, with at most `Codebook.widestGap` symbols between them.
/// - An exclusion takes the group away. One that contains a word of the group takes away that place of the word only: `红绿灯`
///   under a group with the word `灯`.
/// - A group is proposed where its weights come to `Codebook.leastScore` and to more than those of any other group; of groups
///   in one another that are level, the innermost.
final class CodebookMatcher {
  private enum Role {
    case word
    case pattern
    case exclusion
    /// Contains a word of its group.
    case mask
  }

  /// An item with its group.
  private struct Entry {
    let group: Int
    let item: Int
    let role: Role
    let weight: Int
    /// Numbers in the automaton, with whether words of letters may go on.
    let pieces: [(word: Int, piece: Codebook.Piece)]
  }

  private struct Occurrence {
    let word: Int
    let start: Int
    let end: Int
    let isFreeBefore: Bool
    let isFreeBehind: Bool

    func fits(_ piece: Codebook.Piece) -> Bool {
      (isFreeBefore || piece.goesOnBefore) && (isFreeBehind || piece.goesOnBehind)
    }
  }

  let codebook: Codebook
  let folding = LetterFolding()
  private let automaton: WordAutomaton
  private let entries: [Entry]
  /// Of each word of the automaton, the entries of one piece; and the patterns that it begins.
  private let uses: [[Int]]
  private let begun: [[Int]]
  private var text: MatchText
  private var occurrences: [Occurrence] = []
  /// Of each group whether it was found, and whether it is taken away.
  private var scores: [Int]
  private var isVetoed: [Bool]
  private var grounds: [[GroupVerdict.Ground]]
  /// In how many texts each word or pattern was found: by group, then item.
  private(set) var finds: [[Int]]

  init(_ codebook: Codebook) {
    self.codebook = codebook
    var numbers: [[UInt32]: Int] = [:]
    var words: [[UInt32]] = []
    var entries: [Entry] = []
    func number(_ piece: Codebook.Piece) -> Int {
      if let known = numbers[piece.symbols] { return known }
      numbers[piece.symbols] = words.count
      words.append(piece.symbols)
      return words.count - 1
    }
    for (index, group) in codebook.groups.enumerated() {
      for (place, item) in group.items.enumerated() {
        entries.append(
          Entry(
            group: index, item: place, role: item.isWord ? .word : .pattern, weight: item.weight,
            pieces: item.pieces.map { (number($0), $0) }))
      }
      for (place, item) in group.exclusions.enumerated() {
        let isMask = item.isWord && group.items.contains { CodebookMatcher.contains(item.pieces[0], $0) }
        entries.append(
          Entry(
            group: index, item: place, role: isMask ? .mask : .exclusion, weight: 0,
            pieces: item.pieces.map { (number($0), $0) }))
      }
    }
    var uses = [[Int]](repeating: [], count: words.count)
    var begun = uses
    for (index, entry) in entries.enumerated() {
      if entry.pieces.count == 1 {
        uses[entry.pieces[0].word].append(index)
      } else {
        begun[entry.pieces[0].word].append(index)
      }
    }
    self.entries = entries
    self.uses = uses
    self.begun = begun
    automaton = WordAutomaton(words)
    text = MatchText(folding)
    scores = [Int](repeating: 0, count: codebook.groups.count)
    isVetoed = [Bool](repeating: false, count: codebook.groups.count)
    grounds = [[GroupVerdict.Ground]](repeating: [], count: codebook.groups.count)
    finds = codebook.groups.map { [Int](repeating: 0, count: $0.items.count) }
    isFound = [Bool](repeating: false, count: entries.count)
  }

  private var isFound: [Bool]
  /// Those that are.
  private var found: [Int] = []

  /// Whether the exclusion holds a word of one piece within.
  private static func contains(_ exclusion: Codebook.Piece, _ item: Codebook.Item) -> Bool {
    guard item.isWord else { return false }
    let (long, short) = (exclusion.symbols, item.pieces[0].symbols)
    guard short.count <= long.count else { return false }
    return (0...long.count - short.count).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }

  func judge(_ bytes: ByteText) -> GroupVerdict {
    text.take(bytes)
    occurrences.removeAll(keepingCapacity: true)
    automaton.scan(text) { word, end in
      let start = end - automaton.lengths[word]
      occurrences.append(
        Occurrence(
          word: word, start: start, end: end, isFreeBefore: text.isFree(before: start),
          isFreeBehind: text.isFree(before: end)))
    }
    if occurrences.isEmpty { return .none }
    for group in scores.indices {
      scores[group] = 0
      isVetoed[group] = false
      grounds[group].removeAll(keepingCapacity: true)
    }
    for index in found { isFound[index] = false }
    found.removeAll(keepingCapacity: true)
    // Where several begin the longest comes first, so that what is within another comes behind it.
    occurrences.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    findWords()
    findPatterns()
    return verdict()
  }

  // MARK: Words

  private func findWords() {
    // How far the longest word so far reaches, but for those of the place at hand; and of each group its masks.
    var reach = 0
    var maskReach: [Int: Int] = [:]
    var at = 0
    while at < occurrences.count {
      let occurrence = occurrences[at]
      let isWithin = reach >= occurrence.end
      var isWord = false
      for index in uses[occurrence.word] where entries[index].role == .mask {
        if occurrence.fits(entries[index].pieces[0].piece) {
          maskReach[entries[index].group] = max(maskReach[entries[index].group] ?? 0, occurrence.end)
        }
      }
      for index in uses[occurrence.word] where occurrence.fits(entries[index].pieces[0].piece) {
        let entry = entries[index]
        switch entry.role {
        case .exclusion: isVetoed[entry.group] = true
        case .word:
          isWord = true
          if !isWithin, (maskReach[entry.group] ?? 0) < occurrence.end, !isFound[index] {
            take(index, [occurrence])
          }
        case .mask, .pattern: break
        }
      }
      // One place is that of one word: two words of the same symbols are one in the automaton.
      if isWord { reach = max(reach, occurrence.end) }
      at += 1
    }
  }

  private func take(_ index: Int, _ pieces: [Occurrence]) {
    let entry = entries[index]
    isFound[index] = true
    found.append(index)
    scores[entry.group] += entry.weight
    finds[entry.group][entry.item] += 1
    grounds[entry.group].append(
      GroupVerdict.Ground(item: entry.item, pieces: pieces.map { text.bytes($0.start..<$0.end) }))
  }

  // MARK: Patterns

  private func findPatterns() {
    var places: [Int: [Occurrence]] = [:]
    var started: [Int] = []
    for occurrence in occurrences {
      if places[occurrence.word] == nil { started += begun[occurrence.word] }
      places[occurrence.word, default: []].append(occurrence)
    }
    for index in started.sorted() {
      let entry = entries[index]
      guard let pieces = chain(entry, places) else { continue }
      if entry.role == .pattern { take(index, pieces) } else { isVetoed[entry.group] = true }
    }
  }

  /// The first way in which the pieces stand behind each other.
  private func chain(_ entry: Entry, _ places: [Int: [Occurrence]]) -> [Occurrence]? {
    // Of each piece where it may stand, with the place of the piece before that it follows.
    var ways: [[(occurrence: Occurrence, before: Int)]] = []
    for (number, piece) in entry.pieces.enumerated() {
      let own = (places[piece.word] ?? []).filter { $0.fits(piece.piece) }
      guard number > 0 else {
        ways.append(own.map { ($0, -1) })
        continue
      }
      var way: [(Occurrence, Int)] = []
      var next = 0
      for occurrence in own {
        // Pieces of one length end in the order in which they begin: the last that ends here is the nearest.
        while next < ways[number - 1].count, ways[number - 1][next].occurrence.end <= occurrence.start { next += 1 }
        guard next > 0 else { continue }
        let end = ways[number - 1][next - 1].occurrence.end
        if occurrence.start - end <= Codebook.widestGap, isSentence(end..<occurrence.start) {
          way.append((occurrence, next - 1))
        }
      }
      if way.isEmpty { return nil }
      ways.append(way)
    }
    var chain: [Occurrence] = []
    var at = 0
    for way in ways.reversed() {
      guard at < way.count else { return nil }
      chain.append(way[at].occurrence)
      at = way[at].before
    }
    return chain.reversed()
  }

  private func isSentence(_ range: Range<Int>) -> Bool { !range.contains { text[$0] == MatchSymbol.end } }

  // MARK: Verdict

  private func verdict() -> GroupVerdict {
    let ranked = scores.indices.filter { scores[$0] > 0 && !isVetoed[$0] }.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    guard let best = ranked.first else { return .none }
    let level = ranked.filter { scores[$0] == scores[best] }
    // The innermost of groups in one another stands for those around it, in which its rows are counted too.
    let innermost = level.first { group in
      level.allSatisfy { $0 == group || codebook.groups[group].above.contains($0) }
    }
    guard let innermost, scores[best] >= Codebook.leastScore else {
      return .undecided(ranked.prefix(2).map(candidate))
    }
    return .proposed(candidate(innermost), second: ranked.first { $0 != innermost }.map(candidate))
  }

  private func candidate(_ group: Int) -> GroupVerdict.Candidate {
    GroupVerdict.Candidate(
      group: group, score: scores[group],
      grounds: grounds[group].sorted {
        let (one, other) = ($0.pieces[0].lowerBound, $1.pieces[0].lowerBound)
        return one != other ? one < other : $0.item < $1.item
      })
  }
}
