/// What has been decided of a row.
public struct CodingState: Sendable, Hashable {
  /// Ids of groups, in the order of the row.
  public var groups: [String]
  /// The row's own code; nil where it takes that of its group.
  public var disposition: String?
  public var reason: String
  public var note: String

  public init(groups: [String] = [], disposition: String? = nil, reason: String = "", note: String = "") {
    self.groups = groups
    self.disposition = disposition
    self.reason = CodingText.canonical(reason)
    self.note = CodingText.canonical(note)
  }

  public init(_ row: Suggestion) {
    self.init(
      groups: row.groups, disposition: row.disposition, reason: row.reason?.original ?? "", note: row.note ?? "")
  }

  /// One field as text: ids of groups with `；` between them; empty where nothing is decided.
  public subscript(field: CodingField) -> String {
    switch field {
    case .group: groups.joined(separator: CodingForm.separator)
    case .disposition: disposition ?? ""
    case .reason: reason
    case .note: note
    }
  }

  /// With one field as another state has it.
  public mutating func take(_ field: CodingField, from other: CodingState) {
    switch field {
    case .group: groups = other.groups
    case .disposition: disposition = other.disposition
    case .reason: reason = other.reason
    case .note: note = other.note
    }
  }
}
