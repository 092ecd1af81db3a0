import Campaigns

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Holds the text of the record at hand and what follows it, and where the record's cells are. Cells are given as bytes
/// within it, good until the next record is read.
final class RecordBuffer {
  struct Cell {
    /// From the start of the record, or of `extra`.
    var start: Int
    var count: Int
    /// Where the cell begins as written, with its quote, from the start of the record; of a grid its column, from 0.
    var origin: Int
    /// Its text is put together in `extra`, since it does not stand in one piece.
    var isExtra: Bool
    /// Its text is that of a merged cell that began in a row above.
    var isContinued = false
    /// It is merged with the cells below it.
    var isSpanning = false
    /// It was told that its number is not whole.
    var isInexact = false
  }

  @exclusivity(unchecked) private var block: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes of the block that hold something.
  @exclusivity(unchecked) private(set) var filled = 0
  /// Where the record begins.
  @exclusivity(unchecked) private(set) var start = 0
  /// Where in the file the block's first byte stands, where the block has the file's bytes.
  @exclusivity(unchecked) private var fileOffset: Int?
  @exclusivity(unchecked) private var list: UnsafeMutablePointer<Cell>
  private var listCapacity = 64
  /// How many cells the record has.
  @exclusivity(unchecked) private(set) var cellCount = 0
  @exclusivity(unchecked) private var extra: UnsafeMutablePointer<UInt8>
  private var extraCapacity = 256
  @exclusivity(unchecked) private(set) var extraCount = 0

  /// Whether cells have columns of a sheet rather than places in a text.
  let isGrid: Bool

  init(isGrid: Bool = false) {
    self.isGrid = isGrid
    capacity = isGrid ? 64 : TextBlock.least + (1 << 16)
    block = .allocate(capacity: capacity)
    extra = .allocate(capacity: extraCapacity)
    list = .allocate(capacity: listCapacity)
  }

  deinit {
    list.deallocate()
    block.deallocate()
    extra.deallocate()
  }

  /// The record's bytes and those behind it.
  var record: UnsafePointer<UInt8> { UnsafePointer(block + start) }

  /// How many bytes there are from the start of the record.
  var available: Int { filled - start }

  /// Begins a record at this place behind the start of the last one.
  func begin(at offset: Int) {
    start += offset
    cellCount = 0
    extraCount = 0
  }

  /// Moves the record to the front, and gives room behind what there is.
  func makeRoom() -> UnsafeMutableRawBufferPointer {
    if start > 0 {
      memmove(block, block + start, filled - start)
      fileOffset = fileOffset.map { $0 + start }
      filled -= start
      start = 0
    }
    if capacity - filled < TextBlock.least {
      capacity = max(capacity * 2, filled + TextBlock.least)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: block, count: filled)
      block.deallocate()
      block = larger
    }
    return UnsafeMutableRawBufferPointer(start: block + filled, count: capacity - filled)
  }

  /// Says where in the file the first byte stands that will be put into the room.
  func begin(fileOffset: Int?) { self.fileOffset = fileOffset }

  /// Where in the file a cell's text stands; nil of what was put together or decoded.
  func fileOffset(of text: ByteText) -> Int? {
    guard let fileOffset else { return nil }
    let at = Int(bitPattern: text.start) - Int(bitPattern: block)
    return at >= 0 && at + text.count <= filled ? fileOffset + at : nil
  }

  /// Counts bytes that were put into the room.
  func take(_ count: Int) { filled += count }

  func add(_ cell: Cell) {
    if cellCount == listCapacity { growList() }
    list[cellCount] = cell
    cellCount += 1
  }

  private func growList() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: listCapacity * 2)
    larger.update(from: list, count: cellCount)
    list.deallocate()
    list = larger
    listCapacity *= 2
  }

  subscript(cell: Int) -> Cell { list[cell] }

  /// The cells by pointers that are good until the next record, for who asks for many.
  var view: RecordView {
    RecordView(cells: UnsafePointer(list), count: cellCount, record: record, extra: UnsafePointer(extra))
  }

  /// Appends bytes of the record to `extra`.
  func appendExtra(_ range: Range<Int>) {
    reserveExtra(range.count)
    (extra + extraCount).update(from: block + start + range.lowerBound, count: range.count)
    extraCount += range.count
  }

  /// Appends text that stands nowhere in the block.
  func appendExtra(_ text: String) {
    reserveExtra(text.utf8.count)
    for byte in text.utf8 {
      extra[extraCount] = byte
      extraCount += 1
    }
  }

  func dropLastOfExtra() { extraCount -= 1 }

  var lastOfExtra: UInt8? { extraCount > 0 ? extra[extraCount - 1] : nil }

  private func reserveExtra(_ more: Int) {
    guard extraCount + more > extraCapacity else { return }
    extraCapacity = max(extraCapacity * 2, extraCount + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: extraCapacity)
    larger.update(from: extra, count: extraCount)
    extra.deallocate()
    extra = larger
  }

  func text(_ cell: Cell) -> ByteText { view.text(cell) }
}

/// The cells of a record, as long as it is at hand.
struct RecordView {
  let cells: UnsafePointer<RecordBuffer.Cell>
  let count: Int
  let record: UnsafePointer<UInt8>
  let extra: UnsafePointer<UInt8>

  subscript(cell: Int) -> ByteText { text(cells[cell]) }

  func text(_ cell: RecordBuffer.Cell) -> ByteText {
    ByteText(start: (cell.isExtra ? extra : record) + cell.start, count: cell.count)
  }
}
