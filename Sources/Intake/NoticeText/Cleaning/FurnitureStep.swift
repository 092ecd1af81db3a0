/// Drops what the page put around the text, at its head and at its foot only: a body line is never taken.
enum FurnitureStep {
  /// How many lines of each end are looked at, and how long one may be, in characters.
  private static let reach = 20
  private static let longest = 120

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var recorder = StepRecorder(.furniture)
    var lines = cutTails(text, &recorder, &log)
    var isFurniture = [Bool](repeating: false, count: lines.count)
    for start in [commentsStart(lines, text), linksStart(lines, text)].compactMap(\.self) {
      for index in start..<lines.count { isFurniture[index] = true }
    }
    // From the foot upwards until four lines of text, since a foot may hold lines of its own words.
    var misses = 0
    for index in lines.indices.reversed().drop(while: { isFurniture[$0] }).prefix(reach) where misses < 4 {
      isFurniture[index] = isPageLine(lines[index], text, isHead: false)
      misses = isFurniture[index] ? 0 : misses + 1
    }
    misses = 0
    for index in lines.indices.prefix(reach) where misses < 3 && !isFurniture[index] {
      isFurniture[index] =
        isPageLine(lines[index], text, isHead: true) || isRecord(lines[index], text, before: lines[(index + 1)...])
      misses = isFurniture[index] ? 0 : misses + 1
    }
    var result = TracedText()
    result.reserve(text.count)
    for index in lines.indices {
      if isFurniture[index] {
        let line = FoldedText(text.scalars[lines[index]])
        recorder.note(at: text.origins[lines[index].lowerBound], line.text, "")
        FurnitureFacts.read(line, into: &log)
        continue
      }
      // A bar that stood between columns, or ended a table's row, is left over at the line's end.
      if let last = text.scalars[lines[index]].last, last == "|" || last == "｜", index > lines.count - reach,
        !text.scalars[lines[index]].dropLast().contains(where: { $0 == "|" || $0 == "｜" })
      {
        recorder.note(at: text.origins[lines[index].upperBound - 1], "|", "")
        lines[index] = text.trimmed(lines[index].lowerBound..<lines[index].upperBound - 1)
      }
      if lines[index].isEmpty { continue }
      if result.count > 0 { result.append("\n", from: text.origins[lines[index].lowerBound]) }
      result.append(text, lines[index])
    }
    log.add(recorder)
    text = result
  }

  private static let longestHeading = 20
  private static let longestBack = 12

  /// Where readers' comments and what else the page recommends begin: behind a line that is a date, so that no heading of the
  /// text is taken for theirs.
  private static func commentsStart(_ lines: [Range<Int>], _ text: TracedText) -> Int? {
    var hasDate = false
    for index in lines.indices {
      let line = FoldedText(text.scalars[lines[index]].filter { !$0.isBlank })
      if hasDate, line.count <= longestHeading, line.starts(withAny: FurnitureWords.comments) { return index }
      if line.count <= 26, let day = NoticeDateReader.first(in: line)?.day, day.day != nil, day.month != nil {
        hasDate = true
      }
    }
    return nil
  }

  /// Where the names of other pages begin beneath the text: behind a date and 相关链接：, where no sentence follows.
  private static func linksStart(_ lines: [Range<Int>], _ text: TracedText) -> Int? {
    var hasDate = false
    for (index, range) in lines.enumerated() {
      let line = FoldedText(text.scalars[range].filter { !$0.isBlank })
      if index + reach >= lines.count, hasDate, line.count <= longestHeading {
        let name = line.folded.last == ":" ? line.foldedString(0..<line.count - 1) : String(line.folded)
        let rest = lines[(index + 1)...]
        if FurnitureWords.links.contains(name), !rest.contains(where: { text.scalars[$0].contains("。") }) {
          return index
        }
      }
      if line.count <= 26, let day = NoticeDateReader.first(in: line)?.day, day.day != nil, day.month != nil {
        hasDate = true
      }
    }
    return nil
  }

  /// Cuts page words that stand at the end of a line of text, after its stop.
  private static func cutTails(
    _ text: TracedText, _ recorder: inout StepRecorder, _ log: inout CleaningLog
  ) -> [Range<Int>] {
    var lines = text.lines
    for index in lines.indices.reversed().prefix(reach) {
      let line = FoldedText(text.scalars[lines[index]])
      for word in FurnitureWords.trailing where line.ends(with: word) && line.count > word.count {
        let start = line.count - word.count
        guard "。！？；”）)|】 ".unicodeScalars.contains(line.scalars[start - 1]) else { continue }
        recorder.note(at: text.origins[lines[index].lowerBound + start], line.string(start..<line.count), "")
        FurnitureFacts.read(FoldedText(line.scalars[start...]), into: &log)
        lines[index] = text.trimmed(lines[index].lowerBound..<lines[index].lowerBound + start)
        break
      }
    }
    return lines
  }

  private static func isPageLine(_ range: Range<Int>, _ text: TracedText, isHead: Bool) -> Bool {
    guard range.count <= longest else { return false }
    let line = FoldedText(text.scalars[range])
    if !line.scalars.contains(where: { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit }) {
      // — and / are cells of a table that say nothing.
      return line.count > 2 || line.scalars.contains { $0 == "|" || $0 == "｜" }
    }
    let squeezed = FoldedText(line.scalars.filter { !$0.isBlank })
    if isWhole(squeezed.folded[...]) { return true }
    if isHead, isTrail(line) || FurnitureWords.mails.contains(where: { squeezed.contains($0) && squeezed.count <= 30 })
    {
      return true
    }
    if isHead, squeezed.starts(withAny: FurnitureWords.backs), squeezed.count <= longestBack { return true }
    if isHead, isMenu(line) || isLetterhead(squeezed) { return true }
    // A sentence is text, however it begins.
    if let last = line.scalars.last, "。！？".unicodeScalars.contains(last) { return false }
    if squeezed.starts(withAny: FurnitureWords.scan), squeezed.count <= 30 { return true }
    let pieces = line.folded.split(whereSeparator: { $0.isBlank || "|【】[]".unicodeScalars.contains($0) })
    if line.contains(any: FurnitureWords.within), named(pieces) > 0 { return true }
    let (named, neutral) = (named(pieces), pieces.count(where: isNeutral))
    let unknown = pieces.count - named - neutral
    // Of a foot's words some are a site's own.
    let isMostlyNamed = named >= 2 && unknown * 2 <= named && pieces.allSatisfy { $0.count <= 12 }
    return named > 0 && (unknown == 0 || isMostlyNamed)
  }

  private static let longestLetterhead = 24

  /// What an office's paper has above the title (GB/T 9704-2012, 7.2.4, 7.2.5): 桂花街道办事处文件, 桂街办〔2024〕31号.
  private static func isLetterhead(_ line: FoldedText) -> Bool {
    guard (4...longestLetterhead).contains(line.count),
      !line.folded.contains(where: { "《,。:".unicodeScalars.contains($0) })
    else { return false }
    if line.ends(with: "文件") { return OfficeName.isName(FoldedText(line.scalars.dropLast(2))) }
    guard line.folded.last == "号", let close = line.folded.lastIndex(where: { "〕]】)".unicodeScalars.contains($0) }),
      close > 5, "〔[【(".unicodeScalars.contains(line.folded[close - 5])
    else { return false }
    let year = line.folded[(close - 4)..<close]
    let number = line.folded[(close + 1)..<(line.count - 1)].filter { $0 != "第" }
    return year.allSatisfy(\.isASCIIDigit) && !number.isEmpty && number.allSatisfy(\.isASCIIDigit)
  }

  private static let longestItem = 8

  /// 长者助手 | 无障碍: short words with bars between them, one of which only pages have.
  private static func isMenu(_ line: FoldedText) -> Bool {
    let items = line.folded.split(whereSeparator: { $0 == "|" }).map { $0.filter { !$0.isBlank }[...] }
    return items.count > 1 && items.allSatisfy { (1...longestItem).contains($0.count) } && named(items) > 0
  }

  private static func named(_ pieces: [ArraySlice<Unicode.Scalar>]) -> Int {
    pieces.count { !isNeutral($0) && isNamed(FoldedText($0)) }
  }

  /// 相关链接： as 相关链接.
  private static func isWhole(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    if FurnitureWords.whole.contains(String(words)) { return true }
    return words.last == ":" && FurnitureWords.whole.contains(String(words.dropLast()))
  }

  /// A line of the table that heads a page of government information: `索引号：… 发文机关：…`. The name of the notice is part of it
  /// only where the text gives it again.
  private static func isRecord(_ range: Range<Int>, _ text: TracedText, before next: ArraySlice<Range<Int>>) -> Bool {
    let line = FoldedText(text.scalars[range].filter { !$0.isBlank })
    guard range.count <= longest, let colon = line.folded.firstIndex(of: ":"), colon <= 6 else { return false }
    let label = line.foldedString(0..<colon)
    if FurnitureWords.records.contains(label) { return true }
    guard FurnitureWords.names.contains(label) else { return false }
    let name = line.scalars[(colon + 1)...]
    return name.isEmpty || next.prefix(reach).contains { text.scalars[$0].filter { !$0.isBlank }.elementsEqual(name) }
  }

  private static func isNamed(_ piece: FoldedText) -> Bool {
    if isWhole(piece.folded[...]) { return true }
    guard piece.count <= 40 else { return false }
    return piece.starts(withAny: FurnitureWords.heads) || piece.contains(any: FurnitureWords.within)
  }

  /// A figure, a date, a time or a number of registration: the value of a label before it. 日期： with one is no more, since
  /// texts have it too.
  private static func isNeutral(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    let value = FoldedText(piece).starts(withAny: FurnitureWords.dates) ? piece.dropFirst(3) : piece
    return value.allSatisfy {
      $0.isASCIIDigit || $0.isASCIILetter || "-/:.,()[]次年月日号>|".unicodeScalars.contains($0)
    }
  }

  /// The trail of sections that leads to a page: `首页 > 互动交流 > 结果反馈`.
  private static func isTrail(_ line: FoldedText) -> Bool {
    let count = line.scalars.reduce(0) { $0 + (FurnitureWords.crumbs.contains($1) ? 1 : 0) }
    let hasStop = line.scalars.contains { "。；，".unicodeScalars.contains($0) }
    return !hasStop && (count >= 2 || (count == 1 && line.contains("首页")))
  }
}
