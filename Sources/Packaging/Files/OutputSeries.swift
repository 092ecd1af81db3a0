import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are handed over one by one, so that no more than one is in memory, and that appear all or not at all.
///
/// Each is written whole under a temporary name in its own folder and flushed to the disk; `commit` moves all to their
/// places. On any failure, and where there is no `commit`, nothing new stays, and files that stood there before are as
/// they were. Folders that are missing are made, and removed again on failure.
public final class OutputSeries {
  private var folders = FolderMaker()
  private var staged: [StagedFile] = []
  private let calls: FileCalls
  /// In the order of writing.
  public private(set) var paths: [String] = []

  public convenience init() { self.init(calls: .system) }

  init(calls: FileCalls) { self.calls = calls }

  deinit { takeBack() }

  /// - Parameters:
  ///   - path: of a file, another one at each call.
  ///   - isPrivate: only the owner may read it (mode 0600), as a key.
  /// - Throws: `output.disk-full` or `output.unwritable`; everything so far is taken back then.
  public func write(_ path: String, _ bytes: [UInt8], isPrivate: Bool = false) throws(Failed) {
    do throws(WriteProblem) {
      try folders.make(OutputPath.folder(of: path))
      staged.append(
        try StagedFile(path: path, bytes: bytes, isPrivate: isPrivate, number: staged.count, calls: calls))
      paths.append(path)
    } catch {
      takeBack()
      throw error.failed
    }
  }

  /// - Throws: `output.disk-full` or `output.unwritable` with the path at fault.
  public func commit() throws(Failed) {
    do throws(WriteProblem) {
      for index in staged.indices { try staged[index].moveIntoPlace(calls) }
      for folder in Set(staged.map(\.folder)).sorted() { try synchronise(folder) }
    } catch {
      takeBack()
      throw error.failed
    }
    for index in staged.indices { staged[index].settle() }
    staged = []
    folders = FolderMaker()
  }

  private func takeBack() {
    for index in staged.indices.reversed() { staged[index].takeBack(calls) }
    staged = []
    paths = []
    folders.takeBack()
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
