import Campaigns
import Diagnostics

/// What is asked, by whom, when and where.
struct SubjectFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func subject() -> Subject {
    let locale = map["locale"]?.choice(of: Locale.self) ?? .mainland
    // The office parts a long title itself where its sense asks for it (7.3.1).
    let lines = map["title"]?.text()?.split(whereSeparator: \.isNewline).map { String($0).trimmingWhiteSpace() } ?? []
    return Subject(
      title: lines.isEmpty ? nil : lines.joined(separator: locale.isChinese ? "" : " "), issuers: issuers(),
      topic: map["topic"]?.text(), kind: map["kind"]?.choice(of: CampaignKind.self) ?? .summary, locale: locale,
      dateForm: map["date_form"]?.choice(of: DateForm.self), about: about(),
      basis: map["basis"]?.texts() ?? [], windows: windows(), channels: channels(),
      titleLines: lines.count > 1 ? lines : [])
  }

  /// `{name: …, short: …}`, a name alone, or a list of either.
  private func issuers() -> [Issuer] {
    (map["issuer"]?.oneOrMore() ?? []).compactMap { value in
      if value.isScalar { return value.plainText().flatMap { Issuer(name: $0, short: nil) } }
      guard let fields = value.map() else { return nil }
      let issuer = Issuer(name: fields["name"]?.text(), short: fields["short"]?.text())
      fields.finish()
      if issuer == nil { map.faults.report(.fieldMissing, at: value.node.place, ["field": value.path + ".name"]) }
      return issuer
    }
  }

  private func about() -> About? {
    guard let fields = map["about"]?.map() else { return nil }
    defer { fields.finish() }
    return About(title: fields["title"]?.text(), url: fields["url"]?.address(), published: fields["published"]?.date())
  }

  /// A map, a month, or a list of either.
  private func windows() -> [Window] {
    (map["window"]?.oneOrMore() ?? []).compactMap { value in
      if value.isScalar {
        guard let text = value.plainText() else { return nil }
        guard let month = DayReader(isDayFirst: false).readMonth(text) else {
          map.faults.report(.fieldNotWindow, at: value.node.place, ["field": value.path, "value": text])
          return nil
        }
        return window(label: nil, from: month.from, to: month.to, isMonth: true, at: value.node.place)
      }
      guard let fields = value.map() else { return nil }
      defer { fields.finish() }
      let label = fields["label"]?.text()
      let from = fields["from"]?.date()
      let to = fields["to"]?.date()
      return window(
        label: label, from: from, to: to, extendedFrom: fields["extended_from"]?.date(),
        shorterBecause: fields["shorter_because"]?.text(), at: value.node.place)
    }
  }

  private func window(
    label: String?, from: CalendarDate?, to: CalendarDate?, isMonth: Bool = false, extendedFrom: CalendarDate? = nil,
    shorterBecause: String? = nil, at place: Place
  ) -> Window? {
    do {
      return try Window(
        label: label, from: from, to: to, isMonth: isMonth, extendedFrom: extendedFrom, shorterBecause: shorterBecause,
        at: place)
    } catch {
      map.faults.report(error)
      return nil
    }
  }

  /// A name, a list of names, or a map of names and counts.
  private func channels() -> [ChannelStatement] {
    guard let value = map["channels"] else { return [] }
    guard value.isMap else { return value.names().map { ChannelStatement(name: $0) } }
    return (value.map()?.values() ?? []).map { entry in
      ChannelStatement(name: entry.name, count: entry.node.isNothing ? nil : entry.count())
    }
  }
}
