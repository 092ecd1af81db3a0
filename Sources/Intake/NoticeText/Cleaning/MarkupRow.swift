/// The row of a page's table that is being read: it becomes one line with tabs between its cells, and a cell that reaches down
/// over several rows (rowspan) stands in each of them.
struct MarkupRow {
  /// A longer cell is not repeated in the rows below, which have an empty one there, in characters.
  private static let longestRepeated = 200
  private static let mostColumns = 64
  private static let mostRows = 500

  private(set) var isOpen = false
  private var isInCell = false
  private var hasCell = false
  private var column = 0
  /// The open cell: where its text begins, its column, and over how many more rows it reaches.
  private var cell: (start: Int, column: Int, width: Int, rowsBelow: Int)?
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
      if isOpen { fill(before: nil, at: origin, &result) }
      if tag.name == "table" { reaching = [:] }
      isOpen = tag.name == "tr" && !tag.isClosing
      (isInCell, hasCell, column) = (false, false, 0)
      result.append("\n", from: origin)
    case "td", "th":
      guard isOpen else { return result.append("\t", from: origin) }
      endCell(result)
      isInCell = !tag.isClosing
      if tag.isClosing { return }
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
    guard ended.rowsBelow > 0, ended.column < MarkupRow.mostColumns, reaching.count < MarkupRow.mostColumns else {
      return
    }
    var text = TracedText()
    let range = result.text.trimmed(ended.start..<result.text.count)
    if range.count <= MarkupRow.longestRepeated { text.append(result.text, range) }
    reaching[ended.column] = (text, ended.width, ended.rowsBelow)
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
        if hasCell || column > 0 { result.append("\t", from: origin) }
        if above.text.count <= allowance {
          allowance -= above.text.count
          for scalar in above.text.scalars { result.append(scalar, from: origin) }
        }
        hasCell = true
        reaching[column] = above.rows > 1 ? (above.text, above.width, above.rows - 1) : nil
        column += above.width
      }
    }
  }
}
