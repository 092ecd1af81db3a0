import Documents

extension BlockSetter {
  /// Blank between two columns, in characters.
  private static let gutter = 2.0

  /// Columns of equal width beside each other, each of whole characters. A page ends only where a line ends in all of them.
  mutating func parallelRows(_ columns: [[Block]]) -> [Row] {
    guard !columns.isEmpty else { return [] }
    let count = Double(columns.count)
    let gutter = BlockSetter.gutter * cell
    let share = (width - gutter * (count - 1)) / count
    let column = max(cell, (share / cell + LineMetrics.epsilon).rounded(.down) * cell)
    // What whole characters leave goes to the gutters, so that the last column ends at the right edge.
    let step = columns.count > 1 ? (width - column) / (count - 1) : 0
    let elements = columns.map { _ in structure.add(.division) }
    var strips = ParallelStrips(pitch: pitch, block: elements[0])
    for (index, (blocks, element)) in zip(columns, elements).enumerated() {
      let left = Double(index) * step
      strips.add(
        nested(left: left, right: width - left - column, in: element) { setter in
          blocks.flatMap { setter.rows(of: $0) }
        })
    }
    return strips.rows()
  }
}
