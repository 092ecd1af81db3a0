import Campaigns

/// Names behind the words with which people introduce themselves, and before 先生, 女士: two or three Han with a surname, four
/// with a surname of two; names of minorities with a point; Latin names behind 我叫.
enum NameRule {
  /// The names behind the introduction that ends with the character at `at`.
  static func spans(_ text: Scalars, _ at: Int, by author: PersonalDataFinder.Author) -> [PersonalDataSpan] {
    guard let candidates = NameWords.byEnd[text[at]] else { return [] }
    for introduction in candidates where text.has(introduction.word, before: at + 1) {
      let found = spans(text, behind: at + 1, introduction)
      guard !found.isEmpty else { continue }
      let isOfficial = introduction.isOfficial || author == .office && !introduction.isCitizens
      return found.map {
        PersonalDataSpan(range: $0, rule: .introducedName, decision: isOfficial ? .keptOfficial : .masked)
      }
    }
    return []
  }

  static let marks = Set(":：!是叫为為 (“\"‘'「『《【[】]_\n\t姓".unicodeScalars)

  private static func spans(_ text: Scalars, behind: Int, _ introduction: NameWords.Introduction) -> [Range<Int>] {
    var start = behind
    var hasColon = false
    while start < text.count, start < behind + 4, marks.contains(text[start]) {
      // 【诉求人】王大明.
      if [":", "】", "]"].contains(text[start]) { hasColon = true }
      // 姓名是 and 我是 take one 是 alone.
      if text[start] == "姓", introduction.word.last != "我" { break }
      start += 1
    }
    let isSure =
      hasColon || introduction.isSure
    guard let first = nameEnd(text, start, isSure: isSure, isOfPerson: introduction.isOfPerson) else { return [] }
    var found = [start..<first]
    // 张三、李四; 周老师（周国平）.
    while hasColon, let last = found.last, found.count < 20 {
      var next = last.upperBound
      while next < text.count, next < last.upperBound + 2,
        ["、", " ", "/", "和", "与", "與", "及", ",", "("].contains(text[next])
      { next += 1 }
      guard next > last.upperBound, text[last.upperBound] != ",", let end = nameEnd(text, next, isSure: false) else {
        break
      }
      found.append(next..<end)
    }
    return found
  }

  /// - Parameters:
  ///   - isSure: a name must stand here, so that it needs neither an end nor a common surname.
  ///   - isOfPerson: the word before is of somebody with a name.
  private static func nameEnd(_ text: Scalars, _ start: Int, isSure: Bool, isOfPerson: Bool = false) -> Int? {
    guard start < text.count else { return nil }
    if text[start].isLatin { return isSure ? latinEnd(text, start) : nil }
    if let end = pointedEnd(text, start) { return end }
    let isDouble = NameWords.double.contains { text.has($0, at: start) }
    let isCommon = NameWords.common.contains(text[start])
    let isKnown = isSure ? NameWords.isSurname(text[start]) : isCommon || NameWords.rare.contains(text[start])
    guard isDouble || isKnown else { return nil }
    if text.hasAny(NameWords.noNames, at: start) { return nil }
    if !isSure, NameWords.functionWords.contains(text[start]) { return nil }
    // 张 三
    if start + 2 < text.count, text[start + 1] == " ", text[start + 2].isHan, isEnd(text, start + 3),
      !NameWords.noGiven.contains(text[start + 2]), isSure
    {
      return start + 3
    }
    let lengths = isDouble ? [4, 3] : [3, 2]
    for length in lengths where isName(text, start, length, isSure: isSure) {
      // 居民柏油路: behind 居民 a rare surname has two more characters.
      if !isSure, !isOfPerson, !isCommon, !isDouble, length < 3 { continue }
      if isEnd(text, start + length) || !isSure && isClosedBySpeech(text, start, length) { return start + length }
    }
    // Closed by nothing that closes: the longer one rather than half a name.
    guard isSure else { return nil }
    return lengths.first { isName(text, start, $0, isSure: true) }.map { start + $0 }
  }

  private static func isName(_ text: Scalars, _ start: Int, _ length: Int, isSure: Bool) -> Bool {
    guard start + length <= text.count, text[start..<(start + length)].allSatisfy(\.isHan) else { return false }
    let given = text[(start + 1)..<(start + length)]
    if given.contains(where: NameWords.noGiven.contains) { return false }
    return isSure || !NameWords.noEnds.contains(text[start + length - 1])
  }

  /// 投诉人李小红要求退费, 业主靳东海说.
  private static func isClosedBySpeech(_ text: Scalars, _ start: Int, _ length: Int) -> Bool {
    text.hasAny(NameWords.speech, at: start + length) && !NameWords.adverbs.contains(text[start])
      && !text.hasAny(NameWords.noGivenNames, at: start + 1)
  }

  private static func isEnd(_ text: Scalars, _ at: Int) -> Bool {
    at >= text.count || NameWords.followers.contains(text[at]) || text[at].isDigit || text[at].isLatin
      || text[at].value == 0x200B
  }

  /// 阿不都热依木·买买提.
  private static func pointedEnd(_ text: Scalars, _ start: Int) -> Int? {
    var at = start
    var points = 0
    var part = 0
    while at < text.count, at < start + 24 {
      if text[at].isHan {
        part += 1
      } else if ["·", "•", "・", "‧"].contains(text[at]), part >= 2, part <= 8, at + 1 < text.count, text[at + 1].isHan {
        points += 1
        part = 0
      } else {
        break
      }
      at += 1
      // What follows the last part is not told from it by words: the usual lengths.
      if points > 0, part >= 2, isEnd(text, at) { return at }
      if points > 0, part == 6 { return at }
    }
    return points > 0 && part >= 2 ? at : nil
  }

  /// One to three words of Latin letters, each with a capital.
  private static func latinEnd(_ text: Scalars, _ start: Int) -> Int? {
    var at = start
    var end: Int?
    for _ in 0..<3 {
      guard at < text.count, text[at].isUpperLatin else { break }
      while at < text.count, text[at].isLatin || text[at] == "'" || text[at] == "-" { at += 1 }
      end = at
      guard at + 1 < text.count, text[at] == " " || text[at] == "." else { break }
      at += text[at] == "." && text[at + 1] == " " ? 2 : 1
    }
    guard let end, end - start >= 3 else { return nil }
    return end
  }

  private static let englishWords = words("My·name·is name·is Name: name: Signed, Yours·sincerely, Regards,").map {
    $0.map { $0 == "·" ? " " : $0 }
  }

  /// Behind the English words that end right before `at`.
  static func english(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    var end = at
    while end > 0, at - end < 2, text[end - 1] == " " || text[end - 1] == "\n" { end -= 1 }
    guard end > 0, end < at || text[end - 1] == ":", text.hasAny(englishWords, before: end),
      let last = latinEnd(text, at)
    else { return nil }
    return PersonalDataSpan(range: at..<last, rule: .introducedName)
  }

  private static let leading = Set("请請由与與和向对對给給是叫找及跟为為感谢謝，。、；：:,.;!！？?（(）)“”\"「」 \n\t\r".unicodeScalars)

  /// The whole name before the title that begins at `at`; a surname alone is not one.
  static func titled(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    for length in [3, 2, 4] {
      let start = at - length
      guard start >= 0 else { continue }
      let isDouble = NameWords.double.contains { text.has($0, at: start) }
      guard length == 4 ? isDouble : NameWords.common.contains(text[start]) || isDouble && length == 3,
        isName(text, start, length, isSure: false), !text.hasAny(NameWords.noNames, at: start),
        start == 0 || leading.contains(text[start - 1])
      else { continue }
      // 欧阳先生 is a surname alone.
      if isDouble, length == 2 { continue }
      return PersonalDataSpan(range: start..<at, rule: .titledName)
    }
    return nil
  }
}
