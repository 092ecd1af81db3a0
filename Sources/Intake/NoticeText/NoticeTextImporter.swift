import Diagnostics

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
    LostFigures.find(text, &log)
    Brackets.find(text, &log)
    PrivateUse.find(text, &log)
    let ranges = text.count == 0 ? [] : text.lines
    let lines = ranges.map { FoldedText(text.scalars[$0]) }
    let draft = NoticeParser.parse(lines)
    let facts = NoticeFacts(draft, lines) { line, column in
      log.map.position(of: text.origins[min(ranges[line].lowerBound + column, text.count - 1)])
    }
    try check(draft, facts, lines, log)
    for finding in draft.findings {
      log.warn(finding.code, at: text.origins[ranges[finding.line].lowerBound], finding.arguments)
    }
    if let unclear = facts.unclearWindow {
      log.warn(.windowUnclear, at: text.origins[ranges[unclear.line].lowerBound], ["text": unclear.text])
    }
    if draft.tableRows > 0 {
      let count = draft.tableRows
      log.add(ImportStep(kind: .tables, count: count, distinct: count, examples: []))
    }
    DistrictAndCounty.find(text, draft, issuer: facts.shortIssuer.map { FoldedText($0) }, &log)
    let notice = ImportedNotice(
      title: draft.title, lead: draft.lead.map { lines[$0].text }.joined(separator: "\n"), window: facts.window,
      shortIssuer: facts.shortIssuer, issuer: facts.issuer, topic: facts.topic, channels: facts.channels,
      sections: draft.sections, groups: draft.groups, questions: draft.questions,
      closing: draft.closing.isEmpty ? nil : draft.closing.map { lines[$0].text }.joined(separator: "\n"),
      signOff: draft.signOff, qrCaption: log.qrCaption, url: options.url, published: log.published, source: log.source,
      counts: facts.counts, receivedNothing: facts.receivedNothing, encoding: decoded.value.encoding, steps: log.steps,
      cleanedText: text.string(0..<text.count),
      originalLines: ranges.map { log.map.position(of: text.origins[min($0.lowerBound, text.count - 1)]).line },
      partsInOrder: draft.parts)
    return Warned(notice, log.diagnostics)
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
    let evidence = NoticeEvidence(FoldedText(lines.map(\.text).joined(separator: "\n")))
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
