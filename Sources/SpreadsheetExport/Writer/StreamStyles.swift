/// The styles of streamed rows, in the order in which the skeleton's first row shows their numbers.
enum StreamStyles {
  static let header = CellStyle(.header)
  static let text = CellStyle(.rowText)
  static let number = CellStyle(.rowNumber, .integer)
  static let date = CellStyle(.rowDate, .date)

  static let all = [header, text, number, date]
}
