/// The row of a page's table that is being read: it becomes one line with tabs between its cells, and a cell that reaches over several
/// rows (rowspan) or columns (colspan) stands in each of them.
struct MarkupRow {
  /// A longer cell is not repeated in the rows below, which have an empty one there, in characters.
  private static let longestRepeated = 200
  private static let mostColumns = 64
  private static let mostRows = 500

  private(set) var isOpen = false
  private var isInCell = false
  private var hasCell = false
  /// How many cells the open row has of its own.
  private var cells = 0
  private var column = 0
  /// The open cell: where its text begins, its column, and over how many more rows it reaches.
  private var cell: (start: Int, column: Int, width: Int, rowsBelow: Int)?
  /// The text of the cell before, where that reaches over further columns, and over how many.
  private var aside: (text: TracedText, count: Int)?
  /// By column, what reaches down from the rows above.
  private var reaching: [Int: (text: TracedText, width: Int, rows: Int)] = [:]
  /// How many characters may yet be repeated, so that the text never more than doubles.
  private var allowance: Int

  init(allowance: Int) { self.allowance = allowance }

  /// What a character of the text becomes: white space of the page's source between cells is none, within one a blank.
  func taken(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard isOpen, scalar == "\n" || scalar == "\t" || (!isInCell && scalar.isBlank) else { return scalar }
    return isInCell ? " " : nil
  }

  mutating func take(_ tag: MarkupTag, _ scalars: [Unicode.Scalar], at origin: Int32, _ result: inout MarkupText) {
    switch tag.name {
    case "tr", "table", "tbody", "thead", "tfoot":
      endCell(result)
      if isOpen {
        // What is alone in its row heads or parts the table.
        if cells > 1 || !reaching.isEmpty { repeatAside(at: origin, &result) }
        fill(before: nil, at: origin, &result)
      }
      cells = 0
      if tag.name == "table" { reaching = [:] }
      isOpen = tag.name == "tr" && !tag.isClosing
      (isInCell, hasCell, column, aside) = (false, false, 0, nil)
      result.append("\n", from: origin)
    case "td", "th":
      guard isOpen else { return result.append("\t", from: origin) }
      endCell(result)
      isInCell = !tag.isClosing
      if tag.isClosing { return }
      cells += 1
      repeatAside(at: origin, &result)
      fill(before: column, at: origin, &result)
      if hasCell { result.append("\t", from: origin) }
      hasCell = true
      let width = min(MarkupRow.mostColumns, max(1, tag.number(of: "colspan", in: scalars) ?? 1))
      let rows = min(MarkupRow.mostRows, max(1, tag.number(of: "rowspan", in: scalars) ?? 1))
      cell = (result.text.count, column, width, rows - 1)
      column += width
    default:
      guard MarkupScanner.block.contains(tag.name) else { return }
      if !isOpen {
        // Within a row that bars part, as Markdown has it, a line break stands within a cell.
        result.append(tag.name == "br" && result.isBarred ? " " : "\n", from: origin)
      } else if isInCell, result.text.scalars.last?.isBlank == false {
        result.append(" ", from: origin)
      }
    }
  }

  /// Keeps the text of a cell that reaches down.
  private mutating func endCell(_ result: MarkupText) {
    guard let ended = cell else { return }
    cell = nil
    guard ended.width > 1 || ended.rowsBelow > 0 else { return }
    var text = TracedText()
    let range = result.text.trimmed(ended.start..<result.text.count)
    if range.count <= MarkupRow.longestRepeated { text.append(result.text, range) }
    if ended.width > 1 { aside = (text, ended.width - 1) }
    guard ended.rowsBelow > 0, ended.column < MarkupRow.mostColumns, reaching.count < MarkupRow.mostColumns else {
      return
    }
    reaching[ended.column] = (text, ended.width, ended.rowsBelow)
  }

  /// Writes the cell before into the further columns over which it reaches.
  private mutating func repeatAside(at origin: Int32, _ result: inout MarkupText) {
    guard let aside else { return }
    for _ in 0..<aside.count { write(aside.text, at: origin, isFirst: false, &result) }
    self.aside = nil
  }

  private mutating func write(_ text: TracedText, at origin: Int32, isFirst: Bool, _ result: inout MarkupText) {
    guard allowance > 0 else { return }
    if !isFirst { result.append("\t", from: origin) }
    guard text.count < allowance else { return }
    allowance -= text.count + 1
    for scalar in text.scalars { result.append(scalar, from: origin) }
  }

  /// Writes the cells that reach down into the open row: those that stand at `place` and right behind it, or at the row's end all
  /// that are left.
  private mutating func fill(before place: Int?, at origin: Int32, _ result: inout MarkupText) {
    guard !reaching.isEmpty else { return }
    let columns = place == nil ? reaching.keys.filter { $0 >= column }.sorted() : [column]
    for next in columns {
      if next < column { continue }
      column = next
      while let above = reaching[column] {
        for place in 0..<above.width {
          write(above.text, at: origin, isFirst: place == 0 && !hasCell && column == 0, &result)
        }
        hasCell = true
        reaching[column] = above.rows > 1 ? (above.text, above.width, above.rows - 1) : nil
        column += above.width
      }
    }
  }
}
