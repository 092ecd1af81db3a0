#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One output on its way: whole and safe on the disk under a temporary name beside its place, then moved there.
struct StagedFile {
  let path: String
  let folder: String
  private let temporary: String
  /// The file that stood there before, under a second name.
  private var backup: String?
  private var isInPlace = false

  /// Writes `bytes` under a temporary name and waits until the disk has them.
  init(
    path: String, bytes: [UInt8], isPrivate: Bool, number: Int, calls: FileCalls
  ) throws(WriteProblem) {
    self.path = OutputPath.resolved(path)
    folder = OutputPath.folder(of: self.path)
    var permissions: mode_t?
    var status = stat()
    if stat(self.path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw WriteProblem(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP)
      }
      permissions = status.st_mode & 0o7777
      // The folder alone decides whether a file can be replaced; one that is write-protected asks to be left alone.
      guard access(self.path, W_OK) == 0 else { throw WriteProblem(path: path, code: errno) }
    }
    var attempt = 0
    var name: String
    var descriptor: Int32
    repeat {
      name = "\(folder == "/" ? "" : folder)/.huizong-\(getpid())-\(number)-\(attempt).tmp"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
      attempt += 1
    } while descriptor < 0 && errno == EEXIST && attempt < 1000
    guard descriptor >= 0 else { throw WriteProblem(path: path, code: errno) }
    temporary = name
    if let permissions { fchmod(descriptor, permissions) }
    var failure = StagedFile.write(bytes, to: descriptor)
    if failure == 0, calls.synchronise(descriptor) != 0, errno != EINVAL { failure = errno }
    // Some file systems report a full disk or quota only here.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw WriteProblem(path: path, code: failure)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, buffer.baseAddress! + done, min(buffer.count - done, 1 << 30))
        #else
          let count = Darwin.write(descriptor, buffer.baseAddress! + done, min(buffer.count - done, 1 << 30))
        #endif
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        if count == 0 { return EIO }
        done += count
      }
      return 0
    }
  }

  /// Moves the file to its place and keeps the one that stood there.
  mutating func moveIntoPlace(_ calls: FileCalls) throws(WriteProblem) {
    var status = stat()
    if lstat(path, &status) == 0 {
      let kept = temporary + ".old"
      // A second name keeps the old file without a moment in which its place is empty; file systems without hard links
      // (FAT, some shares) have to move it.
      if calls.linkHard(path, kept) != 0, calls.move(path, kept) != 0 {
        throw WriteProblem(path: path, code: errno)
      }
      backup = kept
    }
    guard calls.move(temporary, path) == 0 else { throw WriteProblem(path: path, code: errno) }
    isInPlace = true
  }

  /// Puts back what stood there before and leaves nothing of the new file.
  mutating func takeBack(_ calls: FileCalls) {
    if let backup {
      // After a failed move both names may be of one file; then `rename` does nothing and the second name is removed.
      _ = FileCalls.system.move(backup, path)
      unlink(backup)
    } else if isInPlace {
      unlink(path)
    }
    unlink(temporary)
    backup = nil
    isInPlace = false
  }

  /// Lets go of the old file.
  mutating func settle() {
    if let backup { unlink(backup) }
    backup = nil
  }
}
