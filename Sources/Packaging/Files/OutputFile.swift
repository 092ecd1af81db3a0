import Diagnostics

/// A file of a series that is written piece by piece.
public struct OutputFile {
  private let series: OutputSeries
  private let index: Int

  init(series: OutputSeries, index: Int) {
    self.series = series
    self.index = index
  }

  /// - Throws: `output.disk-full` or `output.unwritable`; everything of the series is taken back then.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(Failed) { try series.append(bytes, to: index) }

  /// Waits until the disk has everything; nothing can be appended any more.
  ///
  /// - Throws: as `append`.
  public func close() throws(Failed) { try series.close(index) }
}
