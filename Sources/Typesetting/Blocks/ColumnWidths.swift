/// Widths of a table's columns from what stands in them.
enum ColumnWidths {
  /// - Parameters:
  ///   - natural: what each column takes when no cell is broken, padding included
  ///   - least: below which a column's words would be parted
  ///   - measure: the width of the table
  /// - Returns: widths that sum to `measure`: room left over is shared in proportion to content; where room is wanting,
  ///   narrow columns keep theirs and the wide ones share the rest in proportion.
  static func widths(natural: [Double], least: [Double], measure: Double) -> [Double] {
    let total = natural.reduce(0, +)
    guard total > measure else {
      guard total > 0 else { return natural.map { _ in measure / Double(max(1, natural.count)) } }
      // Half of what is left goes out evenly, so that a column of one digit is not lost beside a wide one.
      let spare = measure - total
      return natural.map { $0 + spare / 2 * ($0 / total) + spare / 2 / Double(natural.count) }
    }
    var widths = natural
    var open = Array(natural.indices)
    var room = measure
    while !open.isEmpty {
      let share = room / Double(open.count)
      let narrow = open.filter { natural[$0] <= share }
      if narrow.isEmpty {
        let wanted = open.reduce(0) { $0 + natural[$1] }
        let floors = open.reduce(0) { $0 + min(least[$1], share) }
        let spare = max(0, room - floors)
        for index in open {
          let floor = min(least[index], share)
          widths[index] = floor + spare * natural[index] / wanted
        }
        break
      }
      for index in narrow { room -= natural[index] }
      open.removeAll { narrow.contains($0) }
    }
    return widths
  }
}
