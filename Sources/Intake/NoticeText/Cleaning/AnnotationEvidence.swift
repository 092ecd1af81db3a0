/// Decides which bracketed readings a page added and which the author wrote.
///
/// What is known of such pages (six measured, and a seventh): many characters are annotated, each with one reading only
/// and nearly wherever it stands; on six of the seven only characters are annotated whose traditional and simplified
/// forms differ. A gloss by an author is one reading of one rare or unusual character.
struct AnnotationEvidence {
  /// What is done with the readings after one character.
  enum Verdict {
    case annotation
    case gloss
    case ambiguous
  }

  /// Fewer annotated characters than this make no annotated page.
  private static let leastCharacters = 3
  /// Per cent of a character's occurrences that are annotated where a page did it.
  private static let leastShare = 50
  /// Per cent of the other annotated characters that are traditional forms, from which on a page is of the usual kind.
  private static let traditionalShare = 90

  /// So many different characters, each with one reading nearly wherever it stands, are annotated by no author, whether or not
  /// the readings show their tones.
  private static let leastWithoutTones = 8

  private var readings: [Unicode.Scalar: [String: Int]] = [:]
  private var unmarked: Set<Unicode.Scalar> = []
  private var occurrences: [Unicode.Scalar: Int] = [:]
  private var traditionalCount = 0
  private var isThroughout = false

  mutating func add(_ character: Unicode.Scalar, _ reading: PinyinSyllable) {
    readings[character, default: [:]][reading.text, default: 0] += 1
    if !reading.hasTone { unmarked.insert(character) }
  }

  /// Call once, after the last `add`.
  mutating func close(over scalars: [Unicode.Scalar]) {
    for scalar in scalars where readings[scalar] != nil { occurrences[scalar, default: 0] += 1 }
    traditionalCount = readings.keys.reduce(0) { $0 + (CommonHan.isTraditional($1) ? 1 : 0) }
    isThroughout = readings.keys.count(where: isAnnotatedThroughout) >= AnnotationEvidence.leastWithoutTones
  }

  /// All readings given to a character, in order of the alphabet.
  func readings(of character: Unicode.Scalar) -> [String] { (readings[character] ?? [:]).keys.sorted() }

  /// Whether so many different characters are annotated, nearly all of them traditional forms, that no author did it: what is
  /// asked of tables, whose cells have many authors.
  var isSurelyOfPage: Bool {
    let marked = readings.keys.count { !unmarked.contains($0) }
    return marked >= 2 * AnnotationEvidence.leastCharacters
      && traditionalCount * 100 >= readings.count * AnnotationEvidence.traditionalShare
  }

  /// Whether a character has one reading, at half of its places or more.
  private func isAnnotatedThroughout(_ character: Unicode.Scalar) -> Bool {
    guard let given = readings[character], given.count == 1, let count = given.values.first else { return false }
    return count * 100 >= max(count, occurrences[character] ?? 0) * AnnotationEvidence.leastShare
  }

  func verdict(on character: Unicode.Scalar) -> Verdict {
    let given = readings[character] ?? [:]
    let marked = readings.keys.reduce(0) { $0 + (unmarked.contains($1) ? 0 : 1) }
    if isThroughout, marked < AnnotationEvidence.leastCharacters {
      return given.count > 1 ? .ambiguous : isAnnotatedThroughout(character) ? .annotation : .gloss
    }
    guard marked >= AnnotationEvidence.leastCharacters else { return .gloss }
    if given.count > 1 { return .ambiguous }
    let count = given.values.reduce(0, +)
    let all = max(count, occurrences[character] ?? 0)
    guard count * 100 >= all * AnnotationEvidence.leastShare else { return .gloss }
    let isTraditional = CommonHan.isTraditional(character)
    if unmarked.contains(character) { return isTraditional || count > 1 ? .annotation : .gloss }
    let others = readings.count - 1
    let otherTraditional = traditionalCount - (isTraditional ? 1 : 0)
    let isUsualPage = otherTraditional * 100 >= others * AnnotationEvidence.traditionalShare
    return isUsualPage && !isTraditional && count == 1 ? .gloss : .annotation
  }
}
