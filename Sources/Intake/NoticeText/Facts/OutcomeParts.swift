/// Numbers that stand beside that of an outcome and are parts of it: 采纳部门意见20条、群众意见15条. They are added where each has
/// its own noun of the same kind; else none is taken.
struct OutcomeParts {
  /// A number of a line, and where the unit of the one before it ends.
  struct Part {
    let number: Int
    let unit: Range<Int>
    let previous: Int
  }

  enum Joint {
    case none
    /// A further part of the outcome before.
    case sum
    /// It may be one, or may not.
    case continues
    /// An outcome behind it that may be that of the numbers before it too: 部门意见20条、群众意见15条予以采纳.
    case unclear
  }

  private enum Last {
    case nothing
    /// A number whose own words say that it came.
    case receipt
    /// The noun between an outcome and its number.
    case outcome(noun: String, unit: String)
    /// A number that only its place tells of.
    case bare(unit: String)
  }

  private var last = Last.nothing
  private static let joints: [Word] = Word.list("、 和 及 以及 与")
  private static let nouns: [Word] = Word.list("意见 建议 诉求 留言 来信 来函 提案 问题")
  /// What is not part of the number before.
  private static let others: [Word] = Word.list("其余 其他 余下 剩余 另 其中 含 还有 占")

  func joint(_ part: Part, _ decision: CountSubjects.Decision, _ line: FoldedText) -> Joint {
    guard let item = item(part, line) else { return .none }
    let unit = line.foldedString(part.unit)
    let mentions = OutcomeMention.all(in: line, item.words)
    switch last {
    case .nothing, .receipt: return .none
    case .bare(let before):
      guard before == unit, item.isJoined, mentions.isEmpty, case .counts(let subject) = decision, subject.isOutcome
      else {
        return .none
      }
      return .unclear
    case .outcome(let noun, let before):
      guard before == unit, mentions.isEmpty, !CountSubjects.hasDeed(in: line, item.words) else { return .none }
      switch decision {
      case .nothing, .counts(.received): break
      default: return .none
      }
      let words = FoldedText(line.scalars[item.words])
      if words.starts(withAny: OutcomeParts.others) { return .none }
      let isParallel = OutcomeParts.areParallel(FoldedText(noun), words)
      if item.isJoined { return isParallel ? .sum : .continues }
      return isParallel ? .continues : .none
    }
  }

  mutating func pass(_ part: Part, _ decision: CountSubjects.Decision, _ joint: Joint, _ line: FoldedText) {
    switch joint {
    case .sum: return
    case .continues, .unclear:
      last = .nothing
      return
    case .none: break
    }
    let unit = line.foldedString(part.unit)
    let words = item(part, line)?.words ?? max(part.previous, part.number - OutcomeParts.reach)..<part.number
    let mention = OutcomeMention.all(in: line, words).last
    switch decision {
    case .counts(let subject) where subject.isOutcome:
      last = mention.map { .outcome(noun: OutcomeParts.noun(line, $0.end..<part.number), unit: unit) } ?? .nothing
    case .counts(.received), .nothing:
      last = CountSubjects.hasDeed(in: line, words) ? .receipt : .bare(unit: unit)
    default: last = .nothing
    }
  }

  private static let reach = 24

  /// The words between the number before and this one, and whether 、 or 和 joins them rather than a comma.
  private func item(_ part: Part, _ line: FoldedText) -> (words: Range<Int>, isJoined: Bool)? {
    guard part.previous > 0, part.previous < part.number, part.number - part.previous <= OutcomeParts.reach else {
      return nil
    }
    let joint = OutcomeParts.joints.first { line.has($0, at: part.previous) }
    let isComma = line.folded[part.previous] == ","
    guard joint != nil || isComma else { return nil }
    let words = part.previous + (joint?.count ?? 1)..<part.number
    guard words.lowerBound <= words.upperBound,
      !line.folded[words].contains(where: { ",。;!?:()、".unicodeScalars.contains($0) })
    else { return nil }
    return (words, joint != nil)
  }

  private static func noun(_ line: FoldedText, _ range: Range<Int>) -> String {
    let words = line.folded[range].drop { "了的:".unicodeScalars.contains($0) || $0.isBlank }
    return String(words)
  }

  /// 部门意见 and 群众意见, or 意见 and 建议.
  private static func areParallel(_ first: FoldedText, _ second: FoldedText) -> Bool {
    func bare(_ noun: FoldedText) -> Bool? {
      nouns.first { noun.ends(with: $0) }.map { $0.count == noun.count }
    }
    guard first.text != second.text, let isBare = bare(first), isBare == bare(second) else { return false }
    return true
  }
}
