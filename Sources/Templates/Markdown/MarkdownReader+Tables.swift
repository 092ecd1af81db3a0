import Documents

/// What paragraphs before and after a table say of it.
struct TableSurroundings {
  var caption: [Inline]?
  var isSideways = false
  var note: [Inline]?
}

/// Tables of Markdown, whose cells may belong to others: `[](left:)` to the one at the left, `[](above:)` to the one
/// above. Where heads do so the first row holds the heads below them.
extension MarkdownReader {
  func surroundings(of index: Int, in nodes: [MarkdownNode]) -> TableSurroundings {
    var around = index > 0 ? caption(nodes[index - 1]) ?? TableSurroundings() : TableSurroundings()
    around.note = index + 1 < nodes.count ? sole(nodes[index + 1], "note:") : nil
    return around
  }

  /// What a caption says; nil for what is none.
  func caption(_ node: MarkdownNode) -> TableSurroundings? {
    if let words = sole(node, "caption:sideways") {
      return TableSurroundings(caption: words.isEmpty ? nil : words, isSideways: true)
    }
    return sole(node, "caption:").map { TableSurroundings(caption: $0) }
  }

  mutating func table(_ node: MarkdownNode, _ around: TableSurroundings) -> Table {
    let alignments = node.columnAlignments.map(MarkdownReader.alignment)
    let nodes = node.children.map(\.children)
    let owners = CellOwners(
      nodes.map { row in row.map { $0.isPart("left:") } }, nodes.map { row in row.map { $0.isPart("above:") } })
    var rows: [[TableCell]] = []
    for (row, cells) in nodes.enumerated() {
      rows.append([])
      for (column, cell) in cells.enumerated() {
        guard let span = owners.span(row: row, column: column) else { continue }
        let isPart = owners.isPart(row: row, column: column)
        rows[row].append(
          TableCell(isPart ? [] : inlines(cell.children), columnSpan: span.columns, rowSpan: span.rows))
      }
    }
    let hasSpanningHeads = rows.count > 1 && rows[0].contains { $0.columnSpan > 1 }
    let heads = hasSpanningHeads ? 2 : 1
    let names = nodes[heads - 1].map { $0.isPart("left:") || $0.isPart("above:") ? [] : inlines($0.children) }
    return Table(
      caption: around.caption,
      columns: zip(names, alignments).map { Table.Column(header: $0, alignment: $1) },
      spanningHeader: hasSpanningHeads ? rows[0] : [], rows: .fixed(rows.dropFirst(heads).map { TableRow($0) }),
      note: around.note, isSideways: around.isSideways)
  }

  private static func alignment(_ letter: UInt8) -> Table.Alignment {
    switch letter {
    case UInt8(ascii: "c"): .centre
    case UInt8(ascii: "r"): .end
    default: .start
    }
  }
}

/// Which cell each place of a table belongs to.
private struct CellOwners {
  private struct Place: Equatable {
    let row: Int
    let column: Int
  }

  private var owners: [[Place]] = []

  /// - Parameters:
  ///   - left, above: whether a place belongs to the cell on that side.
  init(_ left: [[Bool]], _ above: [[Bool]]) {
    for (row, cells) in left.enumerated() {
      owners.append([])
      for column in cells.indices {
        let own = Place(row: row, column: column)
        if left[row][column], column > 0 {
          owners[row].append(owners[row][column - 1])
        } else if above[row][column], row > 0, owners[row - 1].indices.contains(column) {
          owners[row].append(owners[row - 1][column])
        } else {
          owners[row].append(own)
        }
      }
    }
  }

  /// Whether the place belongs to another one's cell.
  func isPart(row: Int, column: Int) -> Bool { owners[row][column] != Place(row: row, column: column) }

  /// How far the cell reaches that begins at a place; nil where it lies in another one, which is a rectangle. What lies
  /// outside it is a cell of its own.
  func span(row: Int, column: Int) -> (columns: Int, rows: Int)? {
    let owner = owners[row][column]
    guard owner == Place(row: row, column: column) else {
      let span = extent(of: owner)
      let isInside = row < owner.row + span.rows && column < owner.column + span.columns && column >= owner.column
      return isInside ? nil : (1, 1)
    }
    return extent(of: owner)
  }

  private func extent(of owner: Place) -> (columns: Int, rows: Int) {
    let columns = owners[owner.row][owner.column...].prefix { $0 == owner }.count
    let rows = owners[owner.row...].prefix { row in
      row.count >= owner.column + columns && row[owner.column..<(owner.column + columns)].allSatisfy { $0 == owner }
    }
    return (max(1, columns), max(1, rows.count))
  }
}

extension MarkdownNode {
  /// Whether a cell holds nothing but a link to `scheme`.
  fileprivate func isPart(_ scheme: String) -> Bool {
    let children = children
    return children.count == 1 && children[0].type == "link" && children[0].url == scheme
  }
}
