import Diagnostics

/// A file of an archive while it is written.
public final class ZipEntryStream {
  private let sink: any ZipSink
  private let deflater: Deflater
  private var checksum = CRC32()
  private var size = 0
  private var ready: [UInt8] = []

  init(to sink: any ZipSink) throws(Failed) {
    self.sink = sink
    deflater = try Deflater()
  }

  public func write(_ bytes: [UInt8]) throws(Failed) {
    checksum.update(bytes)
    size += bytes.count
    try deflater.deflate(bytes, to: &ready)
    if ready.count >= 1 << 16 { try pass() }
  }

  func finish() throws(Failed) -> (checksum: CRC32, size: Int) {
    try deflater.deflate([], to: &ready, flush: .finish)
    try pass()
    return (checksum, size)
  }

  private func pass() throws(Failed) {
    try sink.write(ready)
    ready.removeAll(keepingCapacity: true)
  }
}
