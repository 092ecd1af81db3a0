import Campaigns
import Diagnostics

/// The office's own words and figures, but for groups and questions.
struct StatementFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func read(into draft: inout CampaignDraft) {
    draft.counts = counts()
    draft.breakdowns = each("breakdowns", breakdown)
    draft.facts = each("figures", fact)
    draft.events = each("events", event)
    draft.lead = map["lead"]?.text()
    draft.sections = each("sections", section)
    draft.closing = map["closing"]?.text()
    draft.annexes = each("annexes", annex)
    draft.images = each("images", image)
  }

  /// The items of a list of maps; those that cannot be read have been reported.
  private func each<Item>(_ name: String, _ read: (FieldMap) -> Item?) -> [Item] {
    (map[name]?.list() ?? []).compactMap { value in
      guard let fields = value.map() else { return nil }
      defer { fields.finish() }
      return read(fields)
    }
  }

  private func counts() -> StatedCounts {
    guard let fields = map["counts"]?.map() else { return .none }
    defer { fields.finish() }
    return StatedCounts(
      submissions: count(fields["submissions"], unit: Unit.submission),
      suggestions: count(fields["suggestions"], unit: Unit.suggestion),
      valid: count(fields["valid"], unit: Unit.suggestion),
      distinct: count(fields["distinct"], unit: Unit.suggestion))
  }

  /// `{value, unit, qualifier}` or a number alone.
  private func count(_ value: FieldValue?, unit: String) -> StatedCount? {
    guard let value else { return nil }
    if value.isScalar { return value.count().map { StatedCount($0, unit: unit) } }
    guard let fields = value.map() else { return nil }
    defer { fields.finish() }
    let own = fields["unit"]?.text()
    let qualifier = fields["qualifier"]?.choice(of: StatedCount.Qualifier.self)
    guard let field = fields["value"] else {
      map.faults.report(.fieldMissing, at: value.node.place, ["field": value.path + ".value"])
      return nil
    }
    return field.count().map { StatedCount($0, unit: own ?? unit, qualifier: qualifier) }
  }

  private func breakdown(_ fields: FieldMap) -> Breakdown? {
    let name = fields.required("name")
    let of = fields["of"]?.choice(of: Breakdown.Base.self) ?? .suggestions
    let isComplete = fields["complete"]?.flag() ?? false
    guard let items = fields["items"] else {
      map.faults.report(.fieldMissing, at: fields.place, ["field": fields.path + ".items"])
      return nil
    }
    let read = (items.map()?.values() ?? []).compactMap { entry in
      amount(entry).map { Breakdown.Item(label: entry.name, amount: $0) }
    }
    return name.map { Breakdown(name: $0, of: of, isComplete: isComplete, items: read) }
  }

  private func amount(_ value: FieldValue) -> Breakdown.Amount? {
    guard value.isMap else { return value.count().map { .count($0) } }
    guard let fields = value.map() else { return nil }
    defer { fields.finish() }
    if let share = fields["share"] { return share.share().map { .share($0) } }
    guard let count = fields["count"] else {
      map.faults.report(.fieldMissing, at: value.node.place, ["field": value.path + ".share"])
      return nil
    }
    return count.count().map { .count($0) }
  }

  private func fact(_ fields: FieldMap) -> Fact? {
    let label = fields.required("label")
    let unit = fields["unit"]?.text() ?? ""
    guard let value = fields["value"] else {
      map.faults.report(.fieldMissing, at: fields.place, ["field": fields.path + ".value"])
      return nil
    }
    guard let count = value.count(), let label else { return nil }
    return Fact(label: label, value: count, unit: unit)
  }

  private func event(_ fields: FieldMap) -> Event? {
    let kind = fields.required("kind")
    let date = fields["date"]?.date()
    let attended = fields["attended"]?.count()
    let spoke = fields["spoke"]?.count()
    return kind.map { Event(kind: $0, date: date, attended: attended, spoke: spoke) }
  }

  private func section(_ fields: FieldMap) -> Section? {
    let position = fields["at"]?.choice(of: Section.Position.self) ?? .before
    let heading = fields["heading"]?.text()
    return fields.required("text").map { Section(position: position, heading: heading, text: $0) }
  }

  private func annex(_ fields: FieldMap) -> Annex? {
    let title = fields.required("title")
    let table = fields["table"]
    let file = fields["file"]?.text().flatMap { inside($0, at: fields) }
    if let table {
      let name = table.choice(of: AnnexTable.self)?.rawValue
      guard let title, let name else { return nil }
      return Annex(title: title, content: .table(name))
    }
    guard let file else {
      if !fields.written.contains(where: { $0.name == "file" }) {
        map.faults.report(.fieldMissing, at: fields.place, ["field": fields.path + ".file"])
      }
      return nil
    }
    let found = AnnexFile(file, alternative: fields["alt"]?.text())
    if found.kind == .picture, found.alternative == nil {
      map.faults.report(.fieldMissing, at: fields.place, ["field": fields.path + ".alt"])
    }
    return title.map { Annex(title: $0, content: .file(found)) }
  }

  private func image(_ fields: FieldMap) -> Image? {
    let file = fields.required("file").flatMap { inside($0, at: fields) }
    let alternative = fields.required("alt")
    let caption = fields["caption"]?.text()
    let position = fields["at"]?.choice(of: Section.Position.self) ?? .after
    guard let file, let alternative else { return nil }
    return Image(file: file, alternative: alternative, caption: caption, position: position)
  }

  /// A file of the campaign folder: what a notice takes in must travel with it.
  private func inside(_ file: String, at fields: FieldMap) -> String? {
    let isOutside = file.hasPrefix("/") || file.split(separator: "/").contains("..")
    guard isOutside else { return file }
    map.faults.report(.fileOutside, at: fields.place, ["file": file])
    return nil
  }
}

/// Tables that can stand as an annex.
private enum AnnexTable: String, CaseIterable {
  case rows
}
