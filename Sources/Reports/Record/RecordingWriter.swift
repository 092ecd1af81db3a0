import Diagnostics
import PDFExport
import Typesetting

/// Pages on their way to PDF files, each of which gets the record when its last page is through.
struct RecordingWriter: PageSink {
  private var writer: PDFVolumeWriter
  /// Nil: none is wanted.
  private let record: NoticeRecord?
  private var volume: Volume?
  private var pages = 0
  private var prints = PrintIndex()

  init(_ writer: PDFVolumeWriter, _ record: NoticeRecord?) {
    self.writer = writer
    self.record = record
  }

  mutating func begin(_ volume: Volume) throws(Failed) {
    try embed()
    self.volume = volume
    pages = 0
    prints = PrintIndex()
    try writer.begin(volume)
  }

  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    pages += 1
    if record != nil { prints.read(page, number: pages, volume: volume.flatMap { $0.isWhole ? nil : $0.number }) }
    try writer.take(page, elements: elements)
  }

  /// Writes the end of the last file. Nothing may be taken afterwards.
  mutating func finish() throws(Failed) {
    try embed()
    try writer.finish()
  }

  private mutating func embed() throws(Failed) {
    guard let record, let volume else { return }
    try record.embed(into: &writer, volume, prints)
  }
}
