/// Makes rows of the elements of a page (HTML 4.13, tables).
final class PageTables {
  /// Columns of a table at most.
  static let mostColumns = 4_096
  /// Rows that a cell may reach down over (HTML 4.9.11).
  private static let mostRows = 65_534
  /// Bytes of a cell at most.
  private static let longestCell = 1 << 20
  /// Tables within tables.
  private static let deepest = 16
  /// Cells that reach down into rows, for each cell that is written: beyond them a page of a few bytes would make rows without
  /// end.
  private static let mostSpanned = 64

  private struct Table {
    let number: Int
    var row = 0
    var column = 0
    var caption = ""
    var cells: [PageRecord.Cell] = []
    /// By column, cells that reach down: over how many rows yet, and their text.
    var spans: [Int: (rows: Int, text: String)] = [:]
    var isInRow = false
    /// A browser does not show the row at hand.
    var isHidden = false
    /// What text goes to.
    var text: PageText?
    var isCaption = false
    var width = 1
    var height = 1
    /// The number of the cell as it is stored, where the page says it.
    var stored: String?
  }

  /// What ended the reading: a cell too long, too many columns.
  private(set) var fault: String?
  private var tables: [Table] = []
  private var count = 0
  private var ready: [PageRecord] = []
  private var handed = 0
  /// Cells that are written, and those that reach down into a row below.
  private var written = mostColumns
  private var spanned = 0
  /// Elements whose text is none.
  private var silent = 0

  func next() -> PageRecord? {
    guard handed < ready.count else {
      ready.removeAll(keepingCapacity: true)
      handed = 0
      return nil
    }
    handed += 1
    return ready[handed - 1]
  }

  func start(_ name: String, _ attribute: (String) -> String?) {
    switch name {
    case "script", "style": silent += 1
    case "table":
      guard tables.count < PageTables.deepest else {
        fault = "table > \(PageTables.deepest)"
        return
      }
      count += 1
      tables.append(Table(number: count))
    case "tr":
      endRow()
      guard let last = tables.indices.last else { return }
      tables[last].isInRow = true
      tables[last].isHidden = PageTables.isHidden(attribute)
      tables[last].row += 1
      tables[last].column = 0
    case "td", "th":
      endCell()
      guard let last = tables.indices.last else { return }
      if !tables[last].isInRow {
        tables[last].isInRow = true
        tables[last].isHidden = false
        tables[last].row += 1
        tables[last].column = 0
      }
      passSpans(last)
      tables[last].text = PageText()
      tables[last].width = min(PageTables.mostColumns, max(1, attribute("colspan").flatMap { Int($0) } ?? 1))
      let height = attribute("rowspan").flatMap { Int($0) } ?? 1
      tables[last].height = min(PageTables.mostRows, height == 0 ? PageTables.mostRows : max(1, height))
      tables[last].stored = attribute("x:num").flatMap { $0.isEmpty ? nil : $0 }
    case "caption":
      guard let last = tables.indices.last else { return }
      tables[last].text = PageText()
      tables[last].isCaption = true
    case "br": breakLine()
    case "p", "div", "li", "h1", "h2", "h3", "h4": breakLine(isParagraph: true)
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "script", "style": silent = max(0, silent - 1)
    case "td", "th", "caption": endCell()
    case "tr": endRow()
    case "table":
      endRow()
      _ = tables.popLast()
    case "p", "div", "li", "h1", "h2", "h3", "h4": breakLine(isParagraph: true)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard silent == 0, let last = tables.indices.last, tables[last].text != nil else { return }
    tables[last].text?.append(bytes)
    if tables[last].text?.count ?? 0 > PageTables.longestCell { fault = "td > 1 MiB" }
  }

  /// HTML 6.1, and what scripts write to filter rows.
  private static func isHidden(_ attribute: (String) -> String?) -> Bool {
    if attribute("hidden") != nil { return true }
    guard let style = attribute("style") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  /// The page has ended: tables that were never closed end with it.
  func finish() {
    while !tables.isEmpty { end("table") }
  }

  private func breakLine(isParagraph: Bool = false) {
    guard let last = tables.indices.last else { return }
    tables[last].text?.breakLine(isParagraph: isParagraph)
  }

  /// Puts in what reaches down from the rows above, as far as it stands before the next cell.
  private func passSpans(_ table: Int) {
    while let span = tables[table].spans[tables[table].column] {
      put(span.text, at: tables[table].column, isSpanned: true, table)
      let rows = span.rows - 1
      tables[table].spans[tables[table].column] = rows > 0 ? (rows, span.text) : nil
      tables[table].column += 1
    }
  }

  private func put(_ text: String, at column: Int, isSpanned: Bool, isSpanning: Bool = false, _ table: Int) {
    if isSpanned {
      spanned += 1
      if spanned / PageTables.mostSpanned > written { fault = "rowspan > \(PageTables.mostSpanned) td" }
    } else {
      written += 1
    }
    guard column < PageTables.mostColumns else {
      fault = "tr > \(PageTables.mostColumns) td"
      return
    }
    if !text.isEmpty {
      tables[table].cells.append(
        PageRecord.Cell(column: column, text: text, isSpanned: isSpanned, isSpanning: isSpanning))
    }
  }

  private func endCell() {
    guard let last = tables.indices.last, let text = tables[last].text?.text else { return }
    tables[last].text = nil
    if tables[last].isCaption {
      tables[last].caption = text
      tables[last].isCaption = false
      return
    }
    // Not the table: a copy at hand would have its cells copied when they change.
    let (start, width, height) = (tables[last].column, tables[last].width, tables[last].height)
    // Pages of spreadsheet programs keep the number that is shown cut.
    let full = text.contains("E+") ? tables[last].stored ?? text : text
    put(full, at: start, isSpanned: false, isSpanning: height > 1, last)
    // A cell may stand beyond the last column that there is, which is a fault.
    if height > 1, start < PageTables.mostColumns {
      for column in start..<min(PageTables.mostColumns, start + width) {
        tables[last].spans[column] = (height - 1, column == start ? full : "")
      }
    }
    tables[last].column += width
  }

  private func endRow() {
    endCell()
    guard let last = tables.indices.last, tables[last].isInRow else { return }
    // Cells that reach down behind the last of this row.
    let start = tables[last].column
    for column in tables[last].spans.keys.filter({ $0 >= start }).sorted() {
      guard let span = tables[last].spans[column] else { continue }
      put(span.text, at: column, isSpanned: true, last)
      tables[last].spans[column] = span.rows > 1 ? (span.rows - 1, span.text) : nil
    }
    tables[last].isInRow = false
    let table = tables[last]
    if !table.cells.isEmpty {
      ready.append(
        PageRecord(
          table: table.number, row: table.row, cells: table.cells, isHidden: table.isHidden, caption: table.caption))
    }
    tables[last].cells = []
  }
}
