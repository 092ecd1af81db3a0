import Documents

extension Row {
  /// The row moved to the right, as a block stands that is set in.
  mutating func shift(by x: Double) {
    guard x != 0 else { return }
    items = items.map { Frame.Placed(Point(x: $0.point.x + .points(x), y: $0.point.y), $0.item) }
    if let rule {
      self.rule = Rule(width: rule.width, thickness: rule.thickness, atPageEnd: rule.atPageEnd, x: rule.x + x)
    }
  }

  /// Puts what another row holds before what this one holds: it is read first.
  mutating func prepend(_ other: Row) {
    for index in notes.indices { notes[index].item += other.items.count }
    items = other.items + items
    notes = other.notes + notes
    prints = other.prints + prints
    findings = other.findings + findings
  }

  /// Asks something of the page, besides what was asked before.
  mutating func ask(_ change: (inout PageRequest) -> Void) {
    var request = page ?? PageRequest()
    change(&request)
    page = request
  }
}
