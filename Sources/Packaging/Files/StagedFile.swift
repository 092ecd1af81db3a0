#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One output on its way: written under a temporary name beside its place, safe on the disk, then moved there.
struct StagedFile {
  let path: String
  let folder: String
  /// One file has one of these, whatever the links on the way to it.
  var place: String { OutputPath.place(of: path) }
  private let temporary: String
  /// Nil once all is written.
  private var descriptor: Int32?
  /// The file that stood there before, under a second name.
  private var backup: String?
  private var isInPlace = false

  /// Opens a file under a temporary name.
  init(path: String, isPrivate: Bool, number: Int) throws(WriteProblem) {
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
    // A file that was there keeps its mode, but for what would show a private one to others.
    if let permissions { fchmod(descriptor, isPrivate ? permissions & 0o600 : permissions) }
    self.descriptor = descriptor
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(WriteProblem) {
    guard let descriptor else { throw WriteProblem(path: path, code: EBADF) }
    var done = 0
    while done < bytes.count {
      let count = FileCalls.writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: bytes[done...]))
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw WriteProblem(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
  }

  func overwrite(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(WriteProblem) {
    guard let descriptor else { throw WriteProblem(path: path, code: EBADF) }
    var done = 0
    while done < bytes.count {
      let count = FileCalls.writeBytes(
        descriptor, UnsafeRawBufferPointer(rebasing: bytes[done...]), at: offset + done)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw WriteProblem(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
  }

  /// Waits until the disk has everything.
  mutating func close(_ calls: FileCalls) throws(WriteProblem) {
    guard let descriptor else { return }
    self.descriptor = nil
    var failure = calls.synchronise(descriptor) != 0 && errno != EINVAL ? errno : 0
    // Some file systems report a full disk or quota only here.
    if FileCalls.closeDescriptor(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw WriteProblem(path: path, code: failure) }
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

  /// Puts back what stood there before and leaves nothing of the new file, by the system's own calls: tests that let others
  /// fail want to see what is left.
  mutating func takeBack() {
    if let descriptor { _ = FileCalls.closeDescriptor(descriptor) }
    descriptor = nil
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
