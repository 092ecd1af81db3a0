/// Widths of a table's columns from what stands in them; lengths in points, the blank beside a cell's text counted.
struct ColumnWidths {
  /// Of each row its cells' widths when none is broken.
  private let rows: [[Double]]
  /// What each column wants at least: first what no column does without, then ever more.
  private let wishes: [[Double]]
  /// Size of the type, and blank beside a cell's text.
  private let em: Double
  private let padding: Double
  private let measure: Double

  /// Rows that are looked at for the widths of wide columns, evenly chosen.
  private static let sample = 80
  /// Wide columns that are balanced against each other; more of them share in proportion.
  private static let mostBalanced = 8
  /// Up to so many em a column keeps what its widest cell takes, and breaking a cell costs as much as so many lines.
  private static let narrow = 4.0
  private static let short = 8.0
  private static let brokenShort = 0.6
  /// What is moved from one column to another, as shares of the width: first far, then near.
  private static let steps = [0.08, 0.03, 0.01]

  /// - Returns: widths that sum to `measure`. Room left over goes out in proportion to content. Where room is wanting,
  ///   narrow columns keep theirs and the wide ones share the rest so that the rows together are least high.
  static func widths(
    rows: [[Double]], wishes: [[Double]], em: Double, padding: Double, measure: Double
  ) -> [Double] {
    ColumnWidths(rows, wishes: wishes, em: em, padding: padding, measure: measure).widths()
  }

  private init(_ rows: [[Double]], wishes: [[Double]], em: Double, padding: Double, measure: Double) {
    let every = max(1, rows.count / ColumnWidths.sample)
    self.rows = stride(from: 0, to: rows.count, by: every).map { rows[$0] }
    self.wishes = wishes
    self.em = em
    self.padding = padding
    self.measure = measure
    natural = wishes[0].indices.map { column in rows.lazy.map { $0[column] }.max() ?? wishes[0][column] }
  }

  /// The widest cell of each column.
  private let natural: [Double]

  private func widths() -> [Double] {
    let total = natural.reduce(0, +)
    guard total > measure else {
      guard total > 0 else { return natural.map { _ in measure / Double(max(1, natural.count)) } }
      // Half of what is left goes out evenly, so that a column of one digit is not lost beside a wide one.
      let spare = measure - total
      return natural.map { $0 + spare / 2 * ($0 / total) + spare / 2 / Double(natural.count) }
    }
    var widths = floors
    var spare = measure - widths.reduce(0, +)
    // Narrow columns come to what they want, as far as there is room.
    let most = ColumnWidths.narrow * em + padding + 1
    let narrow = natural.indices.filter { natural[$0] <= most }
    let wanting = narrow.reduce(0) { $0 + max(0, natural[$1] - widths[$1]) }
    if wanting > 0 {
      let part = min(1, spare / wanting)
      for column in narrow { widths[column] += max(0, natural[column] - widths[column]) * part }
      spare -= wanting * part
    }
    let open = natural.indices.filter { natural[$0] > most }
    let wanted = open.reduce(0) { $0 + mean($1) }
    for column in open { widths[column] += spare * mean(column) / wanted }
    if (2...ColumnWidths.mostBalanced).contains(open.count) {
      balance(&widths, open)
      roundToCharacters(&widths, open)
    }
    return widths
  }

  /// The least widths: the greatest wishes that have room beside each other, and as much of the next as there is room for.
  private var floors: [Double] {
    let sums = wishes.map { $0.reduce(0, +) }
    guard let next = sums.firstIndex(where: { $0 > measure }) else { return wishes[wishes.count - 1] }
    if next == 0 { return ColumnWidths.capped(wishes[0], to: measure) }
    let part = (measure - sums[next - 1]) / (sums[next] - sums[next - 1])
    return zip(wishes[next - 1], wishes[next]).map { $0 + ($1 - $0) * part }
  }

  /// What columns get that have no room beside each other: the widest give, and those of a few characters or digits keep
  /// theirs.
  static func capped(_ wishes: [Double], to measure: Double) -> [Double] {
    var rest = measure
    var widths = wishes
    for (number, column) in wishes.indices.sorted(by: { wishes[$0] < wishes[$1] }).enumerated() {
      widths[column] = min(wishes[column], rest / Double(wishes.count - number))
      rest -= widths[column]
    }
    return widths
  }

  private func mean(_ column: Int) -> Double { rows.reduce(1) { $0 + $1[column] } / Double(max(1, rows.count)) }

  /// Moves width between columns as long as that makes the rows lower.
  private func balance(_ widths: inout [Double], _ open: [Int]) {
    let floors = floors
    var height = self.height(widths, open)
    for step in ColumnWidths.steps {
      var isBetter = true
      while isBetter {
        isBetter = false
        for from in open where widths[from] - step * measure >= floors[from] {
          for to in open where to != from {
            var changed = widths
            changed[from] -= step * measure
            changed[to] += step * measure
            let next = self.height(changed, open)
            guard next < height - 1e-6, changed[from] >= floors[from] else { continue }
            (widths, height, isBetter) = (changed, next, true)
            if widths[from] - step * measure < floors[from] { break }
          }
        }
      }
    }
  }

  /// Makes the text of wide columns whole characters wide, where that parts no word. What that frees goes, a character at a time, where it makes
  /// the rows lowest, and less than one to all columns.
  private func roundToCharacters(_ widths: inout [Double], _ open: [Int]) {
    var rest = 0.0
    let floors = floors
    for column in open {
      let text = widths[column] - padding
      let part = text - (text / em).rounded(.down) * em
      guard widths[column] - part >= floors[column] else { continue }
      widths[column] -= part
      rest += part
    }
    while rest >= em {
      rest -= em
      let heights = open.map { column in
        var changed = widths
        changed[column] += em
        return height(changed, open)
      }
      let best = heights.indices.min { heights[$0] < heights[$1] } ?? 0
      widths[open[best]] += em
    }
    for column in widths.indices { widths[column] += rest / Double(widths.count) }
  }

  /// Of all rows, in lines. A line that is not full counts for a little less than a full one, so that room is moved
  /// where it does not yet save a line.
  private func height(_ widths: [Double], _ open: [Int]) -> Double {
    rows.reduce(0) { sum, row in
      var lines = 1.0
      var text = 0.0
      var broken = 0.0
      for column in open {
        let fill = max(0, row[column] - padding) / max(1, widths[column] - padding)
        lines = max(lines, fill.rounded(.up))
        text = max(text, fill)
        if fill > 1, row[column] <= ColumnWidths.short * em + padding + 1 { broken += ColumnWidths.brokenShort }
      }
      return sum + lines + text / 4 + broken
    }
  }
}
