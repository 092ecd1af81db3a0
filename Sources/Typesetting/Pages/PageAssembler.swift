import Diagnostics
import Documents

/// Placed rows → frames, with what was found in them told by page and line.
struct PageAssembler {
  let page: PageStyle
  let rows: [Row]
  var log: DiagnosticLog

  mutating func frame(_ placements: [Flow.Placement], number: Int, furniture: [Frame.Placed]) -> Frame {
    var items: [Frame.Placed] = []
    var prints: [Frame.Print] = []
    for (position, placement) in placements.enumerated() {
      let row = rows[placement.row]
      let line = Int((placement.y / page.pitch.points + 0.01).rounded(.down)) + 1
      let x = page.left
      let y = page.top + .points(placement.y)
      for item in row.items {
        let moved = Frame.Placed(Point(x: item.point.x + x, y: item.point.y + y), item.item)
        items.append(placement.isRepeated ? moved.asFurniture : moved)
      }
      if let rule = row.rule {
        let isCut = position == placements.count - 1 && goesOn(after: placement.row)
        if let thickness = isCut ? rule.atPageEnd : rule.thickness {
          let point = Point(x: x, y: y + .points(row.height - thickness))
          items.append(
            Frame.Placed(
              point, .rule(width: .points(rule.width), height: .points(thickness), .black, element: nil)))
        }
      }
      guard !placement.isRepeated else { continue }
      for print in row.prints where print.begins || position == 0 {
        prints.append(Frame.Print(identity: print.identity, line: line))
      }
      for finding in row.findings { report(finding, at: .page(number, line: line)) }
    }
    return Frame(width: page.width, height: page.height, items: items + furniture, prints: prints)
  }

  /// Whether the table that the row belongs to has more rows.
  private func goesOn(after row: Int) -> Bool {
    guard let header = rows[row].header, rows.indices.contains(row + 1) else { return false }
    return rows[row + 1].header?.distance == header.distance + 1
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
    case .overfull(let points):
      log.append(.lineOverfull, at: place, ["points": String((points * 10).rounded() / 10)])
    case .unadjusted:
      log.append(.lineUnadjusted, at: place)
    }
  }
}

extension Frame.Placed {
  /// The same, outside the logical structure: a header that was read already.
  fileprivate var asFurniture: Frame.Placed {
    switch item {
    case .text(let run):
      Frame.Placed(
        point,
        .text(
          GlyphRun(
            face: run.face, size: run.size, colour: run.colour, clusters: run.clusters, element: nil, source: nil)))
    default: self
    }
  }
}
