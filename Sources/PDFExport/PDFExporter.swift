import Diagnostics
import Fonts
import Typesetting

/// Makes files of finished pages: PDF by a writer of its own, PNG and SVG by Cairo.
///
/// Drawing decides nothing: every glyph and rule goes where the page says. The same pages give the same bytes, whatever
/// the clock and the time zone are. Not `Sendable`, as the font book is not: every thread has its own.
public struct PDFExporter {
  let fonts: FontBook

  public init(fonts: FontBook) { self.fonts = fonts }

  /// The document as a PDF file.
  ///
  /// - Throws: `export.pages-invalid`, `export.drawing-failed`, or what the font book says.
  public func pdf(_ document: PagedDocument, options: PDFOptions = PDFOptions()) throws(Failed) -> [UInt8] {
    let sink = ByteSink()
    var writer = try PDFDocumentWriter(metadata: document.metadata, fonts: fonts, options: options, sink: sink)
    try PDFExporter.write(document, with: &writer)
    return sink.taken()
  }

  /// Writes the document as a PDF file, piece by piece in the order of the file.
  ///
  /// - Parameter sink: takes the next bytes, valid during the call only. What it throws ends the writing and is thrown
  ///   on; it is not called again then.
  public func write(
    _ document: PagedDocument, options: PDFOptions = PDFOptions(),
    to sink: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void
  ) throws(Failed) {
    var writer = try PDFDocumentWriter(metadata: document.metadata, fonts: fonts, options: options, to: sink)
    try PDFExporter.write(document, with: &writer)
  }

  private static func write(_ document: PagedDocument, with writer: inout PDFDocumentWriter) throws(Failed) {
    for (index, page) in document.pages.enumerated() {
      try writer.take(page, elements: index == 0 ? document.elements[...] : [])
    }
    try writer.finish()
  }
}
