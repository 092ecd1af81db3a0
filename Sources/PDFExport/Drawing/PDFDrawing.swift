import CCairo
import Diagnostics
import Documents
import Fonts
import Typesetting

/// Writes a document as Cairo's PDF: pages, structure, links, labels, outline, metadata.
struct PDFDrawing {
  let document: PagedDocument
  let fonts: FontBook

  /// - Returns: the elements in the order in which Cairo made them, for the finishing.
  func write(to sink: ByteSink) throws(Failed) -> [StructureRecord] {
    do throws(Failed) {
      return try draw(to: sink)
    } catch {
      sink.close()
      throw error
    }
  }

  private func draw(to sink: ByteSink) throws(Failed) -> [StructureRecord] {
    let plan = try StructurePlan(document)
    guard let surface = Surface.pdf(to: sink) else {
      throw Failed(.exportDrawingFailed, ["reason": "cairo_pdf_surface_create_for_stream"])
    }
    try setMetadata(of: surface)
    let context = try DrawingContext(surface, faces: FaceStore(fonts: fonts, characters: document.characters))
    let tags = TagWriter(context: context, plan: plan)
    let painter = FramePainter(context: context, tags: tags)
    for (index, frame) in document.pages.enumerated() {
      cairo_pdf_surface_set_size(surface.pointer, frame.width.points, frame.height.points)
      context.beginPage()
      try painter.draw(frame)
      // Elements that are still open end on the last page: after it Cairo would begin another.
      if index == document.pages.count - 1 { tags.finish() }
      try context.endPage()
    }
    addOutline(to: surface)
    try surface.finish()
    return tags.records
  }

  private func setMetadata(of surface: Surface) throws(Failed) {
    let metadata = document.metadata
    guard let date = MetadataDate(day: metadata.date) else {
      throw Failed(.exportPagesInvalid, ["reason": "metadata date “\(metadata.date)” is no day of ISO 8601"])
    }
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.issuer),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject ?? ""), (CAIRO_PDF_METADATA_CREATOR, "Huizong"),
      // Cairo takes the clock's where none is given.
      (CAIRO_PDF_METADATA_CREATE_DATE, date.iso8601), (CAIRO_PDF_METADATA_MOD_DATE, date.iso8601),
    ]
    for (key, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface.pointer, key, value)
    }
  }

  private func addOutline(to surface: Surface) {
    /// Open headings from the outermost: their level and Cairo's number.
    var open: [(level: Int, entry: CInt)] = []
    for heading in OutlineHeading.headings(of: document) {
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      let entry = cairo_pdf_surface_add_outline(
        surface.pointer, open.last?.entry ?? CAIRO_PDF_OUTLINE_ROOT, heading.text,
        "page=\(heading.page) pos=[\(heading.point.x.points) \(heading.point.y.points)]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
      open.append((heading.level, entry))
    }
  }
}
