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
      /// Anything may stand there; only the words that are shown matter.
      case anything
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

  /// A link on a cell that holds a number or words of its own.
  public struct Link: Sendable, Hashable {
    public let row: Int
    public let column: Int
    public let target: CellReference
    /// Shown when the cell is pointed at; at most 255 characters.
    public let tip: String
  }

  public var isHidden = false
  /// The colour of the sheet's tab.
  public var tabColour: UInt32?
  /// At most one: a sheet with a table has no filter of its own.
  public var table: TablePlan?
  /// Cells with a bar as long as their number is great.
  public var bars: [CellRange] = []
  public var links: [Link] = []
  public var hiddenColumns: Set<Int> = []
  /// Columns at the left that stay while the rest scrolls.
  public var frozenColumns = 0
  public var rules: [Rule] = []
  public var notes: [Note] = []
  public var marks: [Mark] = []

  public init() {}
}
