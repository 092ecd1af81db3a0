#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file descriptor read by `pread`, so that several readers may share it.
final class SystemFile: ReadableFile {
  let path: String
  let size: Int
  var isOnDisk: Bool { true }
  private let descriptor: Int32
  private let changed: timespec

  init(path: String) throws(FileProblem) {
    self.path = path
    // Without waiting: a pipe would wait for its writer for ever.
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else {
      throw FileProblem(
        path: path,
        reason: errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno))))
    }
    descriptor = opened
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      size = 0
      changed = timespec()
      throw FileProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    size = Int(status.st_size)
    changed = SystemFile.changed(status)
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, reason: .isFolder) }
    if status.st_mode & S_IFMT != S_IFREG {
      throw FileProblem(path: path, reason: .unreadable("not a regular file"))
    }
  }

  deinit { close(descriptor) }

  var isUnchanged: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    let now = SystemFile.changed(status)
    return Int(status.st_size) == size && now.tv_sec == changed.tv_sec && now.tv_nsec == changed.tv_nsec
  }

  /// Not the time of the change of its name or rights, which changes where it is replaced.
  private static func changed(_ status: stat) -> timespec {
    #if canImport(Glibc)
      status.st_mtim
    #else
      status.st_mtimespec
    #endif
  }

  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    var failure: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      do throws(FileProblem) { filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer)) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    var filled = 0
    while filled < room.count, let base = room.baseAddress {
      let got = pread(descriptor, base + filled, room.count - filled, off_t(offset + filled))
      if got < 0 && errno == EINTR { continue }
      if got < 0 {
        throw FileProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
      }
      if got == 0 { break }
      filled += got
    }
    return filled
  }
}
