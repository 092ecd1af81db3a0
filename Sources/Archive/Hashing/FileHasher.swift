import Crypto
import Dispatch

/// Several digests of the same bytes, which pass by once.
struct FileHasher {
  private var md5: Insecure.MD5?
  private var sha1: Insecure.SHA1?
  private var sha224: SHA224?
  private var sha256: SHA256?
  private var sha384: SHA384?
  private var sha512: SHA512?

  init(_ algorithms: some Sequence<HashAlgorithm>) {
    for algorithm in algorithms {
      switch algorithm {
      case .md5: md5 = Insecure.MD5()
      case .sha1: sha1 = Insecure.SHA1()
      case .sha224: sha224 = SHA224()
      case .sha256: sha256 = SHA256()
      case .sha384: sha384 = SHA384()
      case .sha512: sha512 = SHA512()
      }
    }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    md5?.update(bufferPointer: bytes)
    sha1?.update(bufferPointer: bytes)
    sha224?.update(bytes)
    sha256?.update(bufferPointer: bytes)
    sha384?.update(bufferPointer: bytes)
    sha512?.update(bufferPointer: bytes)
  }

  func finish() -> [HashAlgorithm: String] {
    var digests: [HashAlgorithm: String] = [:]
    digests[.md5] = md5.map { Hexadecimal.text($0.finalize()) }
    digests[.sha1] = sha1.map { Hexadecimal.text($0.finalize()) }
    digests[.sha224] = sha224.map { Hexadecimal.text($0.finish()) }
    digests[.sha256] = sha256.map { Hexadecimal.text($0.finalize()) }
    digests[.sha384] = sha384.map { Hexadecimal.text($0.finalize()) }
    digests[.sha512] = sha512.map { Hexadecimal.text($0.finalize()) }
    return digests
  }

  static func digests(of bytes: [UInt8], _ algorithms: some Sequence<HashAlgorithm>) -> [HashAlgorithm: String] {
    var hashers = makeHashers(algorithms, inParallel: bytes.count >= HashPool.largeSize)
    bytes.withUnsafeBytes { update(&hashers, $0) }
    return finish(hashers)
  }

  /// - Parameters:
  ///   - inParallel: each digest is made on a core of its own; pays for pieces of a megabyte.
  ///   - pass: is given each piece too, as to write it elsewhere.
  static func read(
    _ file: ReadFile, _ algorithms: some Sequence<HashAlgorithm>, buffer: UnsafeMutableRawBufferPointer,
    inParallel: Bool = false, isCancelled: () -> Bool = { false },
    pass: (UnsafeRawBufferPointer) throws(DiskProblem) -> Void = { _ in }
  ) throws(DiskProblem) -> (digests: [HashAlgorithm: String], size: Int) {
    var hashers = makeHashers(algorithms, inParallel: inParallel)
    var offset = 0
    while !isCancelled() {
      let count = try file.read(into: buffer, at: offset)
      if count == 0 { break }
      let piece = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
      update(&hashers, piece)
      try pass(piece)
      offset += count
      // A plain file that had this size when it was opened needs no further call to tell that it ends.
      if offset == file.size { break }
    }
    return (finish(hashers), offset)
  }

  private static func makeHashers(_ algorithms: some Sequence<HashAlgorithm>, inParallel: Bool) -> [FileHasher] {
    inParallel ? Set(algorithms).map { FileHasher([$0]) } : [FileHasher(algorithms)]
  }

  private static func finish(_ hashers: [FileHasher]) -> [HashAlgorithm: String] {
    hashers.reduce(into: [:]) { $0.merge($1.finish()) { digest, _ in digest } }
  }

  private static func update(_ hashers: inout [FileHasher], _ piece: UnsafeRawBufferPointer) {
    guard hashers.count > 1 else {
      if !hashers.isEmpty { hashers[0].update(piece) }
      return
    }
    hashers.withUnsafeMutableBufferPointer { hashers in
      // Each iteration has one of them to itself, and the bytes are only read.
      nonisolated(unsafe) let own = (hashers: hashers, piece: piece)
      DispatchQueue.concurrentPerform(iterations: hashers.count) { own.hashers[$0].update(own.piece) }
    }
  }
}

extension SHA256 {
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    Hexadecimal.text(SHA256.hash(data: Array(bytes)))
  }
}
