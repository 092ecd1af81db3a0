import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file in the temporary folder, readable by its owner alone and gone with the value that owns it; on Linux it is gone even
/// where the process is killed, since it has no name there.
public final class ScratchFile: Sendable {
  public let path: String
  private let descriptor: Int32

  /// - Parameter folder: nil: `/tmp`.
  /// - Throws: `output.unwritable` and its kin.
  public init(folder: String?) throws(Failed) {
    let folder = folder.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/huizong-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw WriteProblem(path: folder, code: errno).failed }
    let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let nameless = "/proc/self/fd/\(descriptor)"
    if access(nameless, R_OK) == 0 {
      unlink(name)
      path = nameless
    } else {
      path = name
    }
  }

  deinit {
    FileCalls.closeDescriptor(descriptor)
    unlink(path)
  }

  /// Up to `count` bytes from `offset`; fewer at the end.
  /// - Throws: `output.unwritable` with the system's words.
  public func read(at offset: Int, count: Int) throws(Failed) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    if failure != 0 { throw WriteProblem(path: path, code: failure).failed }
    return bytes
  }

  /// - Throws: `output.disk-full` or `output.unwritable`.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    var done = 0
    while done < bytes.count {
      let count = FileCalls.writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: bytes[done...]))
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw WriteProblem(path: path, code: count < 0 ? errno : EIO).failed }
      done += count
    }
  }

  /// Gives all bytes from the first on, in pieces.
  ///
  /// - Throws: `output.unwritable` where they cannot be read; what `body` throws.
  public func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(Failed) -> Void) throws(Failed) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { piece.deallocate() }
    var offset = 0
    while true {
      let count = FileCalls.readBytes(descriptor, piece, at: offset)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw WriteProblem(path: path, code: errno).failed }
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      offset += count
    }
  }
}
