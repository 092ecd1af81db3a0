/// Which rows stand behind a figure: those that meet every condition.
public struct RowSelector: Sendable, Hashable {
  public enum Condition: Sendable, Hashable {
    /// In the group or in one below it.
    case group(String)
    case ungrouped
    case disposition(String)
    case channel(String)
    case received(CalendarDate)
  }

  public let conditions: [Condition]
  /// Rows of one submission count as one.
  public let perSubmission: Bool

  public init(_ conditions: [Condition] = [], perSubmission: Bool = false) {
    self.conditions = conditions
    self.perSubmission = perSubmission
  }

  /// `group=leadership disposition=adopted`; `*` for all rows.
  public var text: String {
    let words = conditions.map { condition in
      switch condition {
      case .group(let id): "group=\(id)"
      case .ungrouped: "group="
      case .disposition(let code): "disposition=\(code)"
      case .channel(let name): "channel=\(name)"
      case .received(let date): "received=\(date.iso)"
      }
    }
    return (words.isEmpty ? ["*"] : words).joined(separator: " ") + (perSubmission ? " by submission" : "")
  }
}
