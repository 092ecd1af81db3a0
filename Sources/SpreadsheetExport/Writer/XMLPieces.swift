import Campaigns

/// Short pieces of XML that are written over and over. A piece is copied as 32 bytes, whatever it holds, and as many count
/// as it has: that takes two instructions and no call.
struct XMLPieces: ~Copyable {
  /// Bytes that a piece may have.
  static let size = 2 * ByteVector.size

  struct Piece {
    fileprivate let offset: Int
    fileprivate let count: Int
  }

  private let bytes: UnsafeMutablePointer<UInt8>
  private var filled = 0

  /// - Parameter capacity: how many pieces there will be.
  init(capacity: Int) {
    bytes = .allocate(capacity: capacity * XMLPieces.size)
    bytes.initialize(repeating: 0, count: capacity * XMLPieces.size)
  }

  deinit { bytes.deallocate() }

  mutating func put(_ text: String) -> Piece {
    // Styles have three digits at most, columns three letters.
    precondition(text.utf8.count <= XMLPieces.size, "a piece of XML is longer than its room")
    let piece = Piece(offset: filled, count: text.utf8.count)
    for (index, byte) in text.utf8.enumerated() { bytes[filled + index] = byte }
    filled += XMLPieces.size
    return piece
  }

  /// Copies a piece.
  /// - Parameter target: with room for 32 bytes.
  /// - Returns: where the next one goes.
  @inline(__always)
  func copy(_ piece: Piece, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    ByteVector(at: bytes + piece.offset).store(at: target)
    ByteVector(at: bytes + piece.offset + ByteVector.size).store(at: target + ByteVector.size)
    return target + piece.count
  }
}
