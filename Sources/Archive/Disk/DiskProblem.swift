import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A call to the file system that failed.
public struct DiskProblem: Error, Sendable, Hashable {
  public let path: String
  /// The system's error number.
  public let code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Somebody else works on it.
  static let busy = EBUSY

  public var words: String { String(cString: strerror(code)) }

  /// `output.disk-full` for a full disk or quota, `archive.read-only` for a medium that cannot be written, else
  /// `archive.disk` with the system's own words.
  public var failed: Failed {
    switch code {
    case ENOSPC, EDQUOT: Failed(.diskFull, at: .file(path), ["path": path])
    case EROFS: Failed(.archiveReadOnly, at: .file(path), ["path": path])
    default: Failed(.archiveDisk, at: .file(path), ["path": path, "reason": words])
    }
  }
}
