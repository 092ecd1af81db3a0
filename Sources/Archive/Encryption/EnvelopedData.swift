import Crypto
import CryptoExtras

/// CMS `EnvelopedData` (RFC 5652, 6) with AES-256 in CBC mode, written piece by piece with lengths that are not told before, as
/// `openssl cms -decrypt -inform DER` reads it. Every value has a key of its own.
///
/// CBC keeps secret and does not tell changes: those are told by the manifests of the bag outside and of the bag inside.
struct EnvelopedData {
  /// Octets of a piece; a multiple of the block.
  private static let piece = 1 << 18
  private static let block = 16
  private static let endOfContents: [UInt8] = [0, 0]

  private let key = SymmetricKey(size: .bits256)
  private var vector: [UInt8]
  private var pending: [UInt8] = []

  /// What stands before the first piece.
  let head: [UInt8]

  /// - Parameter recipients: one or more, each of whom can read it by himself.
  init(to recipients: [RecipientKey]) throws {
    vector = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    let version: UInt8 = recipients.contains { $0.version != 0 } ? 2 : 0
    let algorithm = DER.sequence(
      DER.identifier([2, 16, 840, 1, 101, 3, 4, 1, 42]), DER.value(DER.octetsTag, vector))
    var infos: [[UInt8]] = []
    for recipient in recipients { infos.append(try recipient.recipient(of: key)) }
    // The elements of a set stand in the order of their octets (X.690, 11.6).
    infos.sort { $0.lexicographicallyPrecedes($1) }
    let open: (UInt8) -> [UInt8] = { [$0, 0x80] }
    head =
      open(DER.sequenceTag) + DER.identifier([1, 2, 840, 113549, 1, 7, 3]) + open(0xA0) + open(DER.sequenceTag)
      + DER.value(DER.integerTag, [version]) + DER.value(DER.setTag, infos.flatMap { $0 }) + open(DER.sequenceTag)
      + DER.identifier([1, 2, 840, 113549, 1, 7, 1]) + algorithm + open(0xA0)
  }

  /// What goes out behind these bytes came in.
  mutating func update(_ bytes: UnsafeRawBufferPointer) throws -> [UInt8] {
    pending += bytes
    var out: [UInt8] = []
    var at = 0
    while pending.count - at >= EnvelopedData.piece {
      out += try sealed(pending[at..<at + EnvelopedData.piece])
      at += EnvelopedData.piece
    }
    pending.removeFirst(at)
    return out
  }

  /// The rest, padded (RFC 5652, 6.3), and the ends of all that is open.
  mutating func finish() throws -> [UInt8] {
    let count = EnvelopedData.block - pending.count % EnvelopedData.block
    pending += [UInt8](repeating: UInt8(count), count: count)
    return try sealed(pending[...]) + [[UInt8]](repeating: EnvelopedData.endOfContents, count: 5).flatMap { $0 }
  }

  private mutating func sealed(_ plain: ArraySlice<UInt8>) throws -> [UInt8] {
    let octets = try AES._CBC.encrypt(
      plain, using: key, iv: try AES._CBC.IV(ivBytes: vector), noPadding: true)
    vector = Array(octets.suffix(EnvelopedData.block))
    return DER.value(DER.octetsTag, Array(octets))
  }
}
