import Campaigns
import Diagnostics
import Packaging

/// Writes the rows of one sheet as XML.
final class SheetXML {
  /// Columns written into one piece of room.
  private static let columnsAtOnce = 256
  /// Texts of a column that are looked up whether or not they are found.
  private static let leastLookups = 4096
  /// More bytes than a cell takes while it is written: a piece, the row's number, the value, a piece.
  private static let cellRoom = 2 * XMLPieces.size + ByteVector.size + Digits.room

  private let sheet: StreamedSheet
  private let strings: SharedStrings
  private let deflater: BlockDeflater
  private let templates: CellTemplates
  private let columns: [RowColumn]
  private let widths: [Double]
  /// Numbers of shared strings by label, and lines that a label takes in each column.
  @exclusivity(unchecked) private var labelStrings = WordCache()
  @exclusivity(unchecked) private var labelLines: [WordCache]
  /// Of each column, how often a text was looked up and how often found: where it hardly ever is, nobody looks.
  @exclusivity(unchecked) private var lookups: [(asked: Int, found: Int)]

  // Of the row at hand.
  private let kinds: UnsafeMutablePointer<CellTemplates.Kind>
  private let values: UnsafeMutablePointer<Int>
  @exclusivity(unchecked) private var lines = 1

  init(_ sheet: StreamedSheet, strings: SharedStrings, to deflater: BlockDeflater) throws(Failed) {
    self.sheet = sheet
    self.strings = strings
    self.deflater = deflater
    columns = sheet.stream.columns
    widths = sheet.plan.columnWidths.map { $0 * 1.05 }
    templates = CellTemplates(
      letters: columns.indices.map { CellReference.letters(of: $0) },
      styles: columns.enumerated().map { sheet.style(sheet.style(of: $0.element, at: $0.offset)) },
      number: sheet.style(StreamStyles.number),
      day: sheet.style(StreamStyles.date))
    labelLines = columns.map { _ in WordCache() }
    lookups = columns.map { _ in (0, 0) }
    kinds = .allocate(capacity: columns.count)
    kinds.initialize(repeating: .blank, count: columns.count)
    values = .allocate(capacity: columns.count)
    values.initialize(repeating: 0, count: columns.count)
    try deflater.append(sheet.before)
    try writeHeader()
  }

  deinit {
    kinds.deallocate()
    values.deallocate()
  }

  /// Writes what follows the rows.
  func finish() throws(Failed) { try deflater.append(sheet.after) }

  private func writeHeader() throws(Failed) {
    let style = sheet.style(StreamStyles.header)
    for row in sheet.plan.rows {
      var bytes: [UInt8] = []
      bytes.append("<row customHeight=\"1\" ht=\"")
      bytes.append(decimal: Int(row.height))
      bytes.append("\" r=\"1\">")
      for cell in row.cells {
        bytes += "<c s=\"\(style)\" t=\"s\" r=\"\(CellReference.letters(of: cell.column))1\"><v>".utf8
        bytes.append(decimal: try strings.add(cell.value.text ?? ""))
        bytes.append("</v></c>")
      }
      bytes.append("</row>")
      try deflater.append(bytes)
    }
  }

  /// Writes a row.
  /// - Parameter line: number of the row in the sheet, from 1.
  func write(_ row: some CellRow, at line: Int, _ reader: inout CellReader) throws(Failed) {
    lines = 1
    for (index, column) in columns.enumerated() {
      switch row.content(of: column, &reader) {
      case .none: kinds[index] = .blank
      case .number(let number): set(index, .number, number)
      case .day(let serial): set(index, .day, serial)
      case .label(let label): try take(label: label, index, reader)
      case .bytes(let bytes): try take(bytes, index)
      case .text(let text):
        try Array(text.utf8).withUnsafeBufferPointer { bytes throws(Failed) in
          try take(bytes.baseAddress.map { ByteText(start: $0, count: bytes.count) } ?? .empty, index)
        }
      }
    }
    try emit(line)
  }

  private func set(_ index: Int, _ kind: CellTemplates.Kind, _ value: Int) {
    kinds[index] = kind
    values[index] = value
  }

  private func take(label: Int, _ index: Int, _ reader: borrowing CellReader) throws(Failed) {
    if let number = labelStrings[label], let taken = labelLines[index][label] {
      strings.countUse()
      lines = max(lines, taken)
      set(index, .string, number)
      return
    }
    let text = reader.labels.texts[label]
    if text.isEmpty {
      kinds[index] = .blank
      return
    }
    if text.utf8.count > SpreadsheetText.limit {
      return try HeldText(text).withText { text throws(Failed) in try take(long: text, index) }
    }
    let number: Int
    if let known = labelStrings[label] {
      strings.countUse()
      number = known
    } else {
      number = try strings.add(text)
      labelStrings.set(label, number)
    }
    let taken = TextMeasure.lines(text, width: widths[index])
    labelLines[index].set(label, taken)
    lines = max(lines, taken)
    set(index, .string, number)
  }

  private func take(_ text: ByteText, _ index: Int) throws(Failed) {
    if text.isEmpty {
      kinds[index] = .blank
      return
    }
    if text.count > SpreadsheetText.limit { return try take(long: text, index) }
    let (number, findings) = try add(text, index)
    // Four bytes fit every column.
    if text.count > 4 {
      // Short ones alike whether they were copied or found.
      let counted = text.count > SharedStrings.longestRepeated ? findings?.lines(width: widths[index]) : nil
      lines = max(lines, counted ?? TextMeasure.lines(text, width: widths[index]))
    }
    set(index, .string, number)
  }

  /// A text that may not fit: its beginning, and where the rest is.
  private func take(long text: ByteText, _ index: Int) throws(Failed) {
    let parts = CellParts.parts(of: text)
    lines = max(lines, TextMeasure.lines(text, width: widths[index]))
    if parts.count == 1 {
      set(index, .string, try strings.add(text).number)
    } else {
      let first = ByteText(start: text.start, count: parts[0].count)
      set(index, .string, try strings.add(first.string + CellParts.mark))
    }
  }

  private func add(_ text: ByteText, _ index: Int) throws(Failed) -> (Int, CellText.Findings?) {
    let (asked, found) = lookups[index]
    if asked >= SheetXML.leastLookups, found * 8 < asked { return try strings.add(text) }
    let added = try strings.addOnce(text)
    lookups[index] = (asked + 1, added.isNew ? found : found + 1)
    return (added.number, added.findings)
  }

  private func emit(_ line: Int) throws(Failed) {
    // The row's number with what stands behind it in every cell: sixteen bytes.
    var number = (UInt64(0), UInt64(0))
    try withUnsafeMutableBytes(of: &number) { buffer throws(Failed) in
      guard let row = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
      let digits = Digits.write(line, to: row)
      var at = try deflater.room(for: XMLPieces.size * 6)
      let start = at
      at = templates.copy(templates.rowStart, to: at)
      let height = StyleTable.height(lines: lines, size: 10)
      // Heights are whole or half points.
      at += Digits.write(Int(height), to: at)
      if height > height.rounded(.down) { at = templates.copy(templates.rowHalf, to: at) }
      at = templates.copy(templates.rowNumber, to: at)
      ByteVector(at: row).store(at: at)
      at = templates.copy(templates.rowOpen, to: at + digits)
      deflater.advance(by: at - start)
      (row + digits).update(from: SheetXML.valueStart.utf8Start, count: SheetXML.valueStart.utf8CodeUnitCount)
      for first in stride(from: 0, to: columns.count, by: SheetXML.columnsAtOnce) {
        let last = min(first + SheetXML.columnsAtOnce, columns.count)
        try emit(first..<last, ByteVector(at: row), digits: digits)
      }
    }
  }

  private func emit(_ range: Range<Int>, _ number: ByteVector, digits: Int) throws(Failed) {
    var at = try deflater.room(for: range.count * SheetXML.cellRoom + XMLPieces.size)
    let start = at
    var isOpen = false
    for index in range {
      let kind = kinds[index]
      let column = isOpen ? columns.count + index : index
      at = templates.copy(templates.starts[column * CellTemplates.Kind.allCases.count + kind.rawValue], to: at)
      number.store(at: at)
      isOpen = kind != .blank
      if isOpen {
        at += digits + SheetXML.valueStart.utf8CodeUnitCount
        at += Digits.write(values[index], to: at)
      } else {
        at = templates.copy(templates.blankEnd, to: at + digits)
      }
    }
    if isOpen { at = templates.copy(templates.end, to: at) }
    if range.upperBound == columns.count { at = templates.copy(templates.rowEnd, to: at) }
    deflater.advance(by: at - start)
  }

  /// What stands behind the row's number in a cell with a value; a number of seven digits leaves room for it.
  private static let valueStart: StaticString = "\"><v>"
}
