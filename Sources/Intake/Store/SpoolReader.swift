import Campaigns
import Diagnostics
import Surroundings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a spool row by row, in blocks. Owns the block that rows point into.
final class SpoolReader {
  private let spool: Spool
  @exclusivity(unchecked) private var block: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes of the block that hold something, and where the next row begins.
  @exclusivity(unchecked) private var filled = 0
  @exclusivity(unchecked) private var at = 0
  private var offset: Int
  private let row: UnsafeMutablePointer<PackedRow>
  /// Nil where texts are left where they stand.
  private let texts: PlacedTexts?
  /// Why the spool, or a file with texts, could not be read.
  private(set) var failure: Diagnostic?

  /// - Parameters:
  ///   - files: those in which texts stand; nil to leave out the texts that stand in files.
  ///   - offset: of a row.
  ///   - blockSize: bytes read at once.
  init(_ spool: Spool, files: [any ReadableFile]?, from offset: Int = 0, blockSize: Int = 1 << 18) {
    self.spool = spool
    texts = files.map { PlacedTexts($0, blockSize: blockSize) }
    self.offset = offset
    capacity = blockSize
    block = .allocate(capacity: capacity)
    row = .allocate(capacity: 1)
    row.initialize(to: .empty)
  }

  deinit {
    block.deallocate()
    row.deallocate()
  }

  /// Where the next row stands.
  var position: Int { offset - (filled - at) }

  /// The next row, good until the one after it is asked for; nil where the spool ends or fails, early or not.
  func next() -> UnsafePointer<PackedRow>? {
    while true {
      if let size = RowPacker.size(at: block + at, count: filled - at), size <= filled - at {
        RowPacker.read(at: block + at, into: row)
        at += size
        if let place = row.pointee.textPlace, let texts {
          do throws(Failed) { row.pointee.text = row.pointee.text.with(try texts.text(place)) } catch {
            failure = error.log.diagnostics.first
            return nil
          }
        }
        return UnsafePointer(row)
      }
      guard fill() else { return nil }
    }
  }

  /// Goes to a row that stands at `offset`.
  func seek(to offset: Int) {
    self.offset = offset
    filled = 0
    at = 0
  }

  /// Moves what is left to the front and reads on behind it.
  private func fill() -> Bool {
    let left = filled - at
    if left == capacity { grow() }
    memmove(block, block + at, left)
    at = 0
    filled = left
    switch spool.read(at: offset, into: UnsafeMutableRawBufferPointer(start: block + left, count: capacity - left)) {
    case .success(let count):
      offset += count
      filled += count
      // A row that is cut off is not told from no row: who asks knows how many there are.
      return count > 0
    case .failure(let problem):
      failure = Diagnostic(.spoolUnreadable, at: nil, ["reason": String(cString: strerror(problem.code))])
      return false
    }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: block, count: filled)
    block.deallocate()
    block = larger
    capacity *= 2
  }
}
