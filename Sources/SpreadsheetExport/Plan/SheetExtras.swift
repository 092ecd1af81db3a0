/// What only some sheets have.
public struct SheetExtras: Sendable, Hashable {
  /// What may stand in cells.
  public struct Rule: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// Offers a list; other values are allowed after a word.
      case choice(formula: String)
      /// Offers a list and allows nothing else.
      case strictChoice(formula: String)
      /// Nothing may be changed by typing.
      case locked
    }

    public let range: CellRange
    public let kind: Kind
    /// Shown when a cell is chosen; at most 255 characters, title 32.
    public let inputTitle: String?
    public let input: String?
    /// Shown when something else is typed.
    public let error: String
  }

  /// A comment on a cell.
  public struct Note: Sendable, Hashable {
    public let row: Int
    public let column: Int
    public let text: String
  }

  /// A cell that is to be seen.
  public struct Mark: Sendable, Hashable {
    public let row: Int
    public let column: Int
    public let colour: UInt32
  }

  public var isHidden = false
  public var hiddenColumns: Set<Int> = []
  /// Columns at the left that stay while the rest scrolls.
  public var frozenColumns = 0
  public var rules: [Rule] = []
  public var notes: [Note] = []
  public var marks: [Mark] = []

  public init() {}
}
