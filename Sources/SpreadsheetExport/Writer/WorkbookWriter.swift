import Campaigns
import Diagnostics
import Packaging

/// Writes a planned workbook: libxlsxwriter makes a skeleton, rows are streamed into it, and the package is our own.
public enum WorkbookWriter {
  /// The workbook in memory.
  public static func write(_ plan: WorkbookPlan, rows: SheetRows) throws(Failed) -> [UInt8] {
    let sink = MemorySink()
    try write(plan, rows: rows, to: sink)
    return sink.take()
  }

  /// The workbook to a sink. The same plan and rows give the same bytes.
  /// - Throws: `workbook.skeleton-damaged`, `workbook.skeleton-failed`, `output.disk-full` (of the temporary folder),
  ///   `package.too-large`; what the sink throws.
  public static func write(_ plan: WorkbookPlan, rows: SheetRows, to sink: any ZipSink) throws(Failed) {
    let parts = try SkeletonParts(try Skeleton.make(plan), plan: plan)
    var streamed: [String: (SheetPlan, RowStream)] = [:]
    for (index, sheet) in plan.sheets.enumerated() {
      if let stream = sheet.stream { streamed[SkeletonParts.sheet(index)] = (sheet, stream) }
    }
    let writer = ZipWriter(to: sink)
    for name in parts.names where streamed[name] == nil && (streamed.isEmpty || name != SkeletonParts.sharedStrings) {
      try parts.copy(name, to: writer)
    }
    if !streamed.isEmpty {
      let strings = try SharedStrings(parts.contents(of: SkeletonParts.sharedStrings))
      for index in plan.sheets.indices {
        let part = SkeletonParts.sheet(index)
        guard let (sheet, stream) = streamed[part] else { continue }
        let output = try StreamedSheet(sheet, stream, skeleton: parts.contents(of: part), part: part)
        try output.write(part, rows: rows, strings: strings, to: writer)
      }
      try strings.write(to: writer)
    }
    try writer.finish()
  }
}
