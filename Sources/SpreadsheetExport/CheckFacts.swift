import Campaigns

/// What the checking sheet says beside the figures themselves; gathered by whoever makes the outputs.
public struct CheckFacts: Sendable {
  /// What is still open.
  public struct Finding: Sendable {
    public let severity: String
    public let place: String
    public let message: String
    public let hint: String
    /// `rows.date-unreadable`.
    public let code: String
    public let gravity: Gravity
    /// The row that it speaks of, and of its columns our name or the head; nil: all of the row.
    public let row: RowOrigin?
    public let column: String?

    public enum Gravity: Int, Sendable, Comparable {
      case note
      case warning
      case error

      public static func < (one: Gravity, other: Gravity) -> Bool { one.rawValue < other.rawValue }
    }

    public init(
      severity: String, place: String, message: String, hint: String, code: String = "", gravity: Gravity = .note,
      row: RowOrigin? = nil, column: String? = nil
    ) {
      self.severity = severity
      self.place = place
      self.message = message
      self.hint = hint
      self.code = code
      self.gravity = gravity
      self.row = row
      self.column = column
    }
  }

  /// A kind of personal data that was masked.
  public struct Mask: Sendable {
    public let kind: String
    public let count: Int
    /// Where the first ones stand; never the data themselves.
    public let example: String

    public init(kind: String, count: Int, example: String) {
      self.kind = kind
      self.count = count
      self.example = example
    }
  }

  /// A group that is proposed for rows and that nobody has confirmed.
  public struct Proposal: Sendable {
    /// As the coding workbook calls it; nil of rows whose groups could not be told apart.
    public let group: String?
    public let count: Int
    /// Ids of the first rows.
    public let rows: [String]

    public init(group: String?, count: Int, rows: [String]) {
      self.group = group
      self.count = count
      self.rows = rows
    }
  }

  /// Where each figure is printed, as 第1页第5行.
  public let prints: [FigureID: [String]]
  public let findings: [Finding]
  public let masks: [Mask]
  public let proposals: [Proposal]
  /// The findings have a sheet of their own, and the cells that they speak of are marked.
  public let marksCells: Bool

  public init(
    prints: [FigureID: [String]] = [:], findings: [Finding] = [], masks: [Mask] = [],
    proposals: [Proposal] = [], marksCells: Bool = false
  ) {
    self.prints = prints
    self.findings = findings
    self.masks = masks
    self.proposals = proposals
    self.marksCells = marksCells
  }
}
