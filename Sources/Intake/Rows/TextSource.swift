import Diagnostics

/// Text as blocks of UTF-8, in order; characters may be cut between blocks.
protocol TextSource {
  /// Nil at the end.
  mutating func next() throws(Failed) -> [UInt8]?
}

/// Text that is at hand.
struct MemoryText: TextSource {
  private var blocks: [[UInt8]]

  /// - Parameter blockSize: at which sizes to cut, for tests of what stands at the borders.
  init(_ bytes: [UInt8], blockSize: Int = 1 << 16) {
    blocks = stride(from: 0, to: bytes.count, by: blockSize).map { start in
      Array(bytes[start..<min(start + blockSize, bytes.count)])
    }
  }

  mutating func next() -> [UInt8]? { blocks.isEmpty ? nil : blocks.removeFirst() }
}
