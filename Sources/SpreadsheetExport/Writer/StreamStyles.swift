/// The styles of streamed rows, in the order in which the skeleton's first row shows their numbers.
enum StreamStyles {
  static let header = CellStyle(.headerCentre)
  static let text = CellStyle(.rowText)
  /// For columns of few, short words.
  static let word = CellStyle(.rowWord)
  static let number = CellStyle(.rowNumber, .integer)
  static let date = CellStyle(.rowDate, .date)

  /// For what staff fill in: text, whatever they type.
  static let input = CellStyle(.rowInput, .text)

  static let all = [header, text, word, number, date, input]
}
