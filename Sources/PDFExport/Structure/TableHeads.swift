import Typesetting

/// Which heads name each cell of the tables in which cells reach over several rows or columns: there the scope of a head
/// does not say it, and a cell names its heads itself; ISO 14289-1, 7.5.
struct TableHeads {
  /// By the index of the cell, in reading order of the heads: those of its rows, those of its columns.
  let heads: [Int: [Int]]
  /// The heads that are named, in order.
  let named: [Int]
  private let isNamed: Set<Int>

  init(_ tree: StructureTree, kids: Kids, isKept: [Bool]) {
    var tables: Set<Int> = []
    for (index, element) in tree.details where element.role.isCell && element.isSpanning && isKept[Int(index)] {
      if let table = tree.nearest(from: Int(index), where: { $0 == .table }) { tables.insert(table) }
    }
    var heads: [Int: [Int]] = [:]
    for table in tables.sorted() { TableHeads.add(table, tree, kids, to: &heads) }
    self.heads = heads
    isNamed = Set(heads.values.joined())
    named = isNamed.sorted()
  }

  func isNamed(_ index: Int) -> Bool { isNamed.contains(index) }

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private static func add(_ table: Int, _ tree: StructureTree, _ kids: Kids, to heads: inout [Int: [Int]]) {
    var cells: [(index: Int, rows: Range<Int>, columns: Range<Int>)] = []
    var owners: [Place: Int] = [:]
    for (row, element) in kids.elements(of: table).filter({ tree.roles[$0] == .row }).enumerated() {
      var column = 0
      for index in kids.elements(of: element) where tree.roles[index].isCell {
        while owners[Place(row: row, column: column)] != nil { column += 1 }
        let element = tree.details[Int32(index)]
        let rows = row..<(row + (element?.rowSpan ?? 1))
        let columns = column..<(column + (element?.columnSpan ?? 1))
        for row in rows { for column in columns { owners[Place(row: row, column: column)] = index } }
        cells.append((index, rows, columns))
        column = columns.upperBound
      }
    }
    for cell in cells {
      var found: [Int] = []
      func take(_ row: Int, _ column: Int, _ role: StructureElement.Role) {
        guard let head = owners[Place(row: row, column: column)], tree.roles[head] == role, head != cell.index,
          !found.contains(head)
        else { return }
        found.append(head)
      }
      for row in cell.rows { for column in 0..<cell.columns.lowerBound { take(row, column, .rowHeaderCell) } }
      for column in cell.columns { for row in 0..<cell.rows.lowerBound { take(row, column, .headerCell) } }
      if !found.isEmpty { heads[cell.index] = found }
    }
  }
}

extension StructureElement {
  fileprivate var isSpanning: Bool { columnSpan > 1 || rowSpan > 1 }
}
