/// Which optional fields a packed row has.
struct RowFields: OptionSet {
  let rawValue: UInt32

  static let submission = RowFields(rawValue: 1)
  static let received = RowFields(rawValue: 1 << 1)
  static let channel = RowFields(rawValue: 1 << 2)
  static let district = RowFields(rawValue: 1 << 3)
  static let name = RowFields(rawValue: 1 << 4)
  static let contact = RowFields(rawValue: 1 << 5)
  static let submitterKind = RowFields(rawValue: 1 << 6)
  static let signatories = RowFields(rawValue: 1 << 7)
  static let position = RowFields(rawValue: 1 << 8)
  static let consent = RowFields(rawValue: 1 << 9)
  static let isConsenting = RowFields(rawValue: 1 << 10)
  static let disposition = RowFields(rawValue: 1 << 11)
  static let reason = RowFields(rawValue: 1 << 12)
  static let handler = RowFields(rawValue: 1 << 13)
  static let replied = RowFields(rawValue: 1 << 14)
  static let reply = RowFields(rawValue: 1 << 15)
  static let note = RowFields(rawValue: 1 << 16)
  static let duplicateOf = RowFields(rawValue: 1 << 17)
  static let groups = RowFields(rawValue: 1 << 18)
  static let others = RowFields(rawValue: 1 << 19)
}
