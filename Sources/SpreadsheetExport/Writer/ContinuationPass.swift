import Campaigns
import Diagnostics
import Packaging

/// A pass over the rows that writes the further parts of long cells, sheet by sheet.
struct ContinuationPass {
  /// A part as a row.
  private struct Part: CellRow {
    let id: ByteText
    let title: String
    /// From 2: the first part stands in the cell.
    let number: Int
    let text: ByteText

    var groups: PackedWords { PackedWords(count: 0, packed: .empty) }
    var ownDisposition: PackedWord? { nil }

    func content(of column: RowColumn, _ reader: inout CellReader) -> CellContent {
      switch column {
      case .id: .bytes(id)
      case .continuedColumn: reader.label(title)
      case .continuedPart: .number(number)
      case .continuedText: .bytes(text)
      default: .none
      }
    }
  }

  private let rows: SheetRows

  init(_ rows: SheetRows) { self.rows = rows }

  /// - Parameter sheets: of further parts, in their order.
  func write(
    _ sheets: [StreamedSheet], strings: SharedStrings, by workers: BlockWorkers, to writer: ZipWriter
  ) throws(Failed) {
    guard let cells = sheets.first?.stream.continued, let last = cells.last?.row else { return }
    var output = SheetSequence(sheets, strings: strings, by: workers, to: writer)
    var left = cells[...]
    var reader = CellReader(rows)
    var number = 0
    try output.begin()
    try rows.visit { row, place, words throws(Failed) in
      while let cell = left.first, cell.row == place {
        left.removeFirst()
        let text: HeldText?
        let id: ByteText
        switch row {
        case .released(let row):
          reader.begin(row, words: words)
          (text, id) = (reader.text(row.content(of: cell.column, &reader)), row.id)
        case .whole(let row):
          reader.begin(row, words: words)
          (text, id) = (reader.text(row.content(of: cell.column, &reader)), row.id)
        }
        try text?.withText { text throws(Failed) in
          for (offset, range) in CellParts.parts(of: text).enumerated().dropFirst() {
            number += 1
            let part = Part(
              id: id, title: cell.title, number: offset + 1,
              text: ByteText(start: text.start + range.lowerBound, count: range.count))
            try output.write(part, number: number, &reader)
          }
        }
      }
      return place < last
    }
    try output.finish()
  }
}
