import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are written all or not at all.
///
/// Each is written whole under a temporary name in its own folder and flushed to the disk; when all are there they are
/// moved to their places. On any failure nothing new stays, and files that stood there before are as they were. Folders
/// that are missing are made, and removed again on failure.
public struct OutputSet {
  private var files: [(path: String, bytes: [UInt8], isPrivate: Bool)] = []
  private let calls: FileCalls

  public init() { self.init(calls: .system) }

  init(calls: FileCalls) { self.calls = calls }

  /// The paths in the order in which they were added.
  public var paths: [String] { files.map(\.path) }

  /// - Parameters:
  ///   - path: of a file; a later one of the same path takes the place of the earlier.
  ///   - isPrivate: only the owner may read it (mode 0600), as a key.
  public mutating func add(_ path: String, _ bytes: [UInt8], isPrivate: Bool = false) {
    if let index = files.firstIndex(where: { $0.path == path }) {
      files[index] = (path, bytes, isPrivate)
    } else {
      files.append((path, bytes, isPrivate))
    }
  }

  /// - Throws: `output.disk-full` or `output.unwritable` with the path at fault.
  public func commit() throws(Failed) {
    var folders = FolderMaker()
    var staged: [StagedFile] = []
    do throws(WriteProblem) {
      for (number, file) in files.enumerated() {
        try folders.make(OutputPath.folder(of: file.path))
        staged.append(
          try StagedFile(
            path: file.path, bytes: file.bytes, isPrivate: file.isPrivate, number: number, calls: calls))
      }
      for index in staged.indices { try staged[index].moveIntoPlace(calls) }
      for folder in Set(staged.map(\.folder)).sorted() { try synchronise(folder) }
    } catch {
      for index in staged.indices.reversed() { staged[index].takeBack(calls) }
      folders.takeBack()
      throw error.failed
    }
    for index in staged.indices { staged[index].settle() }
  }

  /// Waits until the disk has the names in a folder. Some file systems cannot say (`EINVAL`) or forbid to ask.
  private func synchronise(_ folder: String) throws(WriteProblem) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard calls.synchronise(descriptor) != 0 else { return }
    let code = errno
    if code != EINVAL && code != ENOTSUP && code != EACCES && code != EBADF {
      throw WriteProblem(path: folder, code: code)
    }
  }
}
