import Campaigns

/// What a cell of a row shows. Bytes are good as long as the row is.
enum CellContent {
  case none
  case number(Int)
  /// A day, as `CalendarDate.spreadsheetSerial`.
  case day(Int)
  /// A text that many rows share, by its number in `CellLabels`.
  case label(Int)
  case bytes(ByteText)
  case text(String)

  init(_ text: ReleasedText?) {
    switch text {
    case nil: self = .none
    case .bytes(let bytes): self = .bytes(bytes)
    case .masked(let text): self = .text(text)
    }
  }
}
