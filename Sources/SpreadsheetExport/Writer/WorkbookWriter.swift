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

  /// The workbook to a sink. The same plan and rows give the same bytes, however many threads deflate them.
  ///
  /// - Parameters:
  ///   - threads: that deflate; nil: as many as are of use here.
  ///   - engine: that deflates.
  ///   - temporary: folder for what does not fit into memory; nil: `/tmp`.
  ///   - isCancelled: is asked now and then.
  /// - Throws: `workbook.skeleton-damaged`, `workbook.skeleton-failed`, `output.disk-full` (of the temporary folder),
  ///   `package.too-large`, `run.stopped`; what the sink throws.
  public static func write(
    _ plan: WorkbookPlan, rows: SheetRows, to sink: any ZipSink, threads: Int? = nil,
    engine: BlockEngine = .chosen, temporary: String? = nil, isCancelled: @escaping () -> Bool = { false }
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
    if !sheets.isEmpty {
      let workers = BlockWorkers(engine, count: threads)
      let strings = try SharedStrings(
        parts.contents(of: SkeletonParts.sharedStrings), workers: workers, temporary: temporary)
      try RowPass(rows, isCancelled: isCancelled).write(sheets, strings: strings, by: workers, to: writer)
      try strings.write(to: writer)
    }
    try writer.finish()
  }
}
