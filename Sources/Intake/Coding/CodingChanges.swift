import Campaigns
import Diagnostics

/// What a filled-in coding workbook asks for, judged against the folder as it is now.
public struct CodingChanges: Sendable {
  public enum Kind: String, Sendable, Hashable {
    /// Nothing had been decided.
    case added
    case changed
    /// What had been decided is taken back.
    case cleared
  }

  /// One field of one row.
  public struct Change: Sendable, Hashable {
    public let field: CodingField
    public let kind: Kind
    /// As `CodingState` writes it.
    public let from: String
    public let to: String
    public let place: Place
    /// The workbook's word stands against somebody else's.
    public let isConflict: Bool
  }

  public struct Row: Sendable {
    public let id: String
    public let origin: RowOrigin
    public let from: CodingState
    public let to: CodingState
    public let changes: [Change]
    /// Who filled it in, where the workbook says.
    public let coder: String?
  }

  /// A decision of the workbook that was passed over, because the folder says something else by now.
  public struct Passed: Sendable, Hashable {
    public let id: String
    public let field: CodingField
    /// In the folder.
    public let folder: String
    public let workbook: String
    public let place: Place
  }

  /// In the order of the folder's rows.
  public internal(set) var rows: [Row] = []
  public internal(set) var groups: [GroupAddition] = []
  public internal(set) var passed: [Passed] = []
  /// Rows of the workbook.
  public internal(set) var count = 0
  /// Rows of the folder that the workbook does not have.
  public internal(set) var absent = 0
  /// Rows that the workbook touches, with another field that somebody else has changed since and the workbook did not.
  public internal(set) var changedElsewhere = 0
  public internal(set) var log = DiagnosticLog()

  public var isEmpty: Bool { rows.isEmpty && groups.isEmpty }

  public func count(of field: CodingField, _ kind: Kind) -> Int {
    rows.reduce(0) { sum, row in sum + row.changes.filter { $0.field == field && $0.kind == kind }.count }
  }
}
