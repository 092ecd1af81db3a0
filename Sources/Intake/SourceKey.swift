import Crypto
import Diagnostics
import Surroundings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The key of the link between what is published and the file it came from (HMAC-SHA-256, RFC 2104).
///
/// A plain hash of an unmasked file would let anyone test guesses at its content; the link proves the source only to who
/// holds the key. It is made once, by import, and is input from then on: the only random bytes of the program.
public struct SourceKey: Sendable {
  /// In the campaign folder.
  public static let fileName = "source/link.key"
  /// In bytes.
  public static let size = 32

  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A new key.
  public static func made() -> SourceKey {
    var generator = SystemRandomNumberGenerator()
    return SourceKey(bytes: (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// The text of the key's file: 64 hexadecimal digits and a line end.
  public var text: String { SourceKey.hexadecimal(bytes) + "\n" }

  /// The key of a campaign folder; nil where it has none.
  /// - Throws: `source.key-unreadable` where the file is no key.
  public init?(inFolder folder: String, world: any World) throws(Failed) {
    let path = CampaignLoader.joined(CampaignLoader.plain(folder), SourceKey.fileName)
    guard world.isFile(path) else { return nil }
    let content: [UInt8]
    do { content = try world.contents(of: path, limit: 4096) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    guard let bytes = SourceKey.bytes(of: content) else {
      throw Failed(.keyUnreadable, at: .file(path), ["path": path])
    }
    self.bytes = bytes
  }

  /// Writes the key where only its owner may read it (mode 0600). A key that is there already is never overwritten.
  /// - Throws: `output.unwritable` or `output.disk-full`.
  public func write(inFolder folder: String) throws(Failed) {
    let path = CampaignLoader.joined(CampaignLoader.plain(folder), SourceKey.fileName)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SourceKey.problem(errno, path) }
    let content = Array(text.utf8)
    var written = 0
    var code: Int32 = 0
    while written < content.count, code == 0 {
      let result = content.withUnsafeBytes { buffer in
        buffer.baseAddress.map { writeBytes(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if result > 0 { written += result } else if result < 0, errno != EINTR { code = errno }
    }
    if fsync(descriptor) != 0, code == 0 { code = errno }
    close(descriptor)
    if code != 0 {
      unlink(path)
      throw SourceKey.problem(code, path)
    }
  }

  /// The link of a file's bytes as 64 hexadecimal digits.
  public func link(of bytes: [UInt8]) -> String {
    SourceKey.hexadecimal(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: self.bytes)))
  }

  /// The link of a file of any size, read in blocks.
  public func link(of file: any ReadableFile) throws(Failed) -> String {
    var hash = HMAC<SHA256>(key: SymmetricKey(data: bytes))
    var offset = 0
    while offset < file.size {
      let block: [UInt8]
      do { block = try file.read(at: offset, count: 1 << 20) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      if block.isEmpty { break }
      hash.update(data: block)
      offset += block.count
    }
    return SourceKey.hexadecimal(hash.finalize())
  }

  private static func problem(_ code: Int32, _ path: String) -> Failed {
    if code == ENOSPC || code == EDQUOT { return Failed(.diskFull, at: .file(path), ["path": path]) }
    return Failed(.outputUnwritable, at: .file(path), ["path": path, "reason": String(cString: strerror(code))])
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(of content: [UInt8]) -> [UInt8]? {
    let digits = String(decoding: content, as: UTF8.self).trimmingWhiteSpace().utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      case 0x41...0x46: byte - 0x41 + 10
      default: nil
      }
    }
    guard digits.count == 2 * size else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}

/// `write(2)`, which the method of the same name hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
