import Diagnostics

/// The rows of one sheet, one after the other; memory is bounded by what stands in a few thousand rows.
public final class SheetReader {
  private let stream: PartStream
  private let cells: SheetCells

  init(_ stream: PartStream, cells: SheetCells) {
    self.stream = stream
    self.cells = cells
  }

  /// The next row that is not empty; nil behind the last.
  /// - Throws: `xlsx.damaged`, `xlsx.unsafe`.
  public func next() throws(Failed) -> SheetRecord? {
    while true {
      if let record = cells.next() { return record }
      guard try stream.advance() else { return cells.next() }
    }
  }

  /// Cells that are merged; known only when `next` has returned nil.
  public var merges: [CellArea] { cells.merges }
}
