import Diagnostics
import Documents
import Fonts
import Surroundings
import Typesetting

/// Sets text without any rule, glyph after glyph: enough to see what becomes of it in a file.
struct Fixture {
  static let root = String(#filePath.dropLast("/Tests/PDFExport/Fixture.swift".count))
  static let pageStyle = PageStyle.official

  let book: FontBook
  var elements: [StructureElement] = [StructureElement(role: .document, parent: nil)]
  var pages: [Frame] = []
  var items: [Frame.Placed] = []

  init() throws { book = try FontBook(folder: Fixture.root + "/fonts", world: SystemWorld()) }

  static func metadata(title: String = "关于意见建议征集情况的反馈", date: String = "2020-06-18") -> DocumentMetadata {
    DocumentMetadata(
      title: title, issuer: "云岭市青石区民族宗教事务局", language: .simplified, date: date, subject: "意见征集",
      number: nil)
  }

  /// - Returns: the element's index.
  mutating func element(_ role: StructureElement.Role, in parent: Int = 0, alternative: String? = nil) -> Int {
    elements.append(StructureElement(role: role, parent: parent, alternative: alternative))
    return elements.count - 1
  }

  /// Sets `text` from a point on, in the faces that its characters get; each glyph takes a `cell`, if one is given.
  /// - Returns: where it ends.
  @discardableResult
  mutating func text(
    _ text: String, x: Double = 79.37, y: Double, size: Double = 16, role: FontRole = .fangsong,
    colour: Colour = .black, cell: Double? = nil, element: Int?
  ) -> Double {
    let scalars = Array(text.unicodeScalars)
    var x = x
    var start = 0
    while start < scalars.count {
      guard let face = book.face(for: role, scalars[start])?.face else { break }
      let end = scalars[start...].firstIndex { book.face(for: role, $0)?.face != face } ?? scalars.count
      let shaped = book.shape(scalars[start..<end], face: face, language: .simplified)
      var clusters: [GlyphRun.Cluster] = []
      let origin = x
      var index = 0
      while index < shaped.count {
        let next = shaped[index...].firstIndex { $0.cluster != shaped[index].cluster } ?? shaped.count
        let last = next < shaped.count ? shaped[next].cluster : end
        var glyphs: [GlyphRun.Glyph] = []
        for glyph in shaped[index..<next] {
          glyphs.append(
            GlyphRun.Glyph(
              id: glyph.glyph, x: .points(x - origin + glyph.xOffset * size), y: .points(-glyph.yOffset * size)))
          x += cell ?? glyph.advance * size
        }
        var characters = ""
        characters.unicodeScalars.append(contentsOf: scalars[shaped[index].cluster..<last])
        clusters.append(GlyphRun.Cluster(text: characters, glyphs: glyphs))
        index = next
      }
      let run = GlyphRun(
        face: face, size: .points(size), colour: colour, clusters: clusters, element: element, source: nil)
      items.append(Frame.Placed(Point(x: .points(origin), y: .points(y)), .text(run)))
      start = end
    }
    return x
  }

  func width(of text: String, size: Double, role: FontRole) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      width + (book.face(for: role, scalar).map { book.advance(of: scalar, face: $0.face) * size } ?? 0)
    }
  }

  mutating func add(_ item: FrameItem, x: Double, y: Double) {
    items.append(Frame.Placed(Point(x: .points(x), y: .points(y)), item))
  }

  mutating func endPage(number: String? = nil) {
    let style = Fixture.pageStyle
    pages.append(Frame(width: style.width, height: style.height, items: items, prints: [], number: number))
    items = []
  }

  func document(_ metadata: DocumentMetadata = metadata()) -> PagedDocument {
    PagedDocument(metadata: metadata, pages: pages, elements: elements)
  }

  /// A title, two headings, `count` pages of 22 lines of 28 characters that all differ in order, page numbers.
  static func notice(pages count: Int, vocabulary: Int = 400) throws -> PagedDocument {
    var fixture = try Fixture()
    var state: UInt32 = 20_200_618
    let style = Fixture.pageStyle
    let han = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init)
      .filter { fixture.book.face(for: .fangsong, $0)?.isFallback == false }
    let step = han.count / vocabulary
    var paragraph: Int?
    for page in 0..<count {
      for line in 0..<style.lines {
        let y = style.top.points + style.pitch.points * (Double(line) + 0.7)
        if page == 0 && line == 0 {
          let title = fixture.element(.heading1)
          fixture.text("关于意见建议征集情况的反馈", y: y, size: 22, role: .xiaobiaosong, element: title)
          continue
        }
        if line == 10 {
          let heading = fixture.element(.heading2)
          fixture.text("一、第\(page + 1)页的标题", y: y, role: .heiti, cell: style.cell.points, element: heading)
          paragraph = nil
          continue
        }
        let element = paragraph ?? fixture.element(.paragraph)
        paragraph = element
        var text = ""
        for _ in 0..<style.columns {
          state = state &* 1_664_525 &+ 1_013_904_223
          text.unicodeScalars.append(han[Int(state >> 8) % vocabulary * step])
        }
        fixture.text(text, x: style.left.points, y: y, cell: style.cell.points, element: element)
      }
      // 版心下边缘之下 7 mm; an odd page's number stands a character in from the right edge: GB/T 9704-2012, 7.5.
      let number = "— \(page + 1) —"
      let bottom = (style.top + style.blockHeight).points
      let width = fixture.width(of: number, size: 14, role: .songti)
      let x = page.isMultiple(of: 2) ? (style.left + style.blockWidth).points - 14 - width : style.left.points + 14
      fixture.text(number, x: x, y: bottom + 25, size: 14, role: .songti, element: nil)
      fixture.endPage(number: "\(page + 1)")
    }
    return fixture.document()
  }
}
