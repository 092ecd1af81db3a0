import Campaigns

enum FigureJSON {
  /// One figure: `value` is a count, or a share as a fraction of one; `text` says it as the notice does.
  static func value(_ figure: Figure, _ prints: [PrintedPlace], cell: String?, in locale: Locale) -> JSONValue {
    .object(known: [
      ("id", .string(figure.id.path)),
      ("value", number(figure.value)),
      ("unit", figure.unit.map { .string($0) }),
      ("qualifier", figure.qualifier.map { .string($0.rawValue) }),
      ("base", figure.base.map { .string($0.path) }),
      ("rule", .string(figure.rule.rawValue)),
      ("rows", figure.rows.map { .string($0.text) }),
      ("text", .string(figure.text(in: locale))),
      ("prints", places(prints)),
      ("cell", cell.map { .string($0) }),
    ])
  }

  /// In the order of the pages, each once.
  static func places(_ prints: [PrintedPlace]) -> JSONValue {
    var last: PrintedPlace?
    var values: [JSONValue] = []
    for place in prints.sorted() where place != last {
      values.append(
        .object(known: [
          ("volume", place.volume.map { .integer($0) }), ("page", .integer(place.page)), ("line", .integer(place.line)),
        ]))
      last = place
    }
    return .array(values)
  }

  private static func number(_ value: Figure.Value) -> JSONValue {
    switch value {
    case .count(let count): .integer(count)
    case .share(let share): .decimal(digits: share.perMille, places: 3)
    case .statedShare(let share): .decimal(digits: share.scaled, places: share.places + 2)
    }
  }
}
