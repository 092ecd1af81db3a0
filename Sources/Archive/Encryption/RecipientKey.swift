import Crypto
import CryptoExtras
import Diagnostics

/// Whom a restricted bag is encrypted to: an RSA key, in a certificate (X.509) or by itself (`SubjectPublicKeyInfo`).
public struct RecipientKey: Sendable, Hashable {
  /// RFC 8017, A.1
  private static let rsaEncryption = DER.identifier([1, 2, 840, 113549, 1, 1, 1])
  /// In bytes; no key or certificate is longer.
  private static let limit = 1 << 20

  /// `SubjectPublicKeyInfo` (RFC 5280, 4.1)
  private let information: [UInt8]
  /// `RecipientIdentifier` (RFC 5652, 6.2.1) and the version that goes with it.
  private let identifier: [UInt8]
  let version: UInt8
  /// Of the modulus.
  public let bits: Int

  /// SHA-256 of the `SubjectPublicKeyInfo`: whoever has the private key can tell by it that it is the one.
  public var fingerprint: String { SHA256.hexadecimal(information) }

  /// - Throws: `archive.key-unreadable`, `archive.key-private`, `archive.key-kind`; faults of the disk.
  public init(file path: String) throws(Failed) {
    let bytes: [UInt8]
    do throws(DiskProblem) { bytes = try Paths.read(Paths.real(path) ?? path, limit: RecipientKey.limit) } catch {
      throw Failed(.archiveKeyUnreadable, at: .file(path), ["reason": error.words])
    }
    try self.init(bytes, at: path)
  }

  /// - Parameter bytes: PEM or DER. Of several PEM blocks the first that can be used, as in a certificate with its chain.
  public init(_ bytes: [UInt8], at path: String) throws(Failed) {
    let blocks = PEM.blocks(String(decoding: bytes, as: UTF8.self))
    if blocks.contains(where: { $0.label.hasSuffix("PRIVATE KEY") }) {
      throw Failed(.archiveKeyPrivate, at: .file(path))
    }
    let usable = blocks.first { $0.label == "CERTIFICATE" || $0.label == "PUBLIC KEY" }
    guard let read = RecipientKey.read(blocks.isEmpty ? bytes : usable?.bytes ?? []) else {
      throw Failed(.archiveKeyUnreadable, at: .file(path), ["reason": "X.509, SubjectPublicKeyInfo"])
    }
    let algorithm = DERReader.all(read.information).flatMap { $0.first }.flatMap { DERReader.all($0.content) }
    let isRSA = (algorithm?.first).flatMap { DERReader.all($0.content)?.first?.whole } == RecipientKey.rsaEncryption
    guard isRSA, let key = try? _RSA.Encryption.PublicKey(derRepresentation: read.information) else {
      throw Failed(.archiveKeyKind, at: .file(path))
    }
    information = read.information
    bits = key.keySizeInBits
    if let certificate = read.issuerAndNumber {
      identifier = certificate
      version = 0
    } else {
      // RFC 5280, 4.2.1.2: SHA-1 of the key itself, without its wrapping.
      let key = DERReader.all(DERReader.all(information)?.first?.content ?? [])?.last?.content.dropFirst() ?? []
      identifier = DER.value(0x80, Array(Insecure.SHA1.hash(data: Array(key))))
      version = 2
    }
  }

  /// A certificate is a sequence of three, a key of two; each begins with a sequence.
  private static func read(_ bytes: [UInt8]) -> (information: [UInt8], issuerAndNumber: [UInt8]?)? {
    guard let all = DERReader.all(bytes), all.count == 1, all[0].tag == DER.sequenceTag,
      let parts = DERReader.all(all[0].content), parts.first?.tag == DER.sequenceTag
    else { return nil }
    if parts.count == 2 { return (bytes, nil) }
    guard parts.count == 3, var fields = DERReader.all(parts[0].content) else { return nil }
    // Version 1 leaves the version out.
    if fields.first?.tag == 0xA0 { fields.removeFirst() }
    guard fields.count >= 6, fields[0].tag == DER.integerTag, fields[2].tag == DER.sequenceTag,
      fields[5].tag == DER.sequenceTag
    else { return nil }
    return (fields[5].whole, DER.sequence(fields[2].whole, fields[0].whole))
  }

  /// `RSAES-OAEP-params` (RFC 4055, 4.1) of SHA-256.
  private static let padding: [UInt8] = {
    let digest = DER.sequence(DER.identifier([2, 16, 840, 1, 101, 3, 4, 2, 1]), DER.null)
    let mask = DER.sequence(DER.identifier([1, 2, 840, 113549, 1, 1, 8]), digest)
    return DER.sequence(
      DER.identifier([1, 2, 840, 113549, 1, 1, 7]), DER.sequence(DER.value(0xA0, digest), DER.value(0xA1, mask)))
  }()

  /// `KeyTransRecipientInfo` (RFC 5652, 6.2.1)
  func recipient(of key: SymmetricKey) throws -> [UInt8] {
    let rsa = try _RSA.Encryption.PublicKey(derRepresentation: information)
    let sealed = try rsa.encrypt(key.withUnsafeBytes { Array($0) }, padding: .PKCS1_OAEP_SHA256)
    return DER.sequence(
      DER.value(DER.integerTag, [version]), identifier, RecipientKey.padding, DER.value(DER.octetsTag, Array(sealed)))
  }
}

extension BagInfo {
  /// The same with what a stranger needs to open it.
  func sealed(to recipients: [RecipientKey]) -> BagInfo {
    var info = self
    info.add(
      BagInfo.encryption,
      "CMS EnvelopedData (RFC 5652), AES-256-CBC, RSAES-OAEP with SHA-256; a BagIt bag in tar inside")
    for recipient in recipients {
      info.add("Encryption-Key", "RSA \(recipient.bits), SHA-256 of its SubjectPublicKeyInfo: \(recipient.fingerprint)")
    }
    info.add("Encryption-Opened-By", ArchiveReadme.openingCommand)
    return info
  }

  /// The label by which an encrypted bag is known.
  static let encryption = "Encryption"
}
