/// One block on its way: filled by who writes, deflated by a worker, then passed on and filled again.
///
/// Who holds it is agreed on by `BlockWorkers`: between `submit` and `wait` a worker, else the writer.
final class DeflateBlock: @unchecked Sendable {
  /// Bytes of a block that is deflated as one.
  static let size = 1 << 20
  /// Bytes behind them, for what is written in one piece.
  static let slack = 1 << 16

  let input: UnsafeMutablePointer<UInt8>
  /// How many bytes of the input are filled.
  @exclusivity(unchecked) var count = 0
  private let output: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes came out; nil where the engine failed.
  private(set) var outputCount: Int?
  /// Of the bytes that were deflated.
  private(set) var checksum = CRC32()
  /// How many bytes were deflated: at most `size` of those that are filled.
  private(set) var deflatedCount = 0
  /// Set by who deflated it, under the lock of the workers.
  var isDone = false

  init() {
    input = .allocate(capacity: DeflateBlock.size + DeflateBlock.slack)
    output = .allocate(capacity: BlockCompressor.bound(DeflateBlock.size))
  }

  deinit {
    input.deallocate()
    output.deallocate()
  }

  /// What came out.
  var result: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<(outputCount ?? 0)])
  }

  func deflate(by compressor: BlockCompressor) {
    deflatedCount = min(count, DeflateBlock.size)
    let bytes = UnsafeBufferPointer(start: input, count: deflatedCount)
    checksum = compressor.checksum(bytes)
    outputCount = compressor.compress(bytes, into: output)
  }
}
