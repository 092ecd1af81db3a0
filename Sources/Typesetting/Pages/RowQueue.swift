import Diagnostics

/// The rows that no page has taken yet, as far as they have been looked at.
struct RowQueue {
  private(set) var source: BlockRows
  private let isCancelled: () -> Bool
  private var ready: ContiguousArray<Row> = []
  /// Rows before it in `ready` are placed.
  private var first = 0

  init(_ source: BlockRows, isCancelled: @escaping () -> Bool) {
    self.source = source
    self.isCancelled = isCancelled
  }

  /// The row at a distance from the first that waits; nil beyond the last.
  ///
  /// - Throws: `report.stopped`.
  mutating func row(_ distance: Int) throws(Failed) -> Row? {
    while first + distance >= ready.count {
      guard let more = try source.next(isCancelled: isCancelled) else { return nil }
      ready += more
    }
    return ready[first + distance]
  }

  /// Puts others in the place of the row at a distance from the first that waits, which has been looked at.
  mutating func replace(_ distance: Int, with rows: [Row]) {
    ready.replaceSubrange(first + distance...first + distance, with: rows)
  }

  mutating func removeFirst(_ count: Int) {
    first += count
    // Now and then, so that each row is moved about once.
    if first > 256, first > ready.count / 2 {
      ready.removeFirst(first)
      first = 0
    }
  }

  /// Blocks, and rows of tables of a series, that were made into rows so far.
  var blocks: Int { source.count }

  mutating func takeElements() -> [StructureElement] { source.takeElements() }
}
