import Campaigns
import Diagnostics

extension RecordForm where Value == DispositionScale.Entry {
  static var scaleEntry: RecordForm {
    object(
      .init("code", .text, \.code), .init("label", .text, \.label), .init("means", .optional(.word), \.means)
    ) { DispositionScale.Entry(code: $0, label: $1, means: $2) }
  }
}

extension RecordForm where Value == Share {
  static var share: RecordForm {
    object(.init("part", .number, \.part), .init("of", .number, \.base)) { Share(part: $0, base: $1) }
  }
}

extension RecordForm where Value == FigureID {
  static var figureID: RecordForm { RecordForm<String>.text.mapping(\.path, { FigureID(path: $0) }, "group.x.count") }
}

extension RecordForm where Value == RowSelector.Condition {
  static var condition: RecordForm {
    object(
      .init("group", .optional(.text), \.group), .init("ungrouped", .mark, \.isUngrouped),
      .init("disposition", .optional(.text), \.disposition), .init("channel", .optional(.text), \.channel),
      .init("received", .optional(.day), \.day), make: RowSelector.Condition.recorded)
  }
}

extension RowSelector.Condition {
  fileprivate var group: String? { if case .group(let id) = self { id } else { nil } }
  fileprivate var isUngrouped: Bool { self == .ungrouped }
  fileprivate var disposition: String? { if case .disposition(let code) = self { code } else { nil } }
  fileprivate var channel: String? { if case .channel(let name) = self { name } else { nil } }
  fileprivate var day: CalendarDate? { if case .received(let day) = self { day } else { nil } }

  /// Nil unless it is one condition.
  fileprivate static func recorded(
    group: String?, isUngrouped: Bool, disposition: String?, channel: String?, day: CalendarDate?
  ) -> RowSelector.Condition? {
    var found: [RowSelector.Condition] = isUngrouped ? [.ungrouped] : []
    if let group { found.append(.group(group)) }
    if let disposition { found.append(.disposition(disposition)) }
    if let channel { found.append(.channel(channel)) }
    if let day { found.append(.received(day)) }
    return found.count == 1 ? found[0] : nil
  }
}

extension RecordForm where Value == RowSelector {
  static var rowSelector: RecordForm {
    object(
      .init("where", .list(.condition), \.conditions), .init("per_submission", .mark, \.perSubmission)
    ) { RowSelector($0, perSubmission: $1) }
  }
}

extension RecordForm where Value == Figure.Rule {
  static var rule: RecordForm {
    RecordForm<String>.text.mapping(\.rawValue, { Figure.Rule(rawValue: $0) }, "count-of-suggestions, share, stated …")
  }
}

extension RecordForm where Value == Figure {
  static var figure: RecordForm {
    object(
      .init("id", .figureID, \.id), .init("count", .optional(.number), \.count),
      .init("share", .optional(.share), \.share), .init("stated", .optional(.statedShare), \.statedShare),
      .init("unit", .optional(.text), \.unit), .init("qualifier", .optional(.word), \.qualifier),
      .init("base", .optional(.figureID), \.base), .init("rule", .rule, \.rule),
      .init("rows", .optional(.rowSelector), \.rows), make: Figure.recorded)
  }
}

extension Figure {
  fileprivate var share: Share? { if case .share(let share) = value { share } else { nil } }
  fileprivate var statedShare: StatedShare? { if case .statedShare(let share) = value { share } else { nil } }

  /// Nil unless it has one value.
  fileprivate static func recorded(
    id: FigureID, count: Int?, share: Share?, statedShare: StatedShare?, unit: String?,
    qualifier: StatedCount.Qualifier?, base: FigureID?, rule: Rule, rows: RowSelector?
  ) -> Figure? {
    var values: [Value] = []
    if let count { values.append(.count(count)) }
    if let share { values.append(.share(share)) }
    if let statedShare { values.append(.statedShare(statedShare)) }
    guard values.count == 1 else { return nil }
    return Figure(id: id, value: values[0], unit: unit, qualifier: qualifier, base: base, rule: rule, rows: rows)
  }
}
