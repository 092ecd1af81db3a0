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

  init(path: String) throws(FileProblem) {
    self.path = path
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw FileProblem(
        path: path,
        reason: errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno))))
    }
    descriptor = opened
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      size = 0
      throw FileProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    size = Int(status.st_size)
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, reason: .isFolder) }
    if status.st_mode & S_IFMT != S_IFREG {
      throw FileProblem(path: path, reason: .unreadable("not a regular file"))
    }
  }

  deinit { close(descriptor) }

  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
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
    if failure != 0 { throw FileProblem(path: path, reason: .unreadable(String(cString: strerror(failure)))) }
    return bytes
  }
}
