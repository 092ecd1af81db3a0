/// What of a campaign's rows is known without a pass over them: gathered while they are written.
public struct RowSurvey: Sendable, Hashable {
  /// Bytes of a text that a cell of a workbook may have no room for (32,767 UTF-16 units, of which each has a byte at least).
  public static let longText = 32_767

  /// Those that hold something in some row.
  public var fields: RowFields = []
  /// Columns that Huizong does not know, in the order in which rows first had something in them.
  public var otherColumns: [String] = []
  /// The different lists of groups that rows name; nil where they are so many that they were not kept.
  public var groupLists: [[String]]? = []
  /// Of the longest id, in bytes.
  public var longestID = 0
  /// Numbers, from 1, of rows that have more than `longText` bytes in all: some of them have a text that long.
  public var longRows: [Int] = []

  public init() {}
}
