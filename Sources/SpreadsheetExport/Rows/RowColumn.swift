/// A column of a sheet of suggestions.
public enum RowColumn: Sendable, Hashable {
  case number
  case id
  case submission
  case received
  case channel
  case district
  case name
  case contact
  /// 提出人代号: the same for all rows of one person.
  case pseudonym
  case submitterKind
  case signatories
  case position
  case consent
  case text
  case groups
  case disposition
  case reason
  case handler
  case replied
  case reply
  case note
  case duplicateOf
  /// A column that the form does not know; index into `SheetRows.otherColumns`.
  case other(Int)
  /// File and line that the row was read from.
  case origin
  /// A number for each group that the row counts in, outermost first, so that formulas can count by numbers: 0 where the
  /// row is in none, nothing where it is in fewer.
  case groupCode(Int)
  case dispositionCode
  case channelCode
  case districtCode
  /// Of 续文: which column goes on, which part this is, and the part.
  case continuedColumn
  case continuedPart
  case continuedText
  /// Of the coding workbook alone.
  case coding(CodingColumn)

  /// Whether it holds nothing but numbers for formulas.
  var isCode: Bool {
    switch self {
    case .groupCode, .dispositionCode, .channelCode, .districtCode: true
    default: false
    }
  }
}
