import Diagnostics
import Fonts
import Typesetting

/// Draws finished pages by Cairo: as PDF, PNG and SVG.
///
/// Drawing decides nothing: every glyph and rule goes where the page says. The same pages give the same bytes, whatever
/// the clock and the time zone are. Not `Sendable`, as the font book is not: every thread has its own.
public struct PDFExporter {
  let fonts: FontBook

  public init(fonts: FontBook) { self.fonts = fonts }

  /// The document as a PDF file.
  ///
  /// - Throws: `export.pages-invalid`, `export.drawing-failed`, `export.finishing-failed`, or what the font book says.
  public func pdf(_ document: PagedDocument, options: PDFOptions = PDFOptions()) throws(Failed) -> [UInt8] {
    let drawing = ByteSink()
    let records = try PDFDrawing(document: document, fonts: fonts).write(to: drawing)
    guard let finishing = options.finishing else { return drawing.taken() }
    return try finished(drawing.taken(), document, finishing, records)
  }

  /// Writes the document as a PDF file, piece by piece in the order of the file.
  ///
  /// Without finishing no more than the piece is kept in memory; with it, the compressed file is (1 to 3 KB a page).
  ///
  /// - Parameter sink: takes the next bytes, valid during the call only. What it throws ends the writing and is thrown
  ///   on; it is not called again then.
  public func write(
    _ document: PagedDocument, options: PDFOptions = PDFOptions(),
    to sink: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void
  ) throws(Failed) {
    guard let finishing = options.finishing else {
      let bytes = ByteSink(sink)
      _ = try PDFDrawing(document: document, fonts: fonts).write(to: bytes)
      return
    }
    let drawing = ByteSink()
    let records = try PDFDrawing(document: document, fonts: fonts).write(to: drawing)
    let bytes = try finished(drawing.taken(), document, finishing, records)
    var start = 0
    while start < bytes.count {
      let end = min(start + ByteSink.pieceSize, bytes.count)
      let outcome = bytes.withUnsafeBytes { all -> Result<Void, Failed> in
        do throws(Failed) {
          return .success(try sink(UnsafeRawBufferPointer(rebasing: all[start..<end])))
        } catch {
          return .failure(error)
        }
      }
      try outcome.get()
      start = end
    }
  }

  private func finished(
    _ drawn: [UInt8], _ document: PagedDocument, _ options: FinishingOptions, _ records: [StructureRecord]
  ) throws(Failed) -> [UInt8] {
    let file = try PDFFile(drawn)
    try Finisher(file: file, metadata: document.metadata, records: records, options: options).run()
    return try PDFFileWriter.written(file)
  }
}
