import Campaigns
import Diagnostics

extension RecordForm where Value == Section {
  static var section: RecordForm {
    object(
      .init("at", .word, \.position), .init("heading", .optional(.text), \.heading), .init("text", .text, \.text)
    ) { Section(position: $0, heading: $1, text: $2) }
  }
}

extension RecordForm where Value == SuggestionGroup {
  fileprivate static func group(levels: Int) -> RecordForm {
    object(
      .init("id", .text, \.id), .init("heading", .text, \.heading), .init("run_in", .mark, \.isRunIn),
      .init("summary", .optional(.text), \.summary), .init("disposition", .optional(.text), \.disposition),
      .init("reason", .optional(.text), \.reason), .init("count", .optional(.number), \.count),
      .init("share", .optional(.statedShare), \.share), .init("printed", .truth, \.isPrinted),
      .init("groups", .groups(levels: levels - 1), \.children)
    ) { id, heading, isRunIn, summary, disposition, reason, count, share, isPrinted, children in
      SuggestionGroup(
        id: id, heading: heading, isRunIn: isRunIn, summary: summary, disposition: disposition, reason: reason,
        count: count, share: share, isPrinted: isPrinted, children: children)
    }
  }
}

extension RecordForm where Value == [SuggestionGroup] {
  static func groups(levels: Int) -> RecordForm {
    if levels > 0 { return list(.group(levels: levels)) }
    return RecordForm(
      write: { _ in nil },
      read: { (json, place) throws(Failed) in
        guard json == nil else { throw RecordForm.wrong(place, "\(SuggestionGroup.deepestLevel) levels") }
        return []
      })
  }
}

extension RecordForm where Value == Question.Option {
  static var option: RecordForm {
    object(
      .init("id", .text, \.id), .init("label", .text, \.label), .init("votes", .optional(.number), \.votes),
      .init("share", .optional(.statedShare), \.share)
    ) { Question.Option(id: $0, label: $1, votes: $2, share: $3) }
  }
}

extension RecordForm where Value == Question {
  /// The column of the rows that holds the answers stays in the office.
  static var question: RecordForm {
    object(
      .init("id", .text, \.id), .init("text", .text, \.text), .init("type", .word, \.kind),
      .init("base", .word, \.base), .init("respondents", .optional(.number), \.respondents),
      .init("options", .list(.option), \.options), .init("comment", .optional(.text), \.comment)
    ) { id, text, kind, base, respondents, options, comment in
      Question(
        id: id, text: text, kind: kind, base: base, respondents: respondents, options: options, comment: comment)
    }
  }
}

extension RecordForm where Value == Annex {
  static var annex: RecordForm {
    object(
      .init("title", .text, \.title), .init("table", .optional(.text), \.tableName),
      .init("file", .optional(.text), \.fileName), .init("alt", .optional(.text), \.alternative), make: Annex.recorded)
  }
}

extension Annex {
  fileprivate var tableName: String? { if case .table(let name) = content { name } else { nil } }
  fileprivate var fileName: String? { if case .file(let file) = content { file.name } else { nil } }
  fileprivate var alternative: String? { if case .file(let file) = content { file.alternative } else { nil } }

  fileprivate static func recorded(title: String, table: String?, file: String?, alternative: String?) -> Annex? {
    if let table, file == nil, alternative == nil { return Annex(title: title, content: .table(table)) }
    if let file, table == nil { return Annex(title: title, content: .file(AnnexFile(file, alternative: alternative))) }
    return nil
  }
}

extension RecordForm where Value == Image {
  static var image: RecordForm {
    object(
      .init("file", .text, \.file), .init("alt", .text, \.alternative), .init("caption", .optional(.text), \.caption),
      .init("at", .word, \.position)
    ) { Image(file: $0, alternative: $1, caption: $2, position: $3) }
  }
}

extension RecordForm where Value == Translation.Group {
  static var translatedGroup: RecordForm {
    object(
      .init("id", .text, \.id), .init("heading", .optional(.text), \.heading),
      .init("summary", .optional(.text), \.summary)
    ) { Translation.Group(id: $0, heading: $1, summary: $2) }
  }
}

extension RecordForm where Value == Translation {
  static var translation: RecordForm {
    object(
      .init("language", .word, \.language), .init("arrangement", .word, \.arrangement),
      .init("title", .optional(.text), \.title), .init("issuers", .list(.text), \.issuers),
      .init("date", .optional(.text), \.date), .init("lead", .optional(.text), \.lead),
      .init("sections", .list(.section), \.sections), .init("groups", .list(.translatedGroup), \.groups),
      .init("closing", .optional(.text), \.closing)
    ) { language, arrangement, title, issuers, date, lead, sections, groups, closing in
      Translation(
        language: language, arrangement: arrangement, title: title, issuers: issuers, date: date, lead: lead,
        sections: sections, groups: groups, closing: closing)
    }
  }
}

extension RecordForm where Value == Statements {
  static var statements: RecordForm {
    object(
      .init("counts", .statedCounts, \.counts), .init("breakdowns", .list(.breakdown), \.breakdowns),
      .init("facts", .list(.fact), \.facts), .init("events", .list(.event), \.events),
      .init("lead", .optional(.text), \.lead), .init("sections", .list(.section), \.sections),
      .init("groups", .groups(levels: SuggestionGroup.deepestLevel), \.groups),
      .init("questions", .list(.question), \.questions), .init("closing", .optional(.text), \.closing),
      .init("annexes", .list(.annex), \.annexes), .init("images", .list(.image), \.images),
      .init("translation", .optional(.translation), \.translation)
    ) {
      counts, breakdowns, facts, events, lead, sections, groups, questions, closing, annexes, images, translation in
      Statements(
        counts: counts, breakdowns: breakdowns, facts: facts, events: events, lead: lead, sections: sections,
        groups: groups, questions: questions, closing: closing, annexes: annexes, images: images,
        translation: translation)
    }
  }
}
