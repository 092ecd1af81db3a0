import Campaigns
import Diagnostics
import Packaging

/// Writes a sheet of rows into the place that the skeleton keeps for them.
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
    _ part: String, rows: SheetRows, strings: SharedStrings, to writer: ZipWriter
  ) throws(Failed) {
    try writer.add(part, bound: bound) { (output) throws(Failed) in
      var bytes = before
      bytes.reserveCapacity(1 << 17)
      try appendHeader(to: &bytes, strings)
      for row in rows where row.number >= stream.numbers.lowerBound {
        guard row.number < stream.numbers.upperBound else { break }
        try append(row, at: row.number - stream.numbers.lowerBound + 2, to: &bytes, strings)
        if bytes.count >= 1 << 16 {
          try output.write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      bytes += after
      try output.write(bytes)
    }
  }

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
    _ row: SheetRow, at line: Int, to bytes: inout [UInt8], _ strings: SharedStrings
  ) throws(Failed) {
    let values = stream.columns.map { row.value(of: $0) }
    var lines = 1
    for (index, value) in values.enumerated() {
      guard case .text(let text) = value, text.utf8.count > 4 else { continue }
      lines = max(lines, TextMeasure.lines(text, width: plan.columnWidths[index] * 1.05))
    }
    appendRowStart(line, height: StyleTable.height(lines: lines, size: 10), to: &bytes)
    for (index, column) in stream.columns.enumerated() {
      switch values[index] {
      case .number(let number): appendNumber(number, index, row: line, style: StreamStyles.number, to: &bytes)
      case .date(let date):
        appendNumber(date.spreadsheetSerial, index, row: line, style: StreamStyles.date, to: &bytes)
      case .text(let text) where !text.isEmpty:
        appendCellStart(index, row: line, style: style(of: column, index), to: &bytes)
        bytes.append("\" t=\"s\"><v>")
        bytes.append(decimal: try strings.number(of: text))
        bytes.append("</v></c>")
      case .text, .none:
        appendCellStart(index, row: line, style: style(of: column, index), to: &bytes)
        bytes.append("\"/>")
      }
    }
    bytes.append("</row>")
  }

  private func appendNumber(_ number: Int, _ column: Int, row: Int, style: CellStyle, to bytes: inout [UInt8]) {
    appendCellStart(column, row: row, style: style, to: &bytes)
    bytes.append("\"><v>")
    bytes.append(decimal: number)
    bytes.append("</v></c>")
  }

  private func style(of column: RowColumn, _ index: Int) -> CellStyle {
    if stream.inputs.contains(index) { return StreamStyles.input }
    return switch column {
    case .number, .signatories, .groupCode, .dispositionCode, .channelCode, .districtCode: StreamStyles.number
    case .received: StreamStyles.date
    case .channel, .disposition, .district, .consent, .position: StreamStyles.word
    default: StreamStyles.text
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
