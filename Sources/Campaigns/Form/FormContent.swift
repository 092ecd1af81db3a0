import Diagnostics

/// What stands in a fill-in workbook, by the paths of its form: what is written into one, and what was read from one.
public struct FormContent: Sendable {
  public enum Value: Sendable, Hashable {
    case text(String)
    case list([String])
    /// Said to be nothing, so that what the office's file says does not hold.
    case nothing
  }

  /// One field that is filled in.
  public struct Cell: Sendable, Hashable {
    public let value: Value
    /// Where it stands; nil of what is still to be written.
    public let place: Place?

    public init(_ value: Value, at place: Place? = nil) {
      self.value = value
      self.place = place
    }
  }

  /// One line of a table.
  public struct Line: Sendable, Hashable {
    /// By the names of the table's fields.
    public var cells: [String: Cell]
    public var place: Place?
    /// Where the fields would stand that are not filled in.
    public var empty: [String: Place] = [:]
    /// An entry that begins here, though its line says the same as the one above.
    public var isAnew: Bool

    public init(_ cells: [String: Cell] = [:], at place: Place? = nil, isAnew: Bool = false) {
      self.cells = cells
      self.place = place
      self.isAnew = isAnew
    }
  }

  /// A table of suggestions with the heads of its columns, as it stood in its file.
  public struct Rows: Sendable, Hashable {
    public let heads: [String]
    /// Our names of the columns; nil of those that are none of ours.
    public let columns: [String?]
    public let records: [[String]]
    /// Columns whose heads are our own names, by which nothing of the campaign goes: they may be called otherwise.
    public let renamable: Set<Int>

    public init(heads: [String], columns: [String?], records: [[String]], renamable: Set<Int> = []) {
      self.renamable = renamable
      self.heads = heads
      self.columns = columns
      self.records = records
    }
  }

  /// By path.
  public var facts: [String: Cell] = [:]
  /// By path.
  public var tables: [String: [Line]] = [:]
  public var rows: [Rows] = []

  public init() {}
}
