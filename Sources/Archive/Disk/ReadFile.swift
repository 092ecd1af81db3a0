#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A plain file opened for reading; links are not followed.
final class ReadFile {
  let path: String
  /// In bytes, when it was opened.
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(DiskProblem) {
    // Without waiting: a pipe would wait for its writer for ever.
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskProblem(path: path, code: errno) }
    self.path = path
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      close(descriptor)
      throw DiskProblem(path: path, code: code)
    }
    size = Int(status.st_size)
    #if canImport(Glibc)
      if size > 1 << 20 { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
    #endif
  }

  deinit { close(descriptor) }

  /// Fills the buffer from `offset`.
  /// - Returns: how many bytes there were; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(DiskProblem) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw DiskProblem(path: path, code: errno) }
    }
  }

  /// Up to `count` bytes; fewer at the end.
  func bytes(at offset: Int, count: Int) throws(DiskProblem) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = try result.withUnsafeMutableBufferPointer { buffer throws(DiskProblem) in
        try read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[done...])), at: offset + done)
      }
      if got == 0 { break }
      done += got
    }
    result.removeLast(count - done)
    return result
  }
}
