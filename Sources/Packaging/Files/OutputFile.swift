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

  /// Writes over bytes that were appended before.
  ///
  /// - Throws: as `append`.
  public func overwrite(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Failed) {
    try series.overwrite(bytes, at: offset, of: index)
  }

  /// Waits until the disk has everything; nothing can be appended any more.
  ///
  /// - Throws: as `append`.
  public func close() throws(Failed) { try series.close(index) }
}
