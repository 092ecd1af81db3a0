import Diagnostics
import Documents
import Fonts

/// Placed rows → frames, with what was found in them told by page and line.
struct PageAssembler {
  let page: PageStyle
  let cache: GlyphCache
  private(set) var log = DiagnosticLog()
  private var layouts: [LineLayout] = []

  init(page: PageStyle, cache: GlyphCache) {
    self.page = page
    self.cache = cache
  }

  /// - Parameters:
  ///   - number: the page's place in the document, from 1.
  ///   - beginsFile: heads that are repeated on it have not been read in its file yet.
  mutating func frame(
    _ set: Flow.Page, number: Int, furniture: [Frame.Placed], beginsFile: Bool = false
  ) -> Frame {
    var placed = PageItems()
    var prints: [Frame.Print] = []
    var furniture = furniture
    var notes = 0
    let placements = set.placements
    let page = page.read(set.orientation)
    for (position, placement) in placements.enumerated() {
      var row = placement.row
      if !placement.isRepeated {
        for note in row.notes {
          notes += 1
          setNumber(notes, ofItem: note.item, in: &row)
        }
        furniture = (row.page?.furniture ?? []) + furniture
      }
      let line = page.line(at: placement.y)
      let x = page.left
      let y = page.top + .points(placement.y)
      placed.begin(row)
      for item in row.items {
        let moved = Frame.Placed(Point(x: item.point.x + x, y: item.point.y + y), item.item)
        placed.add(placement.isRepeated && !beginsFile ? moved.asFurniture : moved)
      }
      let isCut = set.isCut && position == placements.count - 1
      for rule in row.rules {
        if let thickness = isCut ? rule.atPageEnd : rule.thickness {
          let point = Point(x: x + .points(rule.x), y: y + .points(row.height - thickness))
          placed.add(
            Frame.Placed(
              point, .rule(width: .points(rule.width), height: .points(thickness), .black, element: nil)))
        }
      }
      guard !placement.isRepeated else { continue }
      for print in row.prints where print.begins || position == 0 {
        prints.append(Frame.Print(identity: print.identity, line: page.line(at: placement.y + print.down)))
      }
      take(row, page: number, line: line)
    }
    var items = placed.take()
    items += noteItems(set, on: page, number: number, &prints)
    if let turn = set.orientation.turn {
      items = [Frame.Placed(Point(x: .zero, y: self.page.height), .turned(items, turn))]
    }
    return Frame(
      width: self.page.width, height: self.page.height, items: items + furniture, prints: prints,
      number: set.number?.text)
  }

  /// The notes at the page's foot under their rule.
  private mutating func noteItems(
    _ set: Flow.Page, on page: PageStyle, number: Int, _ prints: inout [Frame.Print]
  ) -> [Frame.Placed] {
    guard !set.notes.isEmpty else { return [] }
    var y = page.top + .points(set.notesTop)
    var items = [
      Frame.Placed(
        Point(x: page.left, y: y - .points(FootNotes.ruleAbove)),
        .rule(
          width: page.blockWidth * FootNotes.ruleLength, height: FootNotes.ruleThickness, .black, element: nil))
    ]
    var count = 0
    for note in set.notes {
      var row = note.row
      if note.begins {
        count += 1
        setNumber(count, ofItem: 0, in: &row)
      }
      items += row.items.map { Frame.Placed(Point(x: $0.point.x + page.left, y: $0.point.y + y), $0.item) }
      let line = page.line(at: (y - page.top).points)
      take(row, page: number, line: line)
      prints += row.prints.lazy.filter(\.begins).map { Frame.Print(identity: $0.identity, line: line) }
      y = y + .points(row.height)
    }
    return items
  }

  /// Writes the number that a note has on its page in the place of the mark that stood for it.
  private mutating func setNumber(_ number: Int, ofItem item: Int, in row: inout Row) {
    guard row.items.indices.contains(item), case .text(let run) = row.items[item].item,
      run.text == NoteMark.character(1), let scalar = NoteMark.character(number).unicodeScalars.first
    else { return }
    let placed = row.items[item]
    let entry = cache.entry(for: NoteMark.role, scalar)
    guard let face = entry.face else {
      row.findings.append(.missingGlyph(scalar, .template))
      return
    }
    let glyphs = entry.glyphs.map { glyph in
      GlyphRun.Glyph(id: glyph.glyph, x: run.size * glyph.xOffset, y: -(run.size * glyph.yOffset))
    }
    row.items[item] = Frame.Placed(
      placed.point,
      .text(
        GlyphRun(
          face: face, size: run.size, colour: run.colour,
          clusters: [GlyphRun.Cluster(text: String(Character(scalar)), glyphs: glyphs)], element: run.element,
          source: run.source)))
  }

  /// Notes what is told of a row by its place.
  private mutating func take(_ row: Row, page: Int, line: Int) {
    for finding in row.findings { report(finding, at: .page(page, line: line)) }
    for var layout in row.layouts {
      layout.line = line
      layouts.append(layout)
    }
  }

  /// What was done to the lines of the pages since it was last asked.
  mutating func takeLayouts() -> [LineLayout] {
    defer { layouts = [] }
    return layouts
  }

  private mutating func report(_ finding: LineFinding, at place: Place) {
    switch finding {
    case .missingGlyph(let scalar, let source):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      log.append(
        .missingGlyph, at: place,
        [
          "code": "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
          "character": String(Character(scalar)), "source": source.identity ?? source.kind.rawValue,
        ])
    case .overfull(let points, let text):
      log.append(.lineOverfull, at: place, ["points": String((points * 10).rounded() / 10), "text": text])
    case .unadjusted(let text):
      log.append(.lineUnadjusted, at: place, ["text": text])
    case .torn(let em, let text):
      log.append(.lineTorn, at: place, ["em": String((em * 100).rounded() / 100), "text": text])
    }
  }
}

extension PageStyle {
  /// The line of the grid, from 1, in which something stands that begins so many points below the text block's head.
  fileprivate func line(at y: Double) -> Int { Int((y / pitch.points + 0.01).rounded(.down)) + 1 }
}

extension Frame.Placed {
  /// The same, outside the logical structure: a header that was read already, the key of a chart.
  fileprivate var asFurniture: Frame.Placed {
    switch item {
    case .text(let run): Frame.Placed(point, .text(run.asFurniture))
    case .path(let path, _): Frame.Placed(point, .path(path, element: nil))
    default: self
    }
  }
}
