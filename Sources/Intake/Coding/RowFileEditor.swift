import Campaigns
import Diagnostics
import Packaging
import Surroundings

/// Writes decisions into one file of rows. Every byte that does not have to change stays: other cells, quotes, line ends,
/// encoding, byte order mark, lines that hold no row. A column that the file does not have is added at its end.
struct RowFileEditor {
  private let file: RowFiles.File
  private let draft: CampaignDraft
  private let form: TextFileForm
  private let output: ScratchFile
  /// By line of the row.
  private var edits: [Int: RowEdit]
  /// Bytes of the original that have been passed.
  private var passed = 0
  private var count = 0

  /// - Parameters:
  ///   - edits: by line of the row, as `RowOrigin` has it.
  ///   - output: takes the file as it is to be.
  init(
    _ file: RowFiles.File, draft: CampaignDraft, edits: [Int: RowEdit], world: any World, output: ScratchFile
  ) throws(Failed) {
    self.file = file
    self.draft = draft
    self.edits = edits
    self.output = output
    let opened: any ReadableFile
    do { opened = try world.open(file.path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    form = try TextFileForm(opened, path: file.path)
  }

  /// - Returns: how many bytes were written.
  /// - Throws: `coding.not-encodable`, `coding.not-lossless`; `coding.row-gone` where a row is not where it was.
  mutating func run() throws(Failed) -> Int {
    let mark = try form.mark()
    try write(mark)
    passed = mark.count
    switch file.format {
    case .delimited(let delimiter): try editDelimited(delimiter)
    case .jsonLines: try editJSON()
    case .json, .page, .workbook: throw unwritable
    }
    if let line = edits.keys.min() { throw Failed(.codingRowGone, at: .file(file.path, line: line)) }
    return count
  }

  private mutating func write(_ bytes: [UInt8]) throws(Failed) {
    count += bytes.count
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try output.append(UnsafeRawBufferPointer(buffer)) }
  }

  /// Writes `edited` in the place of `original`, both UTF-8.
  private mutating func put(_ edited: [UInt8], for original: [UInt8]) throws(Failed) {
    let before = try form.encoded(original)
    try form.check(before, at: passed)
    passed += before.count
    try write(edited == original ? before : try form.encoded(edited))
  }

  // MARK: Delimited files

  private mutating func editDelimited(_ delimiter: UInt8?) throws(Failed) {
    let headers = try RowHeaders(form.text, file, delimiter: delimiter, draft: draft)
    // Which columns there are is said in two rows, and neither can be written without the other.
    if headers.all.contains(where: { $0.joined != nil }) { throw unwritable }
    let added = headers.all.map { missing($0.plan) }.max { $0.count < $1.count } ?? []
    // A column that is added to one of several tables is none of the others.
    if headers.all.count > 1, !added.isEmpty { throw unwritable }
    var records = try RawRecordReader(form.text, path: file.path, delimiter: delimiter)
    while let raw = try records.next() {
      var values: [Int: String] = [:]
      if let header = headers.header(at: raw.line) {
        let isHan = header.cells.contains { $0.text.unicodeScalars.contains(where: \.isHan) }
        let isBehind = header.plan[.disposition] != nil || added.contains(.disposition)
        for (index, field) in added.enumerated() {
          values[header.plan.width + index] = self.header(field, isHan: isHan, isBehindOutcome: isBehind)
        }
      } else if let plan = headers.plan(ofRowAt: raw.line), raw.copies.contains(where: { !$0.isBlank }) {
        if let edit = edits.removeValue(forKey: raw.line) {
          for (field, value) in edit.values {
            let cell = plan[field.column] ?? added.firstIndex(of: field).map { plan.width + $0 }
            if let cell { values[cell] = value.joined(separator: CodingForm.separator) }
          }
        }
        for index in added.indices where values[plan.width + index] == nil { values[plan.width + index] = "" }
      }
      try put(edited(raw, values, delimiter: records.delimiter), for: raw.bytes)
    }
  }

  private var unwritable: Failed {
    Failed(.codingFileUnwritable, at: .file(file.path), ["path": file.path])
  }

  /// Columns that edits need and the file does not have.
  private func missing(_ plan: ColumnPlan) -> [CodingField] {
    CodingField.allCases.filter { field in
      plan[field.column] == nil && edits.values.contains { $0.values[field] != nil }
    }
  }

  /// - Parameter isBehindOutcome: 理由 alone is read as the office's only behind a column of outcomes.
  private func header(_ field: CodingField, isHan: Bool, isBehindOutcome: Bool) -> String {
    if field == .reason, isHan, !isBehindOutcome, draft.columns[.reason] == nil { return field.rawValue }
    return draft.columns[field.column]?.header ?? (isHan ? field.title : field.rawValue)
  }

  /// The record with other values in some cells; cells beyond its last are added, as far as they are named.
  private func edited(_ raw: RawRecord, _ values: [Int: String], delimiter: UInt8) -> [UInt8] {
    if values.isEmpty { return raw.bytes }
    var bytes: [UInt8] = []
    var at = 0
    for (index, cell) in raw.cells.enumerated() {
      bytes += raw.bytes[at..<cell.lowerBound]
      at = cell.upperBound
      // The same value in other quotes is no change.
      if let value = values[index], value != raw.text(index) {
        bytes += RowFileEditor.cell(value, delimiter: delimiter, isQuoted: raw.bytes[cell].first == 0x22)
      } else {
        bytes += raw.bytes[cell]
      }
    }
    for index in values.keys.filter({ $0 >= raw.cells.count }).sorted() {
      bytes.append(delimiter)
      bytes += RowFileEditor.cell(values[index] ?? "", delimiter: delimiter, isQuoted: false)
    }
    return bytes + raw.bytes[at...]
  }

  private static func cell(_ value: String, delimiter: UInt8, isQuoted: Bool) -> [UInt8] {
    let bytes = Array(value.utf8)
    let needsQuotes =
      isQuoted || bytes.first == 0x20 || bytes.last == 0x20
      || bytes.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  // MARK: JSON Lines

  private mutating func editJSON() throws(Failed) {
    var lines = RawLines(form.text)
    var headers: [String] = []
    var known: Set<String> = []
    var columns = ObjectPlan(draft, file.table)
    var faults = DiagnosticLog()
    while let line = try lines.next() {
      guard let object = JSONLineObject(line.bytes) else {
        try put(line.bytes, for: line.bytes)
        continue
      }
      for member in object.members where known.insert(member.name).inserted { headers.append(member.name) }
      guard let edit = edits.removeValue(forKey: line.number) else {
        try put(line.bytes, for: line.bytes)
        continue
      }
      let plan = columns.plan(for: headers, line: line.number, faults: &faults)
      let isHan = headers.contains { $0.unicodeScalars.contains(where: \.isHan) }
      var values: [(String, [String])] = []
      for field in CodingField.allCases {
        guard let value = edit.values[field] else { continue }
        let isBehind = plan[.disposition] != nil || edit.values[.disposition] != nil
        let own = header(field, isHan: isHan, isBehindOutcome: isBehind)
        values.append((plan[field.column].map { headers[$0] } ?? own, value))
      }
      try put(object.bytes(with: values), for: line.bytes)
    }
  }
}
