import Campaigns
import Documents

/// The fields that templates may print, built from what was released. `templates/README.md` lists them.
///
/// Words of a value stand behind tokens; only what steers the template (levels, flags) is plain.
struct TemplateContext {
  let campaign: PublicCampaign
  let attachments: Attachments
  let words: LocaleWords
  /// Whether any row's words were released.
  let releasesTexts: Bool
  /// Those that have something to print.
  let annexes: [Annex]
  let tokens = TokenTable()
  /// Of the last heading among sections and groups, and of the last among sections alone.
  private var number = 0
  private var sectionNumber = 0

  /// - Parameter annexesEveryRow: whether the annexed table lists rows whose words were not released, too.
  init(
    _ campaign: PublicCampaign, attachments: Attachments = Attachments(), words: LocaleWords,
    annexesEveryRow: Bool = false
  ) {
    self.campaign = campaign
    let releasesTexts = campaign.rows.hasTexts
    let hasTable = annexesEveryRow ? campaign.rows.count > 0 : releasesTexts
    self.releasesTexts = releasesTexts
    annexes = campaign.statements.annexes.filter { annex in
      if case .table = annex.content { hasTable } else { true }
    }
    self.attachments = attachments
    self.words = words
  }

  /// All fields. Lists that are empty and values that are absent are not there, so that a section shows them only where
  /// there is something to show.
  mutating func fields() -> [String: Any] {
    var fields: [String: Any] = [:]
    fields["title"] = title()
    set(&fields, "officialHead", officialHead())
    set(&fields, "lead", campaign.statements.lead.map { paragraphs($0, "lead") })
    set(&fields, "window", windows())
    fields["issuer"] = token(words.list(campaign.subject.issuers.map { $0.short ?? $0.bestName }), .office)
    set(&fields, "topic", campaign.subject.topic.map { token($0, .office) })
    set(&fields, "about", campaign.subject.about.flatMap { about($0) })
    set(&fields, "channels", list(campaign.subject.channels.map(\.name), .office))
    fields["hasContents"] = !campaign.statements.groups.isEmpty || !campaign.statements.questions.isEmpty
    addCounts(&fields)
    // The ladder runs through sections and groups in the order in which they stand.
    let before = campaign.statements.sections.enumerated().filter { $0.element.position == .before }
    let after = campaign.statements.sections.enumerated().filter { $0.element.position == .after }
    fields["sectionsBefore"] = before.map { section($0.element, $0.offset) }
    fields["groups"] = groups(campaign.statements.groups, under: [])
    set(&fields, "ungrouped", figure(.ungrouped))
    fields["questions"] = questions()
    fields["sectionsAfter"] = after.map { section($0.element, $0.offset) }
    set(&fields, "closing", campaign.statements.closing.map { paragraphs($0, "closing") })
    set(&fields, "contact", contact())
    set(&fields, "signOff", signOff())
    set(&fields, "code", code())
    addReport(&fields)
    addEnclosures(&fields)
    addTranslation(&fields)
    return fields
  }

  // MARK: Values

  mutating func token(_ text: String, _ kind: TextSource.Kind, _ identity: String? = nil) -> String {
    tokens.token([.text(text, TextSource(kind, identity: identity))])
  }

  func set(_ fields: inout [String: Any], _ name: String, _ value: Any?) {
    if let value { fields[name] = value }
  }

  /// In a list inside a list, false where there is nothing: a name that is absent would be looked up in the outer one.
  func orFalse(_ value: String?) -> Any { value ?? false }

  private mutating func list(_ items: [String], _ kind: TextSource.Kind) -> String? {
    items.isEmpty ? nil : token(words.list(items), kind)
  }

  private mutating func paragraphs(_ text: String, _ identity: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      .map { token($0, .office, identity) }
  }

  /// A figure with its qualifier and unit; nil where there is none.
  mutating func figure(_ id: FigureID) -> String? {
    campaign.figures[id].map { tokens.token([.unbroken(words.inlines(of: $0))]) }
  }

  /// A label and its count, with what has to stand between them in running text.
  mutating func labelled(_ label: Inline, _ count: String) -> [String: Any] {
    let joint = words.joint(behind: [label].plainText)
    return [
      "label": tokens.token([label]), "joint": joint.isEmpty ? "" : token(joint, .template), "count": count,
    ]
  }

  // MARK: Parts

  private mutating func title() -> String {
    let lines = campaign.subject.titleLines
    if !lines.isEmpty {
      let source = TextSource(.office, identity: "title")
      return tokens.token(Array(lines.map { [Inline.text($0, source)] }.joined(separator: [.lineBreak])))
    }
    guard campaign.isTitleFormed else { return token(campaign.title, .office, "title") }
    let parts = FormedTitle.parts(for: campaign.subject, in: campaign.subject.locale.isChinese ? .mainland : nil)
    // In Traditional it is in the words and the script of its place; older records have the words of the mainland.
    guard parts.map(\.text).joined() == campaign.title else {
      return tokens.token([.text(campaign.title, TextSource(.formed, identity: "title"))])
    }
    return tokens.token(
      parts.map { part in
        .text(part.text, TextSource(part.isOffice ? .office : .template, identity: "title"))
      })
  }

  private mutating func officialHead() -> [String: Any]? {
    guard campaign.head != .none else { return nil }
    let names = campaign.subject.issuers.map(\.bestName)
    var fields: [String: Any] = [
      "marks": names.map { token(names.count == 1 && campaign.head != .letter ? $0 + "文件" : $0, .office) },
      "drawn": campaign.head == .red ? "yes" : "no",
      "form": campaign.head == .letter ? "letter" : "document",
    ]
    set(&fields, "number", campaign.number.map { token($0, .code) })
    return fields
  }

  private mutating func windows() -> String? {
    words.windows(campaign.subject.windows).map { tokens.token($0) }
  }

  /// The title of the draft, which leads to its page where that is known.
  private mutating func about(_ about: About) -> String? {
    guard let title = about.title else { return nil }
    let words = Inline.unbroken([.text(title, .office)])
    return tokens.token([about.url.map { .link(url: $0, [words]) } ?? words])
  }

  private mutating func addCounts(_ fields: inout [String: Any]) {
    if let total = campaign.figures[.total] {
      fields["nothingReceived"] = total.count == 0
    }
    set(&fields, "total", figure(.total))
    fields["countsSheets"] = campaign.subject.kind == .questionnaire && campaign.rows.count > 0
    set(&fields, "submissions", figure(.submissions))
    set(&fields, "valid", figure(.valid))
    set(&fields, "distinct", figure(.distinct))
    set(&fields, "largest", figure(.largest))
    let lead = LeadStatements(campaign.statements.lead)
    let counts = [FigureID.total, .submissions, .valid, .distinct, .largest].compactMap { campaign.figures[$0] }
    fields["leadStatesCounts"] =
      counts.first?.count == 0 ? lead.sayNothingCame : !counts.isEmpty && counts.allSatisfy { lead.state($0) }
    // A stated count was not made by it.
    if campaign.figures[.distinct]?.rule == .countOfLetters, let threshold = campaign.duplicateThreshold {
      fields["duplicateThreshold"] = token(DuplicateRule(threshold: threshold).thresholdText, .office)
      fields["duplicatesJudged"] = campaign.areDuplicatesJudged
    }
    fields["dispositions"] = campaign.scale.entries.compactMap { entry -> [String: Any]? in
      guard let count = figure(FigureID("disposition", entry.code, "count")) else { return nil }
      var item = labelled(words.label(of: entry), count)
      set(&item, "share", figure(FigureID("disposition", entry.code, "share")))
      return item
    }.marked()
    let channels = campaign.figures.figures.filter { $0.id.path.hasPrefix("channel.") }
    fields["channelCounts"] =
      channels.count < 2
      ? []
      : channels.map { item -> [String: Any] in
        labelled(.text(TemplateContext.channel(of: item), .office), tokens.token([.unbroken(words.inlines(of: item))]))
      }.marked()
    fields["facts"] = campaign.statements.facts.compactMap { fact -> [String: Any]? in
      figure(FigureID("fact", fact.label)).map { labelled(.text(fact.label, .office), $0) }
    }.marked()
    for (flag, name) in [
      ("hasChannelCounts", "channelCounts"), ("hasDispositions", "dispositions"), ("hasFacts", "facts"),
    ] {
      fields[flag] = (fields[name] as? [[String: Any]])?.isEmpty == false
    }
    let areChannelsStated = channels.allSatisfy { lead.state($0, as: TemplateContext.channel(of: $0)) }
    if areChannelsStated { fields["hasChannelCounts"] = false }
    let breakdowns = campaign.statements.breakdowns.filter { breakdown in
      !breakdown.items.allSatisfy { item in
        let id = FigureID(path: "breakdown.\(breakdown.name).item.\(item.label).count")
        return campaign.figures[id].map { lead.state($0, as: item.label) } ?? false
      }
    }
    fields["breakdowns"] = breakdowns.map { breakdown -> [String: Any] in
      let items = breakdown.items.compactMap { item -> [String: Any]? in
        let path = "breakdown.\(breakdown.name).item.\(item.label)"
        guard let amount = figure(FigureID(path: path + ".count")) ?? figure(FigureID(path: path + ".share")) else {
          return nil
        }
        return labelled(.text(item.label, .office), amount)
      }
      return ["name": token(breakdown.name, .office), "items": items.marked()]
    }
    fields["events"] = campaign.statements.events.map { event -> [String: Any] in
      var item: [String: Any] = ["kind": token(event.kind, .office)]
      set(&item, "date", event.date.map { tokens.token(words.day($0)) })
      set(&item, "attended", event.attended.map { tokens.token(words.people($0)) })
      set(&item, "spoke", event.spoke.map { tokens.token(words.people($0)) })
      return item
    }
    let shares = campaign.scale.entries.compactMap { campaign.figures[FigureID("disposition", $0.code, "share")] }
    fields["sharesDoNotSum"] = shares.missHundred
  }

  private static func channel(of figure: Figure) -> String {
    String(figure.id.path.dropFirst("channel.".count).dropLast(".count".count))
  }

  private mutating func section(_ section: Section, _ index: Int) -> [String: Any] {
    let all = paragraphs(section.text, "section.\(index + 1).text")
    var fields: [String: Any] = ["paragraphs": all]
    if let heading = section.heading {
      number += 1
      fields["heading"] = token(heading, .office, "section.\(index + 1).heading")
      fields["number"] = token(words.number([number]), .template)
      sectionNumber += 1
      fields["sectionNumber"] = token(words.number([sectionNumber]), .template)
    }
    addTranslation(ofSection: index, to: &fields)
    return fields
  }

  /// - Parameter path: the numbers of the groups above, outermost first.
  private mutating func groups(_ groups: [SuggestionGroup], under path: [Int]) -> [[String: Any]] {
    var below = 0
    let level = path.count + 1
    return groups.filter(\.isPrinted).map { group in
      if level == 1 { number += 1 } else { below += 1 }
      let place = path + [level == 1 ? number : below]
      let summary = group.summary.map { paragraphs($0, "group.\(group.id).summary") } ?? []
      var fields: [String: Any] = [
        "number": token(words.number(place), .template),
        "heading": token(group.heading, .office, "group.\(group.id).heading"),
        "plainHeading": token(group.heading.withoutEndMark, .office, "group.\(group.id).heading"),
        "level": String(level),
        "runIn": group.isRunIn,
        "hashes": String(repeating: "#", count: level + 1),
        "rest": group.isRunIn ? Array(summary.dropFirst()) : summary,
        "groups": self.groups(group.children, under: place),
      ]
      fields["first"] = orFalse(group.isRunIn ? summary.first : nil)
      fields["opening"] = orFalse(summary.first)
      fields["others"] = Array(summary.dropFirst())
      fields["count"] = orFalse(figure(FigureID("group", group.id, "count")))
      fields["share"] = orFalse(figure(FigureID("group", group.id, "share")))
      fields["disposition"] = orFalse(
        group.disposition.flatMap { campaign.scale[$0] }.map { tokens.token([words.label(of: $0)]) })
      fields["reason"] = orFalse(group.reason.map { token($0, .office, "group.\(group.id).reason") })
      fields["acted"] = group.reason != nil || group.disposition != nil
      addTranslation(of: group, at: place, to: &fields)
      return fields
    }
  }

  private mutating func questions() -> [[String: Any]] {
    campaign.statements.questions.enumerated().map { index, question in
      let path = "question.\(question.id)"
      var fields: [String: Any] = [
        "number": token(words.itemNumber(index + 1), .template),
        "text": token(question.text, .office, path + ".text"),
        "kind": token(words.label(of: question.kind), .template),
      ]
      fields["respondents"] = orFalse(figure(FigureID(path: path + ".respondents")))
      fields["votesAreBase"] = question.base == .votes
      fields["votes"] = orFalse(figure(FigureID(path: path + ".votes")))
      fields["comment"] = question.comment.map { paragraphs($0, path + ".comment") } ?? []
      fields["hasOptions"] = !question.options.isEmpty
      fields["isRank"] = question.kind == .rank
      let shares = question.options.compactMap { campaign.figures[FigureID(path: path + ".option.\($0.id).share")] }
      fields["hasShares"] = !shares.isEmpty
      let overlap = question.kind == .multiple && question.base == .respondents && !shares.isEmpty
      fields["sharesOverlap"] = overlap
      fields["sharesDoNotSum"] = !overlap && shares.missHundred
      fields["hasNote"] = overlap || shares.missHundred || question.kind == .rank
      fields["options"] = question.options.map { option -> [String: Any] in
        let path = path + ".option.\(option.id)"
        return [
          "label": token(option.label, .office),
          "votes": cell(FigureID(path: path + ".votes")), "share": cell(FigureID(path: path + ".share")),
        ]
      }
      return fields
    }
  }

  /// A numeral alone, for a column whose head says the unit; a dash where nothing is known.
  mutating func cell(_ id: FigureID) -> String {
    guard let figure = campaign.figures[id] else { return tokens.token([.text("—", .template)]) }
    return tokens.token([words.numeral(figure)])
  }

  private mutating func contact() -> [String: Any]? {
    guard let contact = campaign.contact else { return nil }
    var fields: [String: Any] = [:]
    set(&fields, "name", contact.name.map { token($0, .office) })
    set(&fields, "phone", contact.phone.map { tokens.token([.unbroken([.text($0, TextSource(.code))])]) })
    set(&fields, "address", contact.address.map { token($0, .office) })
    set(&fields, "email", contact.email.map { token($0, .code) })
    return fields.isEmpty ? nil : fields
  }

  private mutating func signOff() -> [String: Any]? {
    let names = campaign.subject.issuers.compactMap(\.name)
    guard let date = campaign.date else { return nil }
    return [
      "issuers": names.count == campaign.subject.issuers.count ? names.map { token($0, .office) } : [],
      "date": tokens.token(words.formalDay(date)),
      "seal": campaign.seal.rawValue,
    ]
  }

  private mutating func code() -> [String: Any]? {
    campaign.url.map { ["url": token($0, .code), "caption": tokens.token([words.codeCaption(campaign.codeCaption)])] }
  }
}

extension [[String: Any]] {
  /// The same with `last` telling the last, so that a template can end a list with 。.
  func marked() -> [[String: Any]] {
    enumerated().map { index, item in item.merging(["last": index == count - 1]) { old, _ in old } }
  }
}

extension Substring {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<Swift.max(start, end)])
  }
}
