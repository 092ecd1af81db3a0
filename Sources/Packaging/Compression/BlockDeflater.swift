import Diagnostics

/// Deflates a stream in blocks of 1 MiB, whatever the pieces in which it comes and the number of threads.
///
/// The blocks forget each other (which costs a hundredth of the size) and are set one behind the other; an empty block marked
/// as the last ends the stream.
public final class BlockDeflater {
  /// RFC 1951, 3.2.6: the last block, of fixed codes, with nothing but its end.
  private static let end: [UInt8] = [0x03, 0x00]

  private let workers: BlockWorkers
  private let output: (UnsafeRawBufferPointer) throws(Failed) -> Void
  @exclusivity(unchecked) private var current = DeflateBlock()
  /// Those on their way, in the order of the stream.
  private var pending: [DeflateBlock] = []
  private var free: [DeflateBlock] = []

  /// Of what was deflated and passed on.
  public private(set) var checksum = CRC32()
  public private(set) var size = 0
  public private(set) var compressedSize = 0

  /// - Parameter output: takes the compressed bytes, on the writer's thread.
  public init(
    _ workers: BlockWorkers, to output: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void
  ) {
    self.workers = workers
    self.output = output
  }

  /// Room for `count` bytes, 64 KiB at most, which `advance` counts once they are written.
  public func room(for count: Int) throws(Failed) -> UnsafeMutablePointer<UInt8> {
    if current.count >= DeflateBlock.size { try pass() }
    return current.input + current.count
  }

  public func advance(by count: Int) { current.count += count }

  public func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failed) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = min(rest.count, DeflateBlock.slack)
      try room(for: count).update(from: base, count: count)
      advance(by: count)
      rest = UnsafeBufferPointer(rebasing: rest[count...])
    }
  }

  public func append(_ bytes: [UInt8]) throws(Failed) {
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try append(buffer) }
  }

  /// Ends the stream.
  public func finish() throws(Failed) {
    if current.count >= DeflateBlock.size { try pass() }
    if current.count > 0 { try pass() }
    while !pending.isEmpty { try takeFirst() }
    try BlockDeflater.end.withUnsafeBufferPointer { bytes throws(Failed) in try output(UnsafeRawBufferPointer(bytes)) }
    compressedSize += BlockDeflater.end.count
  }

  /// Hands the block over and goes on in a free one, with the bytes beyond the block's end.
  private func pass() throws(Failed) {
    let full = current
    let rest = max(0, full.count - DeflateBlock.size)
    let next = try freeBlock()
    next.input.update(from: full.input + DeflateBlock.size, count: rest)
    next.count = rest
    current = next
    workers.submit(full)
    pending.append(full)
  }

  private func freeBlock() throws(Failed) -> DeflateBlock {
    while pending.count > workers.depth { try takeFirst() }
    return free.popLast() ?? DeflateBlock()
  }

  private func takeFirst() throws(Failed) {
    let block = pending.removeFirst()
    workers.wait(for: block)
    guard block.outputCount != nil else { throw Failed(.compressionFailed, ["reason": workers.engine.name]) }
    try output(block.result)
    checksum = CRC32.combined(checksum, block.checksum, length: block.deflatedCount)
    size += block.deflatedCount
    compressedSize += block.result.count
    block.count = 0
    free.append(block)
  }
}
