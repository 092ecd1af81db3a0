/// How grave a diagnostic is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Something the person should know; nothing need be done.
  case note
  /// The output may not be what the office wants; under `--strict` nothing is written.
  case warning
  /// No output can be made.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
