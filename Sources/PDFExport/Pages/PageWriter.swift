import Diagnostics
import Documents
import Typesetting

/// A page as it is drawn: its content with the marks that tie it to the structure, its links.
struct PageWriter {
  /// From 0.
  let number: Int
  var content: ContentWriter
  private(set) var links: [PageLink] = []
  private let tree: StructureTree
  private let outline: Outline

  private enum Mark: Equatable {
    case element(Int)
    case artifact(isFurniture: Bool)
  }

  private let pageHeight: Double
  private let isTagged: Bool
  private var mark: Mark?
  private var pieces = 0
  /// The element drawn last, in a file without marks.
  private var noted: Int?
  /// The turned group that is open, and where its origin stands.
  private var open: (turn: QuarterTurn, origin: Point)?

  init(number: Int, height: Double, isTagged: Bool, tree: StructureTree, outline: Outline) {
    self.number = number
    pageHeight = height
    self.isTagged = isTagged
    self.tree = tree
    self.outline = outline
    content = ContentWriter(height: height)
  }

  // MARK: Text

  mutating func draw(_ run: GlyphRun, at point: Point, in font: DrawnFont) throws(Failed) {
    try enter(run.element, isFurniture: run.element == nil)
    let element = run.element.flatMap { tree.index(of: $0) }
    var marked: MarkedPieces?
    if isTagged, let element {
      marked = MarkedPieces(role: tree.roles[element], element: element, tree: tree, count: pieces)
    }
    try content.draw(run, at: point, in: font, of: &marked)
    pieces = marked?.count ?? pieces
    if marked?.isOpen == false { mark = nil }
    guard let element, let heading = tree.nearest(from: element, where: { $0.headingLevel != nil }),
      let level = tree.roles[heading].headingLevel
    else { return }
    let corner = upperLeft(of: run, at: point)
    outline.add(
      run.said ?? run.text, of: heading, level: level, page: number, x: corner.x.points, y: pageHeight - corner.y.points
    )
  }

  /// What a page is shown from where somebody goes to a line that begins with the run: its upper left corner; of a line
  /// that runs upwards, the top of the page.
  private func upperLeft(of run: GlyphRun, at point: Point) -> Point {
    switch open?.turn {
    case nil: Point(x: point.x, y: point.y - run.size)
    case .clockwise?: place(point)
    case .counterclockwise?: Point(x: place(Point(x: point.x, y: point.y - run.size)).x, y: .zero)
    }
  }

  /// Where a point of the turned group that is open stands on the page.
  private func place(_ point: Point) -> Point { open.map { $0.turn.place(of: point, about: $0.origin) } ?? point }

  // MARK: Marks

  /// What is drawn next belongs to the element; nil for what belongs to none: page numbers, rules.
  ///
  /// - Throws: `export.pages-invalid` for an element that is not there.
  mutating func enter(_ element: Int?, isFurniture: Bool) throws(Failed) {
    let index = element.flatMap { tree.index(of: $0) }
    if let element, index == nil {
      throw Failed(
        .exportPagesInvalid, at: .page(number + 1), ["reason": "an item names element \(element), which is not there"])
    }
    guard isTagged else { return note(index) }
    let next = index.map { Mark.element($0) } ?? .artifact(isFurniture: isFurniture)
    guard mark != next else { return }
    closeMark()
    switch next {
    case .element(let element):
      content.begin(role: tree.roles[element], piece: pieces)
      tree.append(StructureTree.Piece(element: element, kind: .content(pieces)))
      pieces += 1
    case .artifact(let isFurniture): content.beginArtifact(isFurniture: isFurniture)
    }
    mark = next
  }

  /// Without marks too the next volume has to know which elements were drawn, so as not to carry them on.
  private mutating func note(_ element: Int?) {
    guard let element, noted != element else { return }
    tree.append(StructureTree.Piece(element: element, kind: .content(0)))
    noted = element
  }

  mutating func closeMark() {
    if mark != nil { content.end() }
    mark = nil
  }

  // MARK: Turning

  mutating func begin(_ turn: QuarterTurn, about point: Point) -> Double {
    open = (turn, point)
    return content.begin(turn, about: point)
  }

  mutating func endTurn(_ height: Double) {
    open = nil
    content.endTurn(height)
  }

  // MARK: Links

  /// - Throws: `export.pages-invalid` for an element that is not there, and in a tagged file for one that is no link:
  ///   nobody who listens would find it.
  mutating func addLink(
    _ target: PageLink.Target, at point: Point, width: Double, height: Double, element: Int?
  ) throws(Failed) {
    let index = element.flatMap { tree.index(of: $0) }
    if let element, index == nil {
      throw Failed(
        .exportPagesInvalid, at: .page(number + 1), ["reason": "a link names element \(element), which is not there"])
    }
    let corners = [point, Point(x: point.x + .points(width), y: point.y + .points(height))].map(place)
    let (x, y) = (corners.map(\.x.points), corners.map(\.y.points))
    let area = PageLink.Area(
      left: min(x[0], x[1]), bottom: pageHeight - max(y[0], y[1]), right: max(x[0], x[1]),
      top: pageHeight - min(y[0], y[1]))
    let link = index.flatMap { found in tree.nearest(from: found) { $0 == .link } }
    guard link != nil || !isTagged else {
      throw Failed(.exportPagesInvalid, at: .page(number + 1), ["reason": "a link belongs to no link of the structure"])
    }
    if link != nil, let last = links.indices.last, links[last].element == link, links[last].target == target {
      links[last].extend(by: area)
    } else {
      links.append(PageLink(target: target, areas: [area], element: link, pageHeight: pageHeight))
    }
  }
}
