#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for files on their way into an archive, gone with the value that owns it. Where the process ends before, the next
/// command removes it: the system's lock on it tells whether anybody still has it.
public final class WorkFolder {
  public let path: String
  private let disk: any ArchiveDisk
  private let descriptor: Int32

  init(in folder: String, disk: any ArchiveDisk) throws(DiskProblem) {
    let path = folder + "/\(getpid())"
    // A process of that number that is no more left it.
    if Paths.kind(path) != .missing { try disk.removeAll(path) }
    try disk.makeFolder(path, mode: 0o700)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskProblem(path: path, code: errno) }
    flock(descriptor, LOCK_EX | LOCK_NB)
    self.path = path
    self.disk = disk
  }

  deinit {
    try? disk.removeAll(path)
    close(descriptor)
  }

  static func isInUse(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }
}
