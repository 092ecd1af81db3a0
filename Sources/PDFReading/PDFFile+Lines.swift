import Diagnostics

extension PDFFile {
  /// How many streams the content of a page may be parted into.
  private static let partsLimit = 10_000

  /// The text that a page prints, in the order of drawing.
  ///
  /// - Parameter page: counted from 1.
  /// - Throws: `reading.page-missing`, `reading.damaged` where the tree of pages is, `reading.stream-damaged` where the
  ///   content is, `reading.too-much` where it takes more than 4 million operators or characters, or 64 MiB.
  public func lines(ofPage page: Int) throws(Failed) -> [PageLine] {
    let page = try self.page(page)
    var interpreter = ContentInterpreter(file: self, page: page.number, matrix: try placement(of: page))
    let resources = PageResources(try dictionary(page.entries["Resources"]) ?? [:])
    try interpreter.run(try content(of: page), resources)
    var lines = interpreter.lines
    lines.finish()
    return lines.lines
  }

  /// The content of a page: its streams one after another, parted by white space (7.8.2).
  func content(of page: Page) throws(Failed) -> [UInt8] {
    let name = "page \(page.number)"
    guard let entry = page.entries["Contents"] else { return [] }
    if let parts = try array(entry) {
      guard parts.count <= PDFFile.partsLimit else {
        throw Failed(.readingTooMuch, at: .page(page.number), ["name": name, "limit": "\(PDFFile.partsLimit)"])
      }
      var content: [UInt8] = []
      for part in parts {
        // What is not there is left out: 7.3.10.
        guard let number = part.reference, try handle.object(number).object != .null else { continue }
        content += try contents(of: number, name: name, limit: PDFFile.contentLimit - content.count)
        content.append(0x0A)
        guard content.count < PDFFile.contentLimit else {
          throw Failed(.readingTooMuch, at: .page(page.number), ["name": name, "limit": "\(PDFFile.contentLimit)"])
        }
      }
      return content
    }
    guard let number = entry.reference else { return [] }
    return try contents(of: number, name: name, limit: PDFFile.contentLimit)
  }

  /// The font, read once for the file.
  func font(_ object: PDFObject?) throws(Failed) -> PageFont? {
    guard let object else { return nil }
    if let number = object.reference, let known = fonts[number] { return known }
    guard let entries = try dictionary(object) else { return nil }
    let font = try readFont(entries)
    if let number = object.reference {
      // A file that has a font for each page must not keep them all.
      if fonts.count >= PDFFile.fontsKept { fonts.removeAll() }
      fonts[number] = font
    }
    return font
  }

  /// From the page's own space to points from the top left corner of what is shown, downwards.
  private func placement(of page: Page) throws(Failed) -> Transform {
    let (box, turn) = try shownBox(of: page)
    return switch turn {
    case 90: Transform(0, 1, 1, 0, -box.bottom, -box.left)
    case 180: Transform(-1, 0, 0, 1, box.right, -box.bottom)
    case 270: Transform(0, -1, -1, 0, box.top, box.right)
    default: Transform(1, 0, 0, -1, -box.left, box.top)
    }
  }
}
