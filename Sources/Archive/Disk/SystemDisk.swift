#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real file system.
public struct SystemDisk: ArchiveDisk {
  /// No more than this at a call, so that what the system limits is not met.
  private static let pieceSize = 1 << 30

  public init() {}

  public func makeFolder(_ path: String, mode: UInt32) throws(DiskProblem) {
    if mkdir(path, mode_t(mode)) != 0 { throw DiskProblem(path: path, code: errno) }
  }

  public func create(_ path: String, mode: UInt32) throws(DiskProblem) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
    if descriptor < 0 { throw DiskProblem(path: path, code: errno) }
    return descriptor
  }

  public func openToAppend(_ path: String) throws(DiskProblem) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { throw DiskProblem(path: path, code: errno) }
    return descriptor
  }

  public func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(DiskProblem) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = SystemDisk.writePiece(rest, to: descriptor)
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskProblem(path: path, code: errno)
      }
      // A disk that takes nothing and says nothing is full.
      if count == 0 { throw DiskProblem(path: path, code: ENOSPC) }
      done += count
    }
  }

  public func synchronise(_ descriptor: Int32, path: String) throws(DiskProblem) {
    if fsync(descriptor) != 0 { throw DiskProblem(path: path, code: errno) }
  }

  public func close(_ descriptor: Int32) { SystemDisk.closeDescriptor(descriptor) }

  /// Some file systems cannot say (`EINVAL`, `ENOTSUP`).
  public func synchroniseFolder(_ path: String) throws(DiskProblem) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw DiskProblem(path: path, code: errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { throw DiskProblem(path: path, code: errno) }
  }

  public func rename(_ from: String, to: String) throws(DiskProblem) {
    if SystemDisk.move(from, to) != 0 { throw DiskProblem(path: to, code: errno) }
  }

  public func cut(_ path: String, to size: Int) throws(DiskProblem) {
    if truncate(path, off_t(size)) != 0 { throw DiskProblem(path: path, code: errno) }
  }

  public func remove(_ path: String) throws(DiskProblem) {
    if unlink(path) != 0 { throw DiskProblem(path: path, code: errno) }
  }

  public func removeFolder(_ path: String) throws(DiskProblem) {
    if rmdir(path) != 0 { throw DiskProblem(path: path, code: errno) }
  }

  private static func writePiece(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, min(bytes.count, pieceSize))
    #else
      Darwin.write(descriptor, bytes.baseAddress, min(bytes.count, pieceSize))
    #endif
  }

  private static func move(_ from: String, _ to: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(from, to)
    #else
      Darwin.rename(from, to)
    #endif
  }

  private static func closeDescriptor(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
