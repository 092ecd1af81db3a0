import Diagnostics

/// Text as UTF-8, in order; characters may be cut between blocks.
protocol TextSource {
  /// Whether U+FFFD may be among the text so far.
  var mayHaveReplacements: Bool { get }
  /// Where in its file the next byte stands, of a source that gives the file's bytes as they are; else nil.
  var fileOffset: Int? { get }
  /// Fills `room`, of at least `TextBlock.least` bytes.
  /// - Returns: how many bytes came; 0 only at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Failed) -> Int
}

extension TextSource {
  var fileOffset: Int? { nil }

  /// The next block as an array; nil at the end.
  mutating func next() throws(Failed) -> [UInt8]? {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: TextBlock.least, alignment: 1)
    defer { room.deallocate() }
    let count = try read(into: room)
    return count > 0 ? Array(room[..<count]) : nil
  }
}

enum TextBlock {
  /// Bytes of a file that become one block.
  static let size = 1 << 17
  /// Room that a source may ask for: characters of two bytes take three as UTF-8, pairs of them four; and one that the last
  /// block cut.
  static let least = 2 * size + 64
}

/// Text that is at hand.
struct MemoryText: TextSource {
  let mayHaveReplacements = true
  private let bytes: [UInt8]
  private let blockSize: Int
  private var at = 0

  /// - Parameter blockSize: at which sizes to cut, for tests of what stands at the borders.
  init(_ bytes: [UInt8], blockSize: Int = 1 << 16) {
    self.bytes = bytes
    self.blockSize = blockSize
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(blockSize, room.count, bytes.count - at)
    room.copyBytes(from: bytes[at..<(at + count)])
    at += count
    return count
  }
}
