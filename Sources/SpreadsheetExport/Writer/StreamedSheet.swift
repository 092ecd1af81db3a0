import Campaigns
import Diagnostics
import Packaging

/// Writes a sheet of published rows into the place that the skeleton keeps for them.
struct StreamedSheet {
  private let plan: SheetPlan
  private let stream: RowStream
  private let before: [UInt8]
  private let after: ArraySlice<UInt8>
  private let styles: [CellStyle: Int]
  private let letters: [[UInt8]]

  /// - Parameter skeleton: the sheet as libxlsxwriter wrote it, with one empty cell for each style.
  init(_ plan: SheetPlan, _ stream: RowStream, skeleton: [UInt8], part: String) throws(Failed) {
    self.plan = plan
    self.stream = stream
    letters = stream.columns.indices.map { Array(CellReference.letters(of: $0).utf8) }
    guard let dimension = skeleton.index(of: "<dimension ref=\""),
      let dimensionEnd = skeleton.index(of: "/>", from: dimension),
      let start = skeleton.index(of: "<sheetData>"), let end = skeleton.index(of: "</sheetData>", from: start),
      dimension < start
    else { throw SkeletonParts.damaged(part) }
    var styles: [CellStyle: Int] = [:]
    var at = start
    for style in StreamStyles.all {
      guard let found = skeleton.index(of: " s=\"", from: at), found < end,
        let number = skeleton.decimal(from: found + 4)
      else { throw SkeletonParts.damaged(part) }
      styles[style] = number
      at = found + 4
    }
    self.styles = styles
    var before = Array(skeleton[..<dimension])
    before.append("<dimension ref=\"A1:")
    before += letters.last ?? [UInt8(ascii: "A")]
    before.append(decimal: stream.numbers.count + 1)
    before.append("\"")
    before += skeleton[dimensionEnd..<start]
    before.append("<sheetData>")
    self.before = before
    after = skeleton[end...]
  }

  /// Greatest size in bytes that the part can have: a cell of a text takes fewer than 64, a row's head fewer than 48.
  private var bound: Int {
    before.count + after.count + (stream.numbers.count + 1) * (48 + 64 * stream.columns.count)
  }

  func write(
    _ part: String, rows: PublicRows, strings: SharedStrings, to writer: ZipWriter
  ) throws(Failed) {
    try writer.add(part, bound: bound) { (output) throws(Failed) in
      var bytes = before
      bytes.reserveCapacity(1 << 17)
      try appendHeader(to: &bytes, strings)
      func take(_ row: PublicSuggestion) throws {
        guard row.number >= stream.numbers.lowerBound else { return }
        guard row.number < stream.numbers.upperBound else { throw Finished() }
        try append(row, at: row.number - stream.numbers.lowerBound + 2, to: &bytes, strings)
        if bytes.count >= 1 << 16 {
          try output.write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      do {
        try rows.forEach(take)
      } catch let failed as Failed {
        throw failed
      } catch is Finished {
      } catch {
        throw Failed(.workbookSkeletonFailed, ["reason": "\(error)"])
      }
      bytes += after
      try output.write(bytes)
    }
  }

  /// All rows of this sheet are through.
  private struct Finished: Error {}

  private func appendHeader(to bytes: inout [UInt8], _ strings: SharedStrings) throws(Failed) {
    for row in plan.rows {
      appendRowStart(1, height: row.height, to: &bytes)
      for cell in row.cells {
        appendCellStart(cell.column, row: 1, style: StreamStyles.header, to: &bytes)
        bytes.append("\" t=\"s\"><v>")
        bytes.append(decimal: try strings.number(of: cell.value.text ?? ""))
        bytes.append("</v></c>")
      }
      bytes.append("</row>")
    }
  }

  private func append(
    _ row: PublicSuggestion, at line: Int, to bytes: inout [UInt8], _ strings: SharedStrings
  ) throws(Failed) {
    let texts = stream.columns.map {
      row.text(of: $0, headings: stream.headings, dispositions: stream.dispositions) ?? ""
    }
    var lines = 1
    for (index, text) in texts.enumerated() where text.utf8.count > 4 {
      lines = max(lines, TextMeasure.lines(text, width: plan.columnWidths[index] * 1.05))
    }
    appendRowStart(line, height: StyleTable.height(lines: lines, size: 10), to: &bytes)
    for (index, column) in stream.columns.enumerated() {
      let text = texts[index]
      switch column {
      case .number:
        appendCellStart(index, row: line, style: StreamStyles.number, to: &bytes)
        bytes.append("\"><v>")
        bytes.append(decimal: row.number)
        bytes.append("</v></c>")
      case .received, .other:
        guard let date = column == .received ? row.received : StreamedSheet.date(text) else { fallthrough }
        appendCellStart(index, row: line, style: StreamStyles.date, to: &bytes)
        bytes.append("\"><v>")
        bytes.append(decimal: date.spreadsheetSerial)
        bytes.append("</v></c>")
      default:
        appendCellStart(index, row: line, style: StreamedSheet.style(of: column), to: &bytes)
        if text.isEmpty {
          bytes.append("\"/>")
        } else {
          bytes.append("\" t=\"s\"><v>")
          bytes.append(decimal: try strings.number(of: text))
          bytes.append("</v></c>")
        }
      }
    }
    bytes.append("</row>")
  }

  /// The date that a text is, where the cell of a date shows the same text.
  private static func date(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 10, let date = CalendarDate(iso: text), date.iso == text else { return nil }
    return date
  }

  private static func style(of column: RowStream.Column) -> CellStyle {
    switch column {
    case .number: StreamStyles.number
    case .received: StreamStyles.date
    case .channel, .disposition: StreamStyles.word
    case .id, .groups, .reason, .reply, .text, .other: StreamStyles.text
    }
  }

  private func appendRowStart(_ row: Int, height: Double, to bytes: inout [UInt8]) {
    bytes.append("<row r=\"")
    bytes.append(decimal: row)
    bytes.append("\" ht=\"")
    // Heights are whole or half points.
    bytes.append(decimal: Int(height))
    if height > height.rounded(.down) { bytes.append(".5") }
    bytes.append("\" customHeight=\"1\">")
  }

  private func appendCellStart(_ column: Int, row: Int, style: CellStyle, to bytes: inout [UInt8]) {
    bytes.append("<c r=\"")
    bytes += letters[column]
    bytes.append(decimal: row)
    bytes.append("\" s=\"")
    bytes.append(decimal: styles[style] ?? 0)
  }
}
