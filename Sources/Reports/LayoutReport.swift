import DataExport
import Diagnostics
import Packaging
import Typesetting

/// Counts what was done to lines, and writes it line by line into a file where one is wanted: nothing but the sums stays
/// in memory. The file is told in `docs/schemas/layout.schema.json`.
final class LayoutReport: LayoutReceiver {
  private(set) var totals = LayoutTotals()
  private let file: OutputFile?

  /// - Parameter file: nil: only the totals are wanted.
  init(file: OutputFile?) throws(Failed) {
    self.file = file
    try write(Array("{\n\"schema_version\": 1,\n\"unit\": \"pt\",\n\"pages\": [".utf8))
  }

  func take(_ lines: [LineLayout], ofPage page: Int) throws(Failed) {
    let isFirst = totals.pages == 0
    totals.add(lines, page: page)
    if file == nil { return }
    var bytes = Array("\(isFirst ? "" : ",")\n{\"page\": \(page), \"lines\": [".utf8)
    for (index, line) in lines.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += JSONWriter.writeLine(LayoutTotals.json(line))
    }
    bytes += "]}".utf8
    try write(bytes)
  }

  /// Writes what comes after the pages.
  func finish() throws(Failed) {
    var bytes = Array("\n]".utf8)
    for case (let name, let value?) in totals.json {
      bytes += ",\n\"\(name)\": ".utf8
      bytes += JSONWriter.writeLine(value)
    }
    try write(bytes + Array("\n}\n".utf8))
  }

  private func write(_ bytes: [UInt8]) throws(Failed) {
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try file?.append(UnsafeRawBufferPointer(buffer)) }
  }
}
