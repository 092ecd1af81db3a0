import Documents

extension Row {
  /// The row moved to the right, as a block stands that is set in.
  mutating func shift(by x: Double) {
    guard x != 0 else { return }
    items = items.map { Frame.Placed(Point(x: $0.point.x + .points(x), y: $0.point.y), $0.item) }
    rules = rules.map { Rule(width: $0.width, thickness: $0.thickness, atPageEnd: $0.atPageEnd, x: $0.x + x) }
    parting?.x += x
  }

  /// Puts what another row holds before what this one holds: it is read first.
  mutating func prepend(_ other: Row) {
    for index in notes.indices { notes[index].item += other.items.count }
    // It goes with the first column.
    for index in 1..<max(1, columns?.starts.count ?? 1) { columns?.starts[index] += other.items.count }
    items = other.items + items
    notes = other.notes + notes
    prints = other.prints + prints
    findings = other.findings + findings
  }

  /// Adds what another row holds, `y` further down; it is read after this.
  mutating func append(_ other: Row, down y: Double) {
    for var note in other.notes {
      note.item += items.count
      notes.append(note)
    }
    for placed in other.items {
      items.append(Frame.Placed(Point(x: placed.point.x, y: placed.point.y + .points(y)), placed.item))
    }
    for var print in other.prints {
      print.down += y
      prints.append(print)
    }
    findings += other.findings
    layouts += other.layouts
  }

  /// The row with its notes, for pages that stand so.
  func on(_ orientation: PageOrientation) -> Row {
    var row = self
    row.orientation = orientation
    for index in row.notes.indices { row.notes[index].rows = row.notes[index].rows.map { $0.on(orientation) } }
    return row
  }

  /// Asks something of the page, besides what was asked before.
  mutating func ask(_ change: (inout PageRequest) -> Void) {
    var request = page ?? PageRequest()
    change(&request)
    page = request
  }
}
