import Diagnostics
import Documents
import Fonts
import Typesetting

/// Writes a document as PDF files, one a volume, each whole: with its own fonts, structure, bookmarks, labels and metadata.
public struct PDFVolumeWriter: PageSink {
  /// Takes the next bytes of a file, valid during the call only.
  public typealias Sink = (UnsafeRawBufferPointer) throws(Failed) -> Void

  private let document: Document
  private let fonts: FontBook
  private let options: PDFOptions
  private let open: (Volume) throws(Failed) -> Sink
  private var writer: PDFDocumentWriter?

  /// - Parameter open: makes what takes the bytes of a volume.
  public init(
    _ document: Document, fonts: FontBook, options: PDFOptions = PDFOptions(),
    opening open: @escaping (Volume) throws(Failed) -> Sink
  ) {
    self.document = document
    self.fonts = fonts
    self.options = options
    self.open = open
  }

  public mutating func begin(_ volume: Volume) throws(Failed) {
    try writer?.finish()
    let before = writer?.continuation()
    // What the last file held goes before the next takes room.
    writer = nil
    writer = try PDFDocumentWriter(
      metadata: volume.metadata(document), fonts: fonts, options: options, sink: ByteSink(try open(volume)),
      continuing: before)
  }

  public mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    try writer?.take(page, elements: elements)
  }

  // MARK: Embedded files

  /// The faces that the volume's pages so far are set in, in the order of their first use.
  public var faces: [FaceID] { writer?.faces ?? [] }

  /// Writes a file into the volume's; each name once.
  public mutating func embed(_ file: EmbeddedFile) throws(Failed) { try writer?.embed(file) }

  /// - Parameter digest: SHA-256 of the record's list of files, in hexadecimal digits, for the metadata.
  public mutating func setRecordDigest(_ digest: String) { writer?.recordDigest = digest }

  // MARK: The end

  /// Writes the end of the last file. Nothing may be taken afterwards.
  public mutating func finish() throws(Failed) {
    try writer?.finish()
    writer = nil
  }
}
