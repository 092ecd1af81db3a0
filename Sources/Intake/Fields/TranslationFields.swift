import Campaigns
import Diagnostics

/// The office's words in a second language.
struct TranslationFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func translation() -> Translation? {
    guard let fields = map["translation"]?.map() else { return nil }
    defer { fields.finish() }
    let language = fields["language"]?.choice(of: Translation.Language.self)
    if !fields.written.contains(where: { $0.name == "language" }) { _ = fields.required("language") }
    let arrangement = fields["arrangement"]?.choice(of: Translation.Arrangement.self) ?? .beside
    let title = words(fields["title"])
    let issuers = fields["issuer"]?.texts() ?? []
    let date = words(fields["date"])
    let lead = words(fields["lead"])
    let sections = sections(fields["sections"])
    let groups = groups(fields["groups"])
    let closing = words(fields["closing"])
    guard let language else { return nil }
    return Translation(
      language: language, arrangement: arrangement, title: title, issuers: issuers, date: date, lead: lead,
      sections: sections, groups: groups, closing: closing)
  }

  private func sections(_ value: FieldValue?) -> [Section] {
    (value?.list() ?? []).compactMap { item in
      guard let fields = item.map() else { return nil }
      defer { fields.finish() }
      let heading = words(fields["heading"])
      guard let text = fields.required("text") else { return nil }
      _ = words(fields["text"])
      return Section(position: .before, heading: heading, text: text)
    }
  }

  /// By the ids of the campaign's groups.
  private func groups(_ value: FieldValue?) -> [Translation.Group] {
    (value?.map()?.values() ?? []).compactMap { item in
      guard let fields = item.map() else { return nil }
      defer { fields.finish() }
      return Translation.Group(
        id: FormedID.sanitised(item.name), heading: words(fields["heading"], isOfGroup: true),
        summary: words(fields["summary"], isOfGroup: true))
    }
  }

  /// A text whose places for figures are such as there are.
  private func words(_ value: FieldValue?, isOfGroup: Bool = false) -> String? {
    guard let value, let text = value.text() else { return nil }
    let known = Translation.placeholders + (isOfGroup ? Translation.groupPlaceholders : [])
    for case let name? in Translation.pieces(of: text).map(\.placeholder) where !known.contains(name) {
      map.faults.report(
        .translationPlaceholder, at: value.node.place,
        ["field": value.path, "name": name, "known": known.map { "{\($0)}" }.joined(separator: ", ")])
    }
    return text
  }
}
