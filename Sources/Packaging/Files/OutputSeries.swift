import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are written one by one, whole or piece by piece, and that appear all or not at all.
///
/// Each is written under a temporary name in its own folder and flushed to the disk; `commit` moves all to their places. On any failure, and where there is no `commit`, nothing new stays, and files that stood there before are as
/// they were. Folders that are missing are made, and removed again on failure.
public final class OutputSeries {
  private var folders = FolderMaker()
  private var staged: [StagedFile] = []
  private var places: Set<String> = []
  private let kept: [String]
  private let closed: String?
  private let calls: FileCalls
  /// In the order of writing.
  public private(set) var paths: [String] = []

  /// - Parameters:
  ///   - kept: files that no output may take the place of, as those that the outputs are made from.
  ///   - closed: a folder in which no output may be.
  public convenience init(sparing kept: [String] = [], outside closed: String? = nil) {
    self.init(sparing: kept, outside: closed, calls: .system)
  }

  init(sparing kept: [String] = [], outside closed: String? = nil, calls: FileCalls) {
    self.kept = kept
    self.closed = closed
    self.calls = calls
  }

  deinit { takeBack() }

  /// - Parameters:
  ///   - path: of a file, another one at each call.
  ///   - isPrivate: only the owner may read it (mode 0600), as a key.
  /// - Throws: `output.disk-full` or `output.unwritable`, `output.twice`, `output.input`, `output.in-source`; everything so far is
  ///   taken back then.
  public func write(_ path: String, _ bytes: [UInt8], isPrivate: Bool = false) throws(Failed) {
    let file = try open(path, isPrivate: isPrivate)
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try file.append(UnsafeRawBufferPointer(buffer)) }
    try file.close()
  }

  /// A folder that only its owner may enter, with all that is made in it; one that is there stays as it is.
  ///
  /// - Throws: as `write`.
  public func makePrivateFolder(_ path: String) throws(Failed) {
    try undoing { series throws(WriteProblem) in
      try series.folders.make(OutputPath.folder(of: path))
      try series.folders.make(path, isPrivate: true)
    }
  }

  /// A file that is written piece by piece.
  ///
  /// - Parameters: as of `write`.
  /// - Throws: as `write`.
  public func open(_ path: String, isPrivate: Bool = false) throws(Failed) -> OutputFile {
    try undoing { series throws(WriteProblem) in
      if let closed = series.closed, OutputPath.isWithin(path, closed) {
        throw WriteProblem(path: path, code: WriteProblem.isInClosed)
      }
      try series.folders.make(OutputPath.folder(of: path))
      if series.kept.contains(where: { OutputPath.areOne($0, path) }) {
        throw WriteProblem(path: path, code: WriteProblem.isInput)
      }
      let file = try StagedFile(path: path, isPrivate: isPrivate, number: series.staged.count)
      series.staged.append(file)
      guard series.places.insert(file.place).inserted else {
        throw WriteProblem(path: path, code: WriteProblem.isTwice)
      }
      series.paths.append(path)
    }
    return OutputFile(series: self, index: staged.count - 1)
  }

  func append(_ bytes: UnsafeRawBufferPointer, to index: Int) throws(Failed) {
    try undoing { series throws(WriteProblem) in
      // Taken back already: its failure was thrown then.
      guard series.staged.indices.contains(index) else { return }
      try series.staged[index].append(bytes)
    }
  }

  func overwrite(_ bytes: UnsafeRawBufferPointer, at offset: Int, of index: Int) throws(Failed) {
    try undoing { series throws(WriteProblem) in
      guard series.staged.indices.contains(index) else { return }
      try series.staged[index].overwrite(bytes, at: offset)
    }
  }

  func close(_ index: Int) throws(Failed) {
    try undoing { series throws(WriteProblem) in
      guard series.staged.indices.contains(index) else { return }
      try series.staged[index].close(series.calls)
    }
  }

  /// Takes everything back where the work fails.
  private func undoing(_ work: (OutputSeries) throws(WriteProblem) -> Void) throws(Failed) {
    do throws(WriteProblem) { try work(self) } catch {
      takeBack()
      throw error.failed
    }
  }

  /// - Throws: `output.disk-full` or `output.unwritable` with the path at fault.
  public func commit() throws(Failed) {
    try undoing { series throws(WriteProblem) in
      for index in series.staged.indices { try series.staged[index].close(series.calls) }
      for index in series.staged.indices { try series.staged[index].moveIntoPlace(series.calls) }
      for folder in Set(series.staged.map(\.folder)).sorted() { try series.synchronise(folder) }
    }
    for index in staged.indices { staged[index].settle() }
    staged = []
    places = []
    folders = FolderMaker()
  }

  private func takeBack() {
    for index in staged.indices.reversed() { staged[index].takeBack() }
    staged = []
    places = []
    paths = []
    folders.takeBack()
  }

  /// Waits until the disk has the names in a folder. Some file systems cannot say (`EINVAL`) or forbid to ask.
  private func synchronise(_ folder: String) throws(WriteProblem) {
    let descriptor = FileCalls.openFolder(folder)
    guard descriptor >= 0 else { return }
    defer { FileCalls.closeDescriptor(descriptor) }
    guard calls.synchronise(descriptor) != 0 else { return }
    let code = errno
    if code != EINVAL && code != ENOTSUP && code != EACCES && code != EBADF {
      throw WriteProblem(path: folder, code: code)
    }
  }
}
