/// Which of the numbers that a notice states are the wholes, and which outcomes are theirs. 条 are suggestions; 份, 件, 封,
/// 人次 and 票 are submissions. The two are never added.
struct CountChoice {
  let submissions: NoticeCount?
  let suggestions: NoticeCount?
  let valid: NoticeCount?
  /// What was put together, where the outcomes are of that.
  let distinct: NoticeCount?
  /// One for each subject, of the same whole.
  let outcomes: [NoticeCount]
  let base: Base
  /// Outcomes that are not clearly those of a whole.
  let unclear: [NoticeCount]

  /// What the outcomes add up to. The raw value is the campaign format's.
  enum Base: String {
    case suggestions, valid, distinct
  }

  private static let suggestionUnits: Set<String> = ["条", "條", "则", "則"]
  private static let submissionUnits: Set<String> = ["份", "件", "封", "人次", "票"]

  /// - Parameter channels: how many ways by which views came in are named.
  init(_ counts: [NoticeCount], channels: Int) {
    let received = counts.filter { $0.subject == .received || $0.subject == .merged }
    let lists = Lists(received)
    let ways = max(channels, received.count(where: \.isOfOneChannel))
    func total(_ units: Set<String>) -> NoticeCount? {
      CountChoice.total(received.filter { units.contains($0.unit) }, lists, ways: ways)
    }
    func firstValid(_ units: Set<String>) -> NoticeCount? {
      counts.first { $0.subject == .valid && units.contains($0.unit) && !$0.isVague }
    }
    let stated = total(CountChoice.suggestionUnits)
    let letters = total(CountChoice.submissionUnits)
    suggestions = stated.flatMap { $0.isVague ? nil : $0 }
    submissions = letters.flatMap { $0.isVague ? nil : $0 }
    // 共收到有效建议68条 does not say how many came.
    let validSuggestions = firstValid(CountChoice.suggestionUnits)
    valid = validSuggestions ?? (stated == nil && letters == nil ? firstValid(CountChoice.submissionUnits) : nil)
    let runs = CountChoice.runs(counts, lists)
    let chosen = CountChoice.choose(runs, suggestions, validSuggestions)
    let base = chosen?.base ?? .suggestions
    let distinct = base == .distinct ? chosen?.run.base : nil
    let whole = base == .valid ? valid : distinct ?? suggestions
    let outcomes = chosen.map { CountChoice.fitting($0.run, whole) } ?? []
    let told = chosen.map { [$0.run] } ?? (stated == nil && validSuggestions == nil ? [] : runs)
    (self.base, self.distinct, self.outcomes) = (base, distinct, outcomes)
    unclear = told.flatMap(\.outcomes).filter { count in
      !outcomes.contains { $0.subject == count.subject && $0.value == count.value }
    }
  }

  // MARK: The whole

  private static let sums = Word.list("合计 总计 共计 总共 一共 累计")
  private static let wholes = Word.list("共收到 共征集 共收集 共回收 共收 共有 共提出 共接")
  /// What stands beside a whole, or is part of it.
  private static let parts = Word.list("其中 另 此外 还有 还收到 又 含 包括 其余 其他")

  /// The number that says it is the whole; without one, the only one, or the one that the others add up to. One way's number is
  /// the whole only where no other way is named, and what was put together only where nothing says what came.
  private static func total(_ counts: [NoticeCount], _ lists: Lists, ways: Int) -> NoticeCount? {
    let stated = counts.filter { !isPart($0) }
    let all = stated.filter { !$0.isOfOneChannel && $0.subject == .received && !lists.hold($0) }
    // 收回276份，其中赞成251份，反对14份: what does not say itself that it came is a part, where another does.
    let says = counts.contains { $0.subject == .received && saysReceipt($0) }
    let whole = says ? all.filter(saysReceipt) : all
    func first(_ words: [Word]) -> NoticeCount? { whole.first { FoldedText($0.text).contains(any: words) } }
    if let sum = first(sums) ?? first(wholes) { return sum }
    // Beside what is about so many, no other number is the whole.
    if let vague = whole.first(where: \.isVague) { return vague }
    if let largest = whole.max(by: { $0.value < $1.value }) {
      let rest = whole.reduce(0) { $0 + $1.value } - largest.value
      let parts = counts.reduce(0) { $0 + ($1.isOfOneChannel ? 0 : $1.value) } - largest.value
      let isWhole =
        whole.count == 1 || rest == largest.value || parts == largest.value
        || (rest < largest.value && FoldedText(largest.text).contains("共"))
      if isWhole { return largest }
      return counts.first { $0.subject == .merged && $0.value == rest + largest.value }
    }
    if let merged = counts.first(where: { $0.subject == .merged }) { return merged }
    return stated.first { $0.isOfOneChannel && (ways == 1 || isMessage($0, counts)) }
  }

  private static func saysReceipt(_ count: NoticeCount) -> Bool { CountSubjects.saysReceipt(FoldedText(count.text)) }

  /// 收到网友留言43条: messages are what came by the page that is named as the way.
  private static func isMessage(_ count: NoticeCount, _ counts: [NoticeCount]) -> Bool {
    let text = FoldedText(count.text)
    return text.contains("留言") && !text.contains(any: Word.list("网上留言 网站留言 留言板"))
      && counts.count(where: \.isOfOneChannel) == 1
  }

  private static func isPart(_ count: NoticeCount) -> Bool { FoldedText(count.text).starts(withAny: parts) }

  /// Numbers that only 、 parts, which have the words of their list: 共收到教师意见8条、家长意见10条, of which neither is the whole.
  private struct Lists {
    private var sizes: [String: Int] = [:]

    init(_ counts: [NoticeCount]) {
      for count in counts { sizes[Lists.key(count), default: 0] += 1 }
    }

    func hold(_ count: NoticeCount) -> Bool { (sizes[Lists.key(count)] ?? 0) > 1 }

    private static func key(_ count: NoticeCount) -> String {
      "\(count.position.line) \(suggestionUnits.contains(count.unit)) \(count.text)"
    }
  }

  // MARK: Their outcomes

  /// Outcomes that follow each other, with the number before them that they are of.
  private struct Run {
    let base: NoticeCount?
    var outcomes: [NoticeCount] = []

    var sum: Int { outcomes.reduce(0) { $0 + $1.value } }
  }

  private static func runs(_ counts: [NoticeCount], _ lists: Lists) -> [Run] {
    var runs: [Run] = []
    var base: NoticeCount?
    var isNew = true
    for count in counts where suggestionUnits.contains(count.unit) {
      if count.subject.isOutcome {
        if isNew { runs.append(Run(base: base)) }
        isNew = false
        runs[runs.count - 1].outcomes.append(count)
      } else if count.subject != .received || isBase(count, lists) {
        base = count
        isNew = true
      }
    }
    return runs
  }

  /// A number that says itself that it came, and is no part: 人大代表121条 in a list is none.
  private static func isBase(_ count: NoticeCount, _ lists: Lists) -> Bool {
    !count.isOfOneChannel && !isPart(count) && saysReceipt(count)
      && !lists.hold(count)
  }

  private static func choose(_ runs: [Run], _ whole: NoticeCount?, _ valid: NoticeCount?) -> (run: Run, base: Base)? {
    if let whole {
      if let run = runs.first(where: { $0.base == whole }) ?? runs.first(where: { $0.base?.value == whole.value }) {
        return (run, .suggestions)
      }
      if let run = runs.first(where: { $0.sum == whole.value }) { return (run, .suggestions) }
    }
    if let valid, let run = runs.first(where: { $0.base == valid }) { return (run, .valid) }
    if let run = runs.first(where: { $0.base?.subject == .merged }) { return (run, .distinct) }
    return whole != nil && runs.count == 1 && runs[0].base == nil ? (runs[0], .suggestions) : nil
  }

  /// One for each subject; none where the text states two of one, and none at all where they are more than the whole, or one of
  /// them is about so many, which a breakdown cannot say.
  private static func fitting(_ run: Run, _ whole: NoticeCount?) -> [NoticeCount] {
    if run.outcomes.contains(where: { $0.isVague || $0.qualifier != nil }) { return [] }
    let kept = NoticeCount.Subject.allCases.compactMap { subject -> NoticeCount? in
      let stated = run.outcomes.filter { $0.subject == subject }
      return stated.allSatisfy { $0.value == stated.first?.value } ? stated.first : nil
    }
    let sum = kept.reduce(0) { $0 + $1.value }
    if let whole, whole.qualifier == nil, sum > whole.value { return [] }
    return kept
  }
}
