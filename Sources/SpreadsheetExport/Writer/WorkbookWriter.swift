import Campaigns
import Diagnostics
import Packaging

/// Writes a planned workbook: libxlsxwriter makes a skeleton, rows are streamed into it, and the package is our own.
public enum WorkbookWriter {
  /// The workbook to a sink; `rows` are those of its streamed sheets. The same plan and rows give the same bytes, however many threads deflate them.
  ///
  /// - Throws: `workbook.skeleton-damaged`, `workbook.skeleton-failed`, `output.disk-full` (of the temporary folder),
  ///   `package.too-large`, `run.stopped`; what the sink throws.
  public static func write(
    _ plan: WorkbookPlan, rows: SheetRows?, to sink: any ZipSink, _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) {
    let parts = try SkeletonParts(try Skeleton.make(plan), plan: plan)
    var sheets: [StreamedSheet] = []
    for (index, sheet) in plan.sheets.enumerated() {
      guard let stream = sheet.stream else { continue }
      let part = SkeletonParts.sheet(index)
      sheets.append(try StreamedSheet(sheet, stream, skeleton: parts.contents(of: part), part: part))
    }
    let writer = ZipWriter(to: sink)
    let streamed = Set(sheets.map(\.part))
    for name in parts.names
    where !streamed.contains(name) && (streamed.isEmpty || name != SkeletonParts.sharedStrings) {
      try parts.copy(name, to: writer)
    }
    if !sheets.isEmpty, let rows {
      let workers = BlockWorkers(options.engine, count: options.threads)
      let strings = try SharedStrings(
        parts.contents(of: SkeletonParts.sharedStrings), workers: workers, temporary: options.temporary)
      try RowPass(rows, isCancelled: options.isCancelled).write(
        sheets.filter { $0.stream.continued == nil }, strings: strings, by: workers, to: writer)
      try ContinuationPass(rows).write(
        sheets.filter { $0.stream.continued != nil }, strings: strings, by: workers, to: writer)
      try strings.write(to: writer)
    }
    try writer.finish()
  }
}
