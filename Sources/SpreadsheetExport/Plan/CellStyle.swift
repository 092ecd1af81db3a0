/// The look of a cell: its part in the sheet and how it shows a number.
public struct CellStyle: Sendable, Hashable {
  /// What a cell is for. Fonts, colours and rules of each stand in `StyleTable`.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case title
    case status
    case factLabel
    case factValue
    case heading
    case header
    case headerCentre
    case headerNumber
    case ordinal
    case text
    /// Of identities and the like, which few people read.
    case small
    case number
    /// A number among words.
    case wordNumber
    /// What a share is a part of.
    case base
    /// Several cells that are one.
    case mergedCell
    /// At the end of a row.
    case rowTotal
    case totalLabel
    case totalNumber
    case note
    case rowText
    case rowWord
    case rowNumber
    case rowDate
    case rowInput
    case input
    /// Without rules: cells that are mostly empty.
    case plain
    case plainNumber
  }

  public let role: Role
  public let format: NumberFormat
  /// Steps to the right, for groups below groups.
  public let indent: Int
  /// Looks like a link.
  public let isLink: Bool

  public init(_ role: Role, _ format: NumberFormat = .general, indent: Int = 0, isLink: Bool = false) {
    self.role = role
    self.format = format
    self.indent = indent
    self.isLink = isLink
  }
}
