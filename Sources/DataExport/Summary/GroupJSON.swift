import Campaigns

enum GroupJSON {
  /// A group with those below it. One that is not printed shows its id and disposition only.
  static func value(_ group: SuggestionGroup, _ scale: DispositionScale) -> JSONValue {
    .object(known: [
      ("id", .string(group.id)),
      ("printed", .boolean(group.isPrinted)),
      ("heading", group.heading.isEmpty ? nil : .string(group.heading)),
      ("summary", group.summary.map { .string($0) }),
      ("disposition", group.disposition.map { .string($0) }),
      ("reason", group.reason.map { .string($0) }),
      ("groups", group.children.isEmpty ? nil : .array(group.children.map { value($0, scale) })),
    ])
  }

  static func value(_ entry: DispositionScale.Entry) -> JSONValue {
    .object(known: [
      ("code", .string(entry.code)), ("label", .string(entry.label)),
      ("means", entry.means.map { .string($0.rawValue) }),
    ])
  }
}
