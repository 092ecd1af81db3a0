/// One pass over a line in search of counts.
struct CountScan {
  private let line: FoldedText
  private var clause = 0
  private var isList = false
  private var year = YearScope()
  /// Behind the unit of the last number, and of the last that was an outcome.
  private var previous = 0
  private var lastOutcome: Int?
  private var hasReceived = false
  private var parts = OutcomeParts()
  private var result = CountReader.Result()
  /// Of each count found: where its words begin, and where its unit ends.
  private var phrases: [Range<Int>] = []

  init(_ line: FoldedText) { self.line = line }

  mutating func run(_ position: (Int) -> TextPosition) -> CountReader.Result {
    var index = 0
    while index < line.count {
      year.pass(index, line)
      let scalar = line.folded[index]
      if "。;!?\n".unicodeScalars.contains(scalar) {
        clause = index + 1
        isList = scalar == ";"
        if !isList { hasReceived = false }
      }
      guard let number = StatedNumber(at: index, line) else {
        index += 1
        continue
      }
      index = number.end
      take(number, position)
    }
    shareLists()
    return result
  }

  /// Han numbers stand for much else (一个, 三项): their unit has to be a view's.
  private static let hanUnits = Word.list("条 份 件 封 人次 则")

  private mutating func take(_ number: StatedNumber, _ position: (Int) -> TextPosition) {
    guard let measured = number.measured(in: line) else { return }
    let unit = measured.unit
    if number.isHan, !CountScan.hanUnits.contains(where: { line.has($0, at: unit.lowerBound) }) { return }
    let place = CountSubjects.Place(number: number, unitEnd: unit.upperBound, clause: clause, previous: previous)
    let first = measured.isExact ? number.start : InexactNumber.listStart(number.start, line)
    let phrase = phraseStart(first)..<unit.upperBound
    let part = OutcomeParts.Part(number: number.start, unit: unit, previous: previous)
    defer { previous = unit.upperBound }
    if year.isAnother { return }
    let isOfOneChannel = ChannelNames.lead(to: number.start, in: line)
    var decision = CountSubjects.decide(place, in: line)
    // 来信12件；网上留言45条: where one way's number came, the next one's did.
    if decision == .nothing, isList, hasReceived, isOfOneChannel { decision = .counts(.received) }
    let joint = parts.joint(part, decision, line)
    defer { parts.pass(part, decision, joint, line) }
    switch joint {
    case .none: break
    case .sum where measured.isExact && measured.qualifier == nil: return add(number.value, unit.upperBound)
    case .sum, .continues: return withdraw(to: unit.upperBound)
    case .unclear: decision = .unclear
    }
    switch decision {
    case .nothing: return
    case .unclear: result.unclear.append((number.start, line.string(phrase.lowerBound..<outcomeEnd(unit.upperBound))))
    case .counts(let subject):
      if subject.isOutcome, isPart(number.start) {
        result.unclear.append((number.start, line.string(phrase)))
        return
      }
      if subject.isOutcome { lastOutcome = unit.upperBound } else { lastOutcome = nil }
      if subject == .received { hasReceived = true }
      let count = NoticeCount(
        subject: subject, value: measured.isExact ? number.value : 0, unit: line.string(unit),
        qualifier: measured.qualifier, isOfOneChannel: isOfOneChannel, text: line.string(phrase),
        position: position(number.start), isVague: !measured.isExact)
      result.found.append(CountReader.Found(count: count, column: number.start))
      phrases.append(phrase)
    }
  }

  /// Adds a part to the outcome before it: 采纳部门意见20条、群众意见15条.
  private mutating func add(_ value: Int, _ end: Int) {
    guard let last = result.found.last, let phrase = phrases.last else { return }
    let whole = phrase.lowerBound..<end
    phrases[phrases.count - 1] = whole
    result.found[result.found.count - 1] = last.saying(line.string(whole), value: last.count.value + value)
    lastOutcome = end
  }

  /// Takes back the outcome before a part of it whose sum is not clear, and tells them.
  private mutating func withdraw(to end: Int) {
    guard let last = result.found.popLast(), let phrase = phrases.popLast() else { return }
    result.unclear.append((last.column, line.string(phrase.lowerBound..<end)))
    lastOutcome = nil
  }

  private static let longestPhrase = 40
  /// Words that stand before a comma and yet belong to the number behind it.
  private static let heads: [Word] = Word.list("其中 另外 此外 另 还有 同时")

  private func phraseStart(_ number: Int) -> Int {
    let low = max(clause, previous, number - CountScan.longestPhrase)
    var start = number
    // 意见：12条 is one.
    while start > low, line.scalars[start - 1].isBlank || line.folded[start - 1] == ":" { start -= 1 }
    while start > low, !",;:(、".unicodeScalars.contains(line.folded[start - 1]) { start -= 1 }
    if start > low, line.folded[start - 1] == ",",
      let head = CountScan.heads.first(where: { line.has($0, at: start - 1 - $0.count) })
    {
      start -= 1 + head.count
    }
    return min(start, number)
  }

  private func outcomeEnd(_ unit: Int) -> Int {
    var end = unit
    while end < line.count, end - unit < 12, !",;。:(、\n".unicodeScalars.contains(line.folded[end]) { end += 1 }
    return end
  }

  private static let partWords: [Word] = Word.list("其中 含 包括 包含 内含")

  /// Whether a number stands within brackets, or behind 其中, right behind an outcome's: it is part of that.
  private func isPart(_ number: Int) -> Bool {
    guard let lastOutcome else { return false }
    let low = max(lastOutcome, number - CountScan.longestPhrase)
    var start = number
    while start > low, !",;。()\n".unicodeScalars.contains(line.folded[start - 1]) { start -= 1 }
    let isOpen = start > low && line.folded[start - 1] == "("
    while start < number, line.scalars[start].isBlank { start += 1 }
    let head = CountScan.partWords.first { line.has($0, at: start) }
    // 其中，部分采纳3条.
    let isHead = start > low && line.folded[start - 1] == "," && line.has("其中", at: start - 3)
    guard isOpen || head != nil || isHead else { return false }
    var between = isHead ? start - 3 : start
    while between > lastOutcome,
      line.scalars[between - 1].isBlank || ",;。(".unicodeScalars.contains(line.folded[between - 1])
    {
      between -= 1
    }
    return between == lastOutcome
  }

  private static let longestList = 12

  /// Numbers that only 、 parts have the words of their whole list: each is one of several.
  private mutating func shareLists() {
    var start = 0
    for index in phrases.indices {
      let isLast = index + 1 == phrases.count
      let isJoined =
        !isLast && index + 1 - start < CountScan.longestList && phrases[index + 1].lowerBound > 0
        && phrases[index + 1].lowerBound == phrases[index].upperBound + 1
        && line.folded[phrases[index].upperBound] == "、"
      if isJoined { continue }
      if index > start {
        let text = line.string(phrases[start].lowerBound..<phrases[index].upperBound)
        for member in start...index { result.found[member] = result.found[member].saying(text) }
      }
      start = index + 1
    }
  }
}

extension CountReader.Found {
  fileprivate func saying(_ text: String, value: Int? = nil) -> CountReader.Found {
    let count = NoticeCount(
      subject: count.subject, value: value ?? count.value, unit: count.unit, qualifier: count.qualifier,
      isOfOneChannel: count.isOfOneChannel, text: text, position: count.position, isVague: count.isVague)
    return CountReader.Found(count: count, column: column)
  }
}
