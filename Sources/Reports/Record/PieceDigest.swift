import Crypto

/// The SHA-256 of bytes that go by in pieces.
final class PieceDigest {
  private var hash = SHA256()

  /// The same pieces, looked at as they are taken.
  func reading(_ pieces: AnyIterator<[UInt8]>) -> AnyIterator<[UInt8]> {
    AnyIterator {
      guard let piece = pieces.next() else { return nil }
      self.hash.update(data: piece)
      return piece
    }
  }

  /// Of all that went by.
  var hexadecimal: String { hash.finalize().hexadecimal }
}
