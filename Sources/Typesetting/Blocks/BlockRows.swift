import Diagnostics
import Documents

/// Blocks → rows, as they are asked for. Of the rows that were made only those are held back that the next block may
/// still bind to itself.
struct BlockRows {
  private(set) var setter: BlockSetter
  private var blocks: BlockCursor
  private var held: [Row] = []
  /// A table whose rows are made one after another.
  private var table: OpenTable?
  /// Blocks, and rows of such tables, so far.
  private(set) var count = 0

  init(_ setter: BlockSetter) {
    self.setter = setter
    blocks = BlockCursor(setter.document.blocks)
  }

  /// The next rows, with which no block has anything more to do; nil after the last.
  ///
  /// - Throws: `report.stopped`.
  mutating func next(isCancelled: () -> Bool) throws(Failed) -> [Row]? {
    while let rows = nextRows() {
      count += 1
      if isCancelled() { throw Failed(.stopped) }
      guard rows.contains(where: { !$0.isBlank }) else {
        held += rows
        continue
      }
      let released = held
      held = rows
      if !released.isEmpty { return released }
    }
    defer { held = [] }
    return held.isEmpty ? nil : held
  }

  /// The rows of the next block, or the next rows of a table; nil after the last.
  private mutating func nextRows() -> [Row]? {
    if var open = table {
      table = nil
      if let rows = setter.nextRows(of: &open) {
        table = open
        return rows
      }
    }
    guard let block = blocks.next() else { return nil }
    var rows = beginning(of: block)
    if !rows.isEmpty { rows[0].start = .block }
    return rows
  }

  /// The first rows of a block, which are all where it is no table of a series.
  private mutating func beginning(of block: Block) -> [Row] {
    if case .table(let wanted) = block, case .series = wanted.rows {
      guard var open = setter.openTable(wanted) else { return [] }
      defer { table = open }
      return setter.asking { $0.nextRows(of: &open) ?? [] }
    }
    return rows(of: block)
  }

  private mutating func rows(of block: Block) -> [Row] {
    switch block {
    case .signOff(let signOff):
      var end = NoticeEnd(signOff)
      while let next = blocks.peek(), end.take(next) { _ = blocks.next() }
      held.carryText()
      return setter.rows(of: end)
    case .code, .annexList:
      held.carryText()
      return setter.rows(of: block)
    case .annexHead, .heading: return headRows(block)
    case .chart(let chart) where chart.caption == nil:
      // Bars without a name of their own say little on another page than the table above them.
      if let last = held.indices.last, !held[last].isText { held[last].cohesion = .light }
      return setter.rows(of: block)
    default: return setter.rows(of: block)
    }
  }

  /// Heads stand on the pages of the sideways table that they name: before it they would have a page to themselves.
  private mutating func headRows(_ block: Block) -> [Row] {
    var heads = [block]
    while let next = blocks.peek(), next.isHead {
      heads.append(next)
      _ = blocks.next()
    }
    let orientation = blocks.peek()?.table.map { setter.orientation(of: $0) } ?? .upright
    let rows = setter.on(orientation) { setter in heads.flatMap { setter.rows(of: $0) } }.map { $0.on(orientation) }
    if case .picture(let picture)? = blocks.peek() {
      _ = blocks.next()
      // On a page without them they would stand alone.
      setter.headsAbove = rows.reduce(0) { $0 + $1.height }
      defer { setter.headsAbove = 0 }
      return rows + setter.rows(of: .picture(picture))
    }
    return rows
  }

  /// The elements of the structure made since they were last taken.
  mutating func takeElements() -> [StructureElement] { setter.structure.take() }
}

extension Block {
  fileprivate var isHead: Bool {
    switch self {
    case .annexHead, .heading: true
    default: false
    }
  }

  fileprivate var table: Table? {
    if case .table(let table) = self { table } else { nil }
  }
}
