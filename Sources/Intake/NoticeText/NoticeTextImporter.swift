import Campaigns
import Diagnostics
import Proofreading

/// Reads the text of a notice that publishes a consultation's results: decodes it, undoes what web pages do to text
/// (each change counted and placed), and finds the notice's parts and facts. It guesses nothing that the text does not
/// say.
public enum NoticeTextImporter {
  /// - Parameters:
  ///   - bytes: the file as received, at most `TextDecoder.noticeLimit`.
  ///   - path: for diagnostics.
  /// - Throws: `Failed` where the bytes are no text (see `TextDecoder`), or the text is no such notice
  ///   (`intake.not-a-notice`).
  public static func read(
    _ bytes: [UInt8], path: String, options: NoticeTextOptions = NoticeTextOptions()
  ) throws(Failed) -> Warned<ImportedNotice> {
    let decoded = try TextDecoder.decode(bytes, path: path, override: options.encoding)
    let received = Array(decoded.value.text.unicodeScalars)
    var text = TracedText(received)
    var log = CleaningLog(path: path, map: SourceMap(received))
    log.diagnostics.append(contentsOf: decoded.log)
    log.add(encodingStep(decoded.value))
    NoticeCleaner.clean(&text, &log)
    let ranges = text.count == 0 ? [] : text.lines
    for finding in ReceivedText.findings(in: ranges.map { Array(text.scalars[$0]) }) {
      log.warn(finding.code, at: text.origins[ranges[finding.line].lowerBound + finding.column], finding.arguments)
    }
    PrivateUse.find(text, &log)
    let (lines, draft) = parsed(text, ranges, log.map)
    let facts = NoticeFacts(draft, lines) { line, column in
      log.map.position(of: text.origins[min(ranges[line].lowerBound + column, text.count - 1)])
    }
    try check(draft, facts, lines, log)
    for finding in draft.findings {
      log.warn(finding.code, at: text.origins[ranges[finding.line].lowerBound], finding.arguments)
    }
    for left in draft.persons.left {
      log.warn(
        .namesLeft, at: text.origins[ranges[left.line].lowerBound], ["name": left.name, "count": String(left.count)])
    }
    if let unclear = facts.unclearWindow {
      log.warn(.windowUnclear, at: text.origins[ranges[unclear.line].lowerBound], ["text": unclear.text])
    }
    for finding in facts.findings {
      log.warn(
        finding.code, at: text.origins[ranges[finding.line].lowerBound + finding.column], ["text": finding.text])
    }
    LostCharacters.find(lines) { line, column, words in
      log.warn(.figureMissing, at: text.origins[ranges[line].lowerBound + column], ["text": words])
    }
    SecondNotice.find(lines, title: draft.title) { line, words in
      log.warn(.secondNotice, at: text.origins[ranges[line].lowerBound], ["text": words])
    }
    for number in facts.damaged {
      let line = lines[number.line]
      log.warn(
        .figureGlued, at: text.origins[ranges[number.line].lowerBound + number.range.lowerBound],
        ["text": line.string(max(0, number.range.lowerBound - 4)..<min(line.count, number.range.upperBound + 2))])
    }
    if draft.tableRows > 0 {
      let count = draft.tableRows
      log.add(ImportStep(kind: .tables, count: count, distinct: count, examples: []))
    }
    DistrictAndCounty.find(text, draft, issuer: facts.shortIssuer.map { FoldedText($0) }, &log)
    NumberReferences.find(draft, lines) { line, column, arguments in
      log.warn(.numberReferred, at: text.origins[ranges[line].lowerBound + column], arguments)
    }
    let isAnnotated = log.steps.contains { $0.kind == .annotations }
    let script = ScriptReader.read(FoldedText(text.scalars), isAnnotated: isAnnotated)
    if script == .traditional { log.warn(.scriptTraditional, at: text.origins[0], [:]) }
    var holdsPersonalData = false
    NamesInText.find(lines, draft) { line, column, words in
      log.warn(.personalDataInWords, at: text.origins[ranges[line].lowerBound + column], ["text": words])
      holdsPersonalData = true
    }
    let notice = ImportedNotice(
      title: draft.title, lead: draft.lead.map { lines[$0].text }.joined(separator: "\n"), window: facts.window,
      laterWindows: facts.laterWindows,
      shortIssuer: facts.shortIssuer, issuers: facts.issuers, topic: facts.topic, channels: facts.channels,
      sections: draft.sections, groups: draft.groups, questions: draft.questions,
      closing: draft.closing.isEmpty ? nil : draft.closing.map { lines[$0].text }.joined(separator: "\n"),
      signOff: facts.signOff, qrCaption: log.qrCaption, url: options.url, published: log.published, source: log.source,
      counts: facts.counts, receivedNothing: facts.receivedNothing, script: script,
      holdsPersonalData: holdsPersonalData,
      encoding: decoded.value.encoding, steps: log.steps,
      cleanedText: text.string(0..<text.count),
      originalLines: ranges.map { log.map.position(of: text.origins[min($0.lowerBound, text.count - 1)]).line },
      partsInOrder: draft.parts)
    return Warned(notice, log.diagnostics)
  }

  /// Whether what stands around the tables of a web page is a notice's text: the page is one then, and no export.
  public static func isPageOfNotice(_ bytes: [UInt8], path: String) -> Bool {
    guard let decoded = try? TextDecoder.decode(bytes, path: path) else { return false }
    let received = MarkupStep.withoutTables(Array(decoded.value.text.unicodeScalars))
    var text = TracedText(received)
    var log = CleaningLog(path: path, map: SourceMap(received))
    NoticeCleaner.clean(&text, &log)
    guard text.count > 0 else { return false }
    let (lines, draft) = parsed(text, text.lines, log.map)
    let facts = NoticeFacts(draft, lines) { _, _ in TextPosition(line: 1, column: 1) }
    return evidence(of: lines).isNotice(
      hasContent: !facts.counts.isEmpty || facts.receivedNothing || !draft.groups.isEmpty, hasStructure: true)
  }

  /// The lines, without the tabs that end rows, and their parts.
  private static func parsed(
    _ text: TracedText, _ ranges: [Range<Int>], _ map: SourceMap
  ) -> (lines: [FoldedText], draft: NoticeDraft) {
    let rows = ranges.map { FoldedText(text.scalars[$0]) }
    let lines = ranges.enumerated().map { index, range in
      let kept = text.trimmed(range)
      return kept == range ? rows[index] : FoldedText(text.scalars[kept])
    }
    let laidOut = LaidOutTable.withIndents(rows) { index in
      ranges[index].isEmpty ? 0 : map.position(of: text.origins[ranges[index].lowerBound]).column - 1
    }
    return (lines, NoticeParser.parse(lines, rows: laidOut))
  }

  private static func evidence(of lines: [FoldedText]) -> NoticeEvidence {
    NoticeEvidence(FoldedText(lines.map(\.text).joined(separator: "\n")))
  }

  private static func encodingStep(_ decoded: DecodedText) -> ImportStep {
    let mark = decoded.hadMark ? " + BOM" : ""
    return ImportStep(
      kind: .encoding, count: 1, distinct: 1,
      examples: [
        ImportStep.Example(
          position: TextPosition(line: 1, column: 1), before: decoded.encoding.rawValue + mark,
          after: decoded.evidence.text)
      ])
  }

  private static func check(
    _ draft: NoticeDraft, _ facts: NoticeFacts, _ lines: [FoldedText], _ log: CleaningLog
  ) throws(Failed) {
    let evidence = evidence(of: lines)
    let hasStructure = !draft.groups.isEmpty || !draft.questions.isEmpty
    let hasContent = hasStructure || !facts.counts.isEmpty || facts.receivedNothing
    if evidence.isNotice(hasContent: hasContent, hasStructure: hasStructure) { return }
    var content: [String] = []
    if !draft.groups.isEmpty { content.append("一、二、… ×\(draft.groups.count)") }
    if !draft.questions.isEmpty { content.append("票 ×\(draft.questions.count)") }
    content += facts.counts.map { "\($0.value)\($0.unit)" }
    var failed = log.diagnostics
    failed.append(
      .notANotice, at: .file(log.path, line: 1),
      [
        "about": NoticeEvidence.list(evidence.about), "results": NoticeEvidence.list(evidence.results),
        "content": NoticeEvidence.list(content), "against": NoticeEvidence.list(evidence.against),
      ])
    throw Failed(failed)
  }
}
