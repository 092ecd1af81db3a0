import Documents

/// A strip of the text block that is never parted: a line with its place, a blank line, a row of a table. Lengths in
/// points; positions from the strip's top left corner.
struct Row {
  var height: Double
  var items: [Frame.Placed] = []
  /// Left out at the top of a page.
  var isBlank = false
  /// Of the pages that it is made for; a blank row goes with any.
  var orientation = PageOrientation.upright
  /// No page ends after it.
  var keepsWithNext = false
  /// How much of a page may stay blank so that none ends after it.
  var cohesion = Cohesion.none
  /// Begins at a line of the grid.
  var snaps = true
  /// A line of running text: two of these go with a sign-off.
  var isText = false
  /// Goes on with the paragraph of the row above.
  var continues = false
  /// What is known to begin with it.
  var start = RowStart.nothing
  var prints: [RowPrint] = []
  var findings: [LineFinding] = []
  /// What was done to its lines, where somebody asks.
  var layouts: [LineLayout] = []
  /// The head of the table that it belongs to.
  var head: RowHead?

  /// Blank after it where something follows on the page, in points.
  var gapAfter = 0.0
  /// The rules at its lower edge.
  var rules: [Rule] = []
  /// How it is parted where a page ends within it; nil: never.
  var parting: Parting?
  /// Notes whose marks stand in it, in order.
  var notes: [RowNote] = []
  /// Nil: nothing but room.
  var page: PageRequest?
  /// The heading that begins in it, where the document has contents.
  var heading: RowHeading?
  /// Of a strip of columns that stand beside each other: which columns, and where the items of each begin.
  var columns: Columns?

  /// Rows that belong together, though not at any price.
  enum Cohesion: Comparable {
    case none
    /// What announces a table, and the table.
    case light
    /// The rows of a short table.
    case firm

    /// The greatest share of a page that stays blank for it.
    var mostBlank: Double {
      switch self {
      case .none: 0
      case .light: 0.2
      case .firm: 0.35
      }
    }
  }

  struct Columns {
    /// Equal for the strips of one block.
    let block: Int
    var starts: [Int]
  }

  /// The lines of a row of a table, moved to the right by `x`.
  struct Parting {
    let lines: RowLines
    var x = 0.0
  }

  /// A rule of a table, whose thickness says whether the table ends with it.
  struct Rule {
    let width: Double
    /// Nil where only the end of a page draws it.
    let thickness: Double?
    /// Where a page ends within the table.
    let atPageEnd: Double
    /// Where it begins.
    var x = 0.0

    /// The same where the table ends.
    var outer: Rule { Rule(width: width, thickness: atPageEnd, atPageEnd: atPageEnd, x: x) }
  }
}

/// An identity printed in a row.
struct RowPrint: Hashable {
  let identity: String
  /// Whether its text begins here; else it goes on from the row above.
  let begins: Bool
  /// How far below the row's top edge it stands, where it is not in the first line, in points.
  var down = 0.0
}

/// A heading for the contents.
struct RowHeading {
  /// 1 to 4; heads of annexes are of level 1.
  let level: Int
  let inlines: [Inline]
}

/// What is wrong in a line; its place is known once it stands on a page.
enum LineFinding {
  case missingGlyph(Unicode.Scalar, TextSource)
  /// By so many points.
  case overfull(Double, String)
  case unadjusted(String)
  /// So many em in each gap.
  case torn(Double, String)
}
