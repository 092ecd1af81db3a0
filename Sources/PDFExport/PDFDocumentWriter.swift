import Diagnostics
import Documents
import Fonts
import Typesetting

/// Writes pages as PDF as they come: each page at once, fonts, structure and bookmarks when all are through.
///
/// What stays in memory between pages is the glyphs in use, some twenty bytes for each element and each piece of content,
/// and the place of each object.
public struct PDFDocumentWriter: PageSink {
  private let options: PDFOptions
  private let metadata: DocumentMetadata
  private let objects: PDFObjects
  private let fonts: FontBook
  private let resources: Int
  private var pageTree = PageTree()
  private var pages: [Int] = []
  /// Pages of the volumes before.
  private let firstPage: Int
  private var written = 0
  /// Of the first page, in points.
  private var firstHeight = 0.0
  private var labels = PageLabels()
  private var drawn: [FaceID: DrawnFont] = [:]
  private var images: ImageStore
  private let tree: StructureTree
  private let outline: Outline
  private var annotations: [(key: Int, element: Int)] = []
  private var embedded = EmbeddedFiles()
  /// SHA-256 of the record's list of files, in hexadecimal digits, for the metadata; nil: the file has no record.
  public var recordDigest: String?

  /// - Parameter sink: takes the next bytes, valid during the call only. What it throws ends the writing and is thrown on;
  ///   it is not called again then.
  /// - Throws: `export.pages-invalid` where the metadata's date is no day; what the sink throws.
  public init(
    metadata: DocumentMetadata, fonts: FontBook, options: PDFOptions = PDFOptions(),
    to sink: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void
  ) throws(Failed) {
    try self.init(metadata: metadata, fonts: fonts, options: options, sink: ByteSink(sink))
  }

  /// - Parameter before: what came of the volumes before; nil for the first.
  init(
    metadata: DocumentMetadata, fonts: FontBook, options: PDFOptions, sink: ByteSink,
    continuing before: PDFContinuation? = nil
  ) throws(Failed) {
    guard MetadataDate(day: metadata.date) != nil else {
      throw Failed(.exportPagesInvalid, ["reason": "metadata date “\(metadata.date)” is no day of ISO 8601"])
    }
    self.metadata = metadata
    self.fonts = fonts
    self.options = options
    objects = try PDFObjects(to: sink)
    tree = try StructureTree(continuing: before?.elements ?? CarriedElements())
    outline = Outline(continuing: before?.headings ?? [])
    firstPage = before?.pages ?? 0
    resources = objects.reserve()
    images = ImageStore(objects: objects)
  }

  // MARK: Pages

  public mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    for element in elements { try tree.append(element) }
    tree.beginPage()
    let parent = pageTree.parent(ofPage: written, objects)
    var writer = PageWriter(
      number: written, height: page.height.points, isTagged: options.standard.isTagged, tree: tree, outline: outline)
    try draw(page.items, with: &writer)
    writer.closeMark()
    let number = object(ofPage: written)
    let links = try write(writer.links, page: written, pageObject: number)
    let content = objects.reserve()
    writer.content.finish()
    try objects.writeStream(content, writer.content.content.bytes)
    let index = written
    try objects.write(number) { body in
      body.write("<</Type/Page/Parent ")
      body.write(reference: parent)
      body.write("/MediaBox[0 0 ")
      body.write(page.width.points)
      body.write(" ")
      body.write(page.height.points)
      body.write("]/Resources ")
      body.write(reference: resources)
      body.write("/Contents ")
      body.write(reference: content)
      if options.standard.isTagged {
        body.write("/StructParents ")
        body.write(index)
        body.write("/Tabs/S")
      }
      if !links.isEmpty {
        body.write("/Annots[")
        for link in links {
          body.write(reference: link)
          body.write(" ")
        }
        body.write("]")
      }
      body.write(">>")
    }
    if written == 0 { firstHeight = page.height.points }
    labels.append(page.number, page: written)
    written += 1
  }

  private mutating func draw(_ items: [Frame.Placed], with writer: inout PageWriter) throws(Failed) {
    var index = 0
    while index < items.count {
      let placed = items[index]
      index += 1
      guard case .text(var run) = placed.item else {
        try draw(placed, with: &writer)
        continue
      }
      let font = try font(run.face)
      while index < items.count, let longer = try joined(run, at: placed.point, with: items[index], in: font) {
        run = longer
        index += 1
      }
      try writer.draw(run, at: placed.point, in: font)
    }
  }

  /// The run with the one behind it, where its last glyph reaches over into that: such glyphs are said together.
  private func joined(
    _ run: GlyphRun, at point: Point, with next: Frame.Placed, in font: DrawnFont
  ) throws(Failed) -> GlyphRun? {
    guard case .text(let other) = next.item, next.point.y == point.y, let last = run.glyphs.last,
      let first = other.glyphs.first
    else { return nil }
    let offset = next.point.x - point.x
    let step = (offset + first.x - last.x).points
    guard step < run.size.points, let longer = run.joined(with: other, at: offset),
      try font.reachesOver(last.id, showing: run.scalars.suffix(1), step: step, size: run.size.points)
    else { return nil }
    return longer
  }

  private mutating func draw(_ placed: Frame.Placed, with writer: inout PageWriter) throws(Failed) {
    switch placed.item {
    case .text: try draw([placed], with: &writer)
    case .rule(let width, let height, let colour, let element):
      try writer.enter(element, isFurniture: false)
      writer.content.fillRectangle(
        x: placed.point.x.points, y: placed.point.y.points, width: width.points, height: height.points, colour)
    case .code(let side, let modules, let dark, let element):
      try writer.enter(element, isFurniture: false)
      writer.content.fillCode(at: placed.point, side: side.points, modules: modules, dark: dark)
    case .path(let path, let element):
      try writer.enter(element, isFurniture: false)
      writer.content.draw(path, at: placed.point)
    case .image(let image, let width, let height, let element):
      try writer.enter(element, isFurniture: false)
      let name = try images.name(of: image)
      writer.content.drawImage(
        name, image.orientation, at: placed.point, width: width.points, height: height.points)
    case .link(let url, let width, let height, let element):
      try writer.addLink(.address(url), at: placed.point, width: width.points, height: height.points, element: element)
    case .jump(let page, let target, let words, let width, let height, let element):
      try writer.addLink(
        .place(page: page, target, words: words), at: placed.point, width: width.points, height: height.points,
        element: element)
    case .turned(let items, let turn):
      writer.closeMark()
      let height = writer.begin(turn, about: placed.point)
      try draw(items, with: &writer)
      writer.closeMark()
      writer.endTurn(height)
    }
  }

  private mutating func font(_ face: FaceID) throws(Failed) -> DrawnFont {
    if let known = drawn[face] { return known }
    let font = try DrawnFont(face, object: objects.reserve(), name: drawn.count, fonts: fonts)
    drawn[face] = font
    return font
  }

  /// Links may lead to pages that come later, so that a page has its number before it is written.
  private mutating func object(ofPage index: Int) -> Int {
    while pages.count <= index { pages.append(objects.reserve()) }
    return pages[index]
  }

  // MARK: Embedded files

  /// The faces that the pages so far are set in, in the order of their first use.
  public var faces: [FaceID] { drawn.values.sorted { $0.name < $1.name }.map(\.face) }

  /// Writes a file into this one; each name once.
  public mutating func embed(_ file: EmbeddedFile) throws(Failed) {
    try embedded.write(file, date: MetadataDate(day: metadata.date), to: objects)
  }

  // MARK: Links

  private mutating func write(_ links: [PageLink], page: Int, pageObject: Int) throws(Failed) -> [Int] {
    var numbers: [Int] = []
    for link in links {
      let number = objects.reserve()
      numbers.append(number)
      var target: Int?
      if case .place(let place, _, _) = link.target {
        guard place > firstPage else {
          throw Failed(.exportPagesInvalid, at: .page(page + 1), ["reason": "a link leads to another volume"])
        }
        target = object(ofPage: place - 1 - firstPage)
      }
      let key = annotations.count
      if let element = link.element, options.standard.isTagged {
        annotations.append((key: key, element: element))
        tree.append(StructureTree.Piece(element: element, kind: .annotation(number)))
      }
      let isTagged = link.element != nil && options.standard.isTagged
      try objects.write(number) { body in
        link.write(to: &body, targetPage: target)
        if isTagged {
          // Keys of annotations follow those of the pages, whose number is known last.
          body.write("/StructParent ")
          body.write(PDFDocumentWriter.firstAnnotationKey + key)
        }
        body.write("/P ")
        body.write(reference: pageObject)
        body.write(">>")
      }
    }
    return numbers
  }

  /// Beyond any page's.
  private static let firstAnnotationKey = 100_000_000

  // MARK: The end

  /// Writes everything that is known only now. Nothing may be taken afterwards.
  ///
  /// - Throws: `export.pages-invalid` where there is no page or a link leads to one that did not come.
  public mutating func finish() throws(Failed) {
    if written == 0 { throw Failed(.exportPagesInvalid, ["reason": "there is no page"]) }
    if let missing = pages.indices.first(where: { $0 >= written }) {
      throw Failed(.exportPagesInvalid, ["reason": "a link leads to page \(missing + 1), which is not there"])
    }
    let embedder = FontEmbedder(objects: objects, fonts: fonts)
    let faces = drawn.values.sorted { $0.name < $1.name }
    for font in faces { try embedder.embed(font) }
    try objects.write(resources) { body in
      body.write("<</Font<<")
      for font in faces {
        body.write("/F")
        body.write(font.name)
        body.write(" ")
        body.write(reference: font.object)
      }
      body.write(">>")
      images.writeResources(to: &body)
      body.write(">>")
    }
    let pageRoot = try pageTree.write(pages, to: objects)
    var structure: Int?
    if options.standard.isTagged {
      structure = try StructureWriter(tree, objects: objects, pages: pages).write(
        annotationKeys: annotations.map { (key: PDFDocumentWriter.firstAnnotationKey + $0.key, element: $0.element) })
    }
    let isShown = outline.isShown(pages: pages.count)
    let bookmarks = try outline.write(to: objects, pages: pages).map { (root: $0, isShown: isShown) }
    let catalogue = DocumentCatalogue(
      metadata: metadata, options: options, objects: objects, labels: labels, embedded: embedded,
      recordDigest: recordDigest)
    try catalogue.write(
      pageTree: pageRoot, start: (page: pages[0], top: firstHeight), structure: structure, outline: bookmarks)
  }

  /// What the writer of the next volume has to know; this one is finished.
  func continuation() -> PDFContinuation {
    PDFContinuation(pages: firstPage + written, elements: tree.carriedOn(), headings: outline.open)
  }
}
