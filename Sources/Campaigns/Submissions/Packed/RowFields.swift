/// Which fields a packed row has, or some of many rows.
public struct RowFields: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let submission = RowFields(rawValue: 1)
  public static let received = RowFields(rawValue: 1 << 1)
  public static let channel = RowFields(rawValue: 1 << 2)
  public static let district = RowFields(rawValue: 1 << 3)
  public static let name = RowFields(rawValue: 1 << 4)
  public static let contact = RowFields(rawValue: 1 << 5)
  public static let submitterKind = RowFields(rawValue: 1 << 6)
  public static let signatories = RowFields(rawValue: 1 << 7)
  public static let position = RowFields(rawValue: 1 << 8)
  public static let consent = RowFields(rawValue: 1 << 9)
  public static let isConsenting = RowFields(rawValue: 1 << 10)
  public static let disposition = RowFields(rawValue: 1 << 11)
  public static let reason = RowFields(rawValue: 1 << 12)
  public static let handler = RowFields(rawValue: 1 << 13)
  public static let replied = RowFields(rawValue: 1 << 14)
  public static let reply = RowFields(rawValue: 1 << 15)
  public static let note = RowFields(rawValue: 1 << 16)
  public static let duplicateOf = RowFields(rawValue: 1 << 17)
  public static let groups = RowFields(rawValue: 1 << 18)
  public static let others = RowFields(rawValue: 1 << 19)
  public static let text = RowFields(rawValue: 1 << 20)
  /// A text whose author agrees that it is published.
  public static let consentingText = RowFields(rawValue: 1 << 21)
  /// The text is packed by its place.
  static let textPlace = RowFields(rawValue: 1 << 22)
}
