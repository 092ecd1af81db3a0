/// What of a campaign's rows is known without a pass over them: gathered while they are written.
public struct RowSurvey: Sendable, Hashable {
  /// Fields that hold something in some row.
  public struct Fields: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let received = Fields(rawValue: 1)
    public static let channel = Fields(rawValue: 1 << 1)
    public static let district = Fields(rawValue: 1 << 2)
    public static let name = Fields(rawValue: 1 << 3)
    public static let contact = Fields(rawValue: 1 << 4)
    public static let submitterKind = Fields(rawValue: 1 << 5)
    public static let signatories = Fields(rawValue: 1 << 6)
    public static let position = Fields(rawValue: 1 << 7)
    public static let consent = Fields(rawValue: 1 << 8)
    public static let text = Fields(rawValue: 1 << 9)
    /// A text whose author agrees that it is published.
    public static let consentingText = Fields(rawValue: 1 << 10)
    public static let groups = Fields(rawValue: 1 << 11)
    public static let disposition = Fields(rawValue: 1 << 12)
    public static let reason = Fields(rawValue: 1 << 13)
    public static let handler = Fields(rawValue: 1 << 14)
    public static let replied = Fields(rawValue: 1 << 15)
    public static let reply = Fields(rawValue: 1 << 16)
    public static let note = Fields(rawValue: 1 << 17)
    public static let duplicateOf = Fields(rawValue: 1 << 18)
  }

  /// Bytes of a text that a cell of a workbook may have no room for (32,767 UTF-16 units, of which each has a byte at least).
  public static let longText = 32_767

  public var fields: Fields = []
  /// Columns that Huizong does not know, in the order in which rows first had something in them.
  public var otherColumns: [String] = []
  /// The different lists of groups that rows name.
  public var groupLists: [[String]] = []
  /// Of the longest id, in bytes.
  public var longestID = 0
  /// Numbers, from 1, of rows with a text above `longText`.
  public var longRows: [Int] = []

  public init() {}
}
