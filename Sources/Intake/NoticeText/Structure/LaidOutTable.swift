/// A table whose columns are set with blanks, as text taken from a PDF has it: what stands beneath a column's name belongs to it,
/// and a line without a number goes on with the cells above it.
struct LaidOutTable {
  private(set) var rows: [(cells: [String], line: Int)] = []
  private(set) var sums: [Int] = []
  /// After its last line.
  private(set) var end: Int

  private struct Piece {
    let text: [Unicode.Scalar]
    let start: Int
  }

  /// How far a cell may stand from its column, in columns of the text.
  private static let slack = 1

  /// Nil where some words stand beneath no column. A character of two columns may have been set as one.
  init?(_ lines: [FoldedText], at header: Int, _ range: Range<Int>) {
    for width in [2, 1] {
      if let table = LaidOutTable(lines, at: header, range, width: width) {
        self = table
        return
      }
    }
    return nil
  }

  private init?(_ lines: [FoldedText], at header: Int, _ range: Range<Int>, width: Int) {
    let columns = LaidOutTable.pieces(lines[header], width: width).map(\.start)
    let limit = LaidOutTable.foot(lines, header, range)
    end = header + 1
    while end < limit, LaidOutTable.belongs(lines[end]) {
      let pieces = LaidOutTable.pieces(lines[end], width: width)
      let words = pieces.map { String($0.text) }
      if TableFoot.isSum(words) {
        sums.append(end)
        end += 1
        continue
      }
      let places = pieces.map { piece in
        columns.indices.first { abs(columns[$0] - piece.start) <= LaidOutTable.slack }
      }
      guard !places.contains(nil), Set(places).count == places.count else { return nil }
      let isRow = places.first == 0
      if isRow {
        guard words[0].unicodeScalars.allSatisfy(\.isASCIIDigit) else { return nil }
        rows.append((Array(repeating: "", count: columns.count), end))
      }
      guard !rows.isEmpty else { return nil }
      for (place, word) in zip(places, words) {
        guard let place else { continue }
        rows[rows.count - 1].cells[place] = LaidOutTable.joined(rows[rows.count - 1].cells[place], word)
      }
      end += 1
    }
    if rows.isEmpty { return nil }
  }

  /// Whether a line of the table goes on with the cells above it.
  static func goesOn(_ lines: [FoldedText], at header: Int, _ range: Range<Int>) -> Bool {
    let limit = foot(lines, header, range)
    var index = header + 1
    while index < limit, belongs(lines[index]) {
      if lines[index].scalars.first?.isBlank == true { return true }
      index += 1
    }
    return false
  }

  /// Whether a line has columns, or stands in one that is not the first.
  private static func belongs(_ line: FoldedText) -> Bool {
    TableCells.partedCells(of: line) != nil || line.scalars.first?.isBlank == true
  }

  /// Where the sign-off begins, which may stand at the right as a cell does.
  private static func foot(_ lines: [FoldedText], _ header: Int, _ range: Range<Int>) -> Int {
    let low = max(header, range.upperBound - longestFoot)
    let last = (low..<range.upperBound).map { TableCells.cell(lines[$0]) }
    guard let found = SignOffReader.find(last, 0..<last.count), found.signOff.date != nil else {
      return range.upperBound
    }
    return low + found.range.lowerBound
  }

  private static let longestFoot = 40

  private static func pieces(_ line: FoldedText, width: Int) -> [Piece] {
    var pieces: [Piece] = []
    var (text, start, place, blanks): ([Unicode.Scalar], Int, Int, Int) = ([], 0, 0, 0)
    func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2000 }
    for scalar in line.scalars {
      if scalar.isBlank {
        blanks += 1
      } else {
        if blanks > 1, !text.isEmpty {
          pieces.append(Piece(text: text, start: start))
          text = []
        }
        if text.isEmpty { start = place } else if blanks == 1 { text.append(" ") }
        text.append(scalar)
        blanks = 0
      }
      place += isWide(scalar) ? width : 1
    }
    if !text.isEmpty { pieces.append(Piece(text: text, start: start)) }
    return pieces
  }

  private static func joined(_ cell: String, _ more: String) -> String {
    guard let last = cell.unicodeScalars.last, let first = more.unicodeScalars.first else { return cell + more }
    return cell + (last.isASCIILetter && first.isASCIILetter ? " " : "") + more
  }

  /// The lines with the blanks that stood before them in the file, where they belong to such a table.
  ///
  /// - Parameter indent: of a line, in columns.
  static func withIndents(_ lines: [FoldedText], _ indent: (Int) -> Int) -> [FoldedText] {
    var rows = lines
    var isOpen = false
    for index in lines.indices {
      if lines[index].scalars.contains("\t") {
        isOpen = false
        continue
      }
      let cells = TableCells.cells(of: lines[index]) == nil ? TableCells.partedCells(of: lines[index]) : nil
      if let cells, TableHeader.areNames(cells), TableHeader.numbers.contains(TableHeader.name(cells[0])) {
        isOpen = true
      }
      guard isOpen else { continue }
      let blanks = min(longestIndent, indent(index))
      if blanks < 2, cells == nil { isOpen = false }
      if blanks > 0 { rows[index] = FoldedText(Array(repeating: " ", count: blanks) + lines[index].scalars) }
    }
    return rows
  }

  private static let longestIndent = 160
}
