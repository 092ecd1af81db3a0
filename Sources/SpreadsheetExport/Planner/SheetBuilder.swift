import Campaigns
import Diagnostics

/// Fills a sheet row by row; heights follow from texts and widths, since neither Excel nor LibreOffice fits rows that
/// hold merged cells.
struct SheetBuilder {
  let name: String
  let widths: [Double]
  private(set) var rows: [SheetPlan.Row] = []
  private(set) var merges: [CellRange] = []
  private var blocks: [Block] = []
  private(set) var log = DiagnosticLog()

  init(name: String, widths: [Double]) {
    self.name = name
    self.widths = widths
  }

  /// The row that comes next.
  var nextRow: Int { rows.count }

  private struct Block {
    let rows: Range<Int>
    /// Nothing of it may go overleaf; else its first rows stay together.
    let isWhole: Bool
  }

  /// What goes into one cell, or into several columns merged.
  struct Piece {
    let columns: ClosedRange<Int>
    let value: CellValue
    let style: CellStyle

    init(_ column: Int, _ value: CellValue, _ style: CellStyle) {
      self.init(column...column, value, style)
    }

    init(_ columns: ClosedRange<Int>, _ value: CellValue, _ style: CellStyle) {
      self.columns = columns
      self.value = value
      self.style = style
    }
  }

  mutating func add(_ pieces: [Piece], leastHeight: Double = 0) {
    var height = max(leastHeight, StyleTable.height(lines: 1))
    var cells: [SheetPlan.Cell] = []
    for piece in pieces {
      let look = StyleTable.look(piece.style.role)
      if let text = piece.value.text {
        check(text, column: piece.columns.lowerBound)
        let width = piece.columns.reduce(0) { $0 + widths[$1] } - Double(piece.style.indent + look.indent) * 2
        let lines = look.wraps ? TextMeasure.lines(text, width: width * 10.5 / look.size) : 1
        height = max(height, StyleTable.height(lines: lines, size: look.size))
      }
      cells.append(SheetPlan.Cell(column: piece.columns.lowerBound, value: piece.value, style: piece.style))
      for column in piece.columns.dropFirst() {
        cells.append(SheetPlan.Cell(column: column, value: .blank, style: piece.style))
      }
      if piece.columns.count > 1 {
        merges.append(
          CellRange(
            firstRow: nextRow, firstColumn: piece.columns.lowerBound, lastRow: nextRow,
            lastColumn: piece.columns.upperBound))
      }
    }
    rows.append(SheetPlan.Row(height: height, cells: cells))
  }

  /// An empty row.
  mutating func addSpace(_ height: Double = 9) { rows.append(SheetPlan.Row(height: height, cells: [])) }

  /// Empty rows of at least this height in pixels together, under a chart.
  mutating func addRoom(pixels: Int) {
    for _ in 0..<(pixels + 23) / 24 { addSpace(18) }
  }

  // MARK: Pages

  /// Keeps the rows from this one on to the last on one page; of a long table without `isWhole` only the first.
  mutating func keepTogether(from row: Int, isWhole: Bool = false) {
    if row < nextRow { blocks.append(Block(rows: row..<nextRow, isWhole: isWhole)) }
  }

  /// Rows with which a page has to begin.
  func breaks(_ page: PageSetup) -> [Int] {
    let repeated = page.repeatedRows.reduce(0) { $0 + (rows.indices.contains($1) ? rows[$1].height : 0) }
    let room = page.room(for: widths)
    var breaks: [Int] = []
    var used = 0.0
    for (index, row) in rows.enumerated() {
      let needed = blocks.filter { $0.rows.lowerBound == index }.map { height(of: $0, room: room) }.max() ?? row.height
      if used > 0, used + needed > room {
        if needed > row.height { breaks.append(index) }
        used = page.repeatedRows.upperBound <= index ? repeated : 0
      }
      used += row.height
    }
    return breaks
  }

  private func height(of block: Block, room: Double) -> Double {
    let whole = block.rows.reduce(0) { $0 + rows[$1].height }
    guard !block.isWhole, whole > room * 0.4 else { return min(whole, room) }
    return block.rows.prefix(5).reduce(0) { $0 + rows[$1].height }
  }

  private mutating func check(_ text: String, column: Int) {
    let length = text.utf16.count
    guard length > SpreadsheetText.limit else { return }
    let cell = CellReference(sheet: name, row: nextRow, column: column)
    log.append(
      .cellTextTooLong, at: .field(cell.text), ["what": cell.text, "length": "\(length)"])
  }
}

extension CellValue {
  /// The words in it.
  var text: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    default: nil
    }
  }
}
