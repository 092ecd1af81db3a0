import Campaigns

/// What a row holds in one column.
enum RowValue: Sendable, Hashable {
  case none
  case text(String)
  case number(Int)
  case date(CalendarDate)

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }

  /// The words by which widths and heights are measured.
  var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.iso
    }
  }
}
