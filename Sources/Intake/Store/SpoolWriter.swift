import Campaigns
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes rows to a spool while they are read.
struct SpoolWriter: ~Copyable {
  /// Up to this many bytes nothing is written to disk.
  static let memoryLimit = 1 << 20
  /// Bytes written at once.
  private static let blockSize = 1 << 18

  private let folder: String
  private let opening: (String) throws(Failed) -> Int32
  private var arena = RowArena()
  private var buffer = RowBuffer(capacity: blockSize)
  private var descriptor: Int32 = -1
  private(set) var count = 0

  /// - Parameters:
  ///   - folder: for the spool file, if one is needed.
  ///   - opening: opens it; a test gives a full disk.
  init(folder: String, opening: @escaping (String) throws(Failed) -> Int32 = SpoolWriter.open) {
    self.folder = folder
    self.opening = opening
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Throws: `output.disk-full` or `output.unwritable`.
  mutating func append(_ row: Suggestion) throws(Failed) {
    RowPacker.pack(arena.row(row), into: &buffer)
    count += 1
    if descriptor >= 0 ? buffer.count >= SpoolWriter.blockSize : buffer.count > SpoolWriter.memoryLimit { try flush() }
  }

  /// The finished store. The writer is empty thereafter.
  mutating func finish() throws(Failed) -> SpoolStore {
    let spool: Spool
    if descriptor >= 0 {
      try flush()
      spool = Spool(descriptor: descriptor)
      descriptor = -1
    } else {
      spool = Spool(memory: Array(buffer.bytes))
      buffer.removeAll()
    }
    return SpoolStore(spool: spool, count: count, words: arena.words.list)
  }

  private mutating func flush() throws(Failed) {
    if descriptor < 0 { descriptor = try opening(folder) }
    var written = 0
    while written < buffer.count {
      let bytes = buffer.bytes
      let result = bytes.baseAddress.map { write(descriptor, $0 + written, bytes.count - written) } ?? 0
      if result < 0 && errno == EINTR { continue }
      guard result > 0 else { throw SpoolWriter.problem(errno, path: folder) }
      written += result
    }
    buffer.removeAll()
  }

  /// Opens a file that only its owner may read and takes its name away at once, so that nothing is left whatever happens.
  static func open(in folder: String) throws(Failed) -> Int32 {
    var template = Array((folder + "/huizong-XXXXXX").utf8CString)
    let opened = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard opened >= 0 else { throw problem(errno, path: folder) }
    unlink(template)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    return opened
  }

  private static func problem(_ code: Int32, path: String) -> Failed {
    // A quota or a limit on the size of files is as full as a disk can be.
    if code == ENOSPC || code == EDQUOT || code == EFBIG { return Failed(.diskFull, at: nil, ["path": path]) }
    return Failed(.outputUnwritable, at: nil, ["path": path, "reason": String(cString: strerror(code))])
  }
}
