/// The questions with their options, and of what their shares are shares.
enum QuestionYAML {
  static func write(_ notice: ImportedNotice) -> [String] {
    if notice.questions.isEmpty { return [] }
    let answered = numbersOfAnswers(notice)
    var lines = ["questions:"]
    for question in notice.questions {
      lines.append("  - text: " + YAMLScalar.line(question.text))
      if question.isMultiple { lines.append("    type: multiple") }
      if let base = base(of: question, answered) { lines.append("    " + base) }
      lines.append("    options:")
      for option in question.options {
        var fields = ["label: " + YAMLScalar.line(option.label)]
        if let votes = option.votes { fields.append("votes: \(votes)") }
        if let share = option.share { fields.append("share: " + share) }
        lines.append("      - {" + fields.joined(separator: ", ") + "}")
      }
    }
    return lines
  }

  private static let sheets: Set<String> = ["份", "人", "户", "人次", "件"]

  /// How many answered, where the text says so: 收回有效问卷500份, 本题有效填写人次 300.
  private static func numbersOfAnswers(_ notice: ImportedNotice) -> [Int] {
    var found: [Int] = []
    for line in notice.cleanedText.split(separator: "\n") where line.hasPrefix("本题") {
      let digits = line.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
      if let value = Int(String(digits)) { found.append(value) }
    }
    let stated = notice.counts.filter { sheets.contains($0.unit) && !$0.isVague && $0.qualifier == nil }
    found +=
      stated.filter { $0.subject == .valid }.map(\.value) + stated.filter { $0.subject == .received }.map(\.value)
    return found
  }

  /// Shares are of the votes, or of those who answered: whichever makes them.
  private static func base(of question: NoticeQuestion, _ answered: [Int]) -> String? {
    let votes = question.options.compactMap(\.votes)
    guard !votes.isEmpty else { return nil }
    guard question.isMultiple, question.options.contains(where: { $0.share != nil }) else { return "base: votes" }
    let sum = votes.reduce(0, +)
    if votes.count == question.options.count, areShares(question, of: sum) { return "base: votes" }
    return answered.first { areShares(question, of: $0) }.map { "respondents: \($0)" }
  }

  private static func areShares(_ question: NoticeQuestion, of whole: Int) -> Bool {
    guard whole > 0 else { return false }
    return question.options.allSatisfy { option in
      guard let votes = option.votes, votes <= whole else { return option.votes == nil }
      return option.share.map { isShare($0, votes, of: whole) } ?? true
    }
  }

  private static let mostDecimals = 4

  /// Whether `share` is what the votes are per cent of the whole, rounded as it is.
  private static func isShare(_ share: String, _ votes: Int, of whole: Int) -> Bool {
    let pieces = share.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = pieces.count > 1 ? pieces[1].count : 0
    guard decimals <= mostDecimals, let value = Int(pieces.joined()), value <= 100_000_000 else { return false }
    let scale = (0..<decimals).reduce(100) { product, _ in product * 10 }
    let (product, isOver) = votes.multipliedReportingOverflow(by: scale)
    let (other, isOtherOver) = value.multipliedReportingOverflow(by: whole)
    return !isOver && !isOtherOver && abs(product - other) * 2 <= whole
  }
}
