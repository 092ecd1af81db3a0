/// The file system as the archive changes it. Every call that writes, syncs, renames or removes goes through one of these, so
/// that tests can let any of them fail or be the last.
public protocol ArchiveDisk: Sendable {
  /// Makes one folder.
  /// - Parameter mode: permissions, as 0o755.
  func makeFolder(_ path: String, mode: UInt32) throws(DiskProblem)
  /// Makes a file that was not there and opens it for writing.
  func create(_ path: String, mode: UInt32) throws(DiskProblem) -> Int32
  /// Opens a file that is there for writing at its end.
  func openToAppend(_ path: String) throws(DiskProblem) -> Int32
  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(DiskProblem)
  /// Waits until the disk has the file.
  func synchronise(_ descriptor: Int32, path: String) throws(DiskProblem)
  func close(_ descriptor: Int32)
  /// Waits until the disk has the names in a folder.
  func synchroniseFolder(_ path: String) throws(DiskProblem)
  /// Moves within one file system; a file at `to` is replaced.
  func rename(_ from: String, to: String) throws(DiskProblem)
  func cut(_ path: String, to size: Int) throws(DiskProblem)
  /// Removes a file or a link.
  func remove(_ path: String) throws(DiskProblem)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(DiskProblem)
}

extension ArchiveDisk {
  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(DiskProblem) {
    try bytes.withUnsafeBufferPointer { buffer throws(DiskProblem) in
      try write(UnsafeRawBufferPointer(buffer), to: descriptor, path: path)
    }
  }

  /// Writes a file that was not there, and waits until the disk has its bytes.
  func writeFile(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644) throws(DiskProblem) {
    let descriptor = try create(path, mode: mode)
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
    try synchronise(descriptor, path: path)
  }

  /// Puts a file in the place of another, so that there is always one of the two.
  /// - Parameter work: the folder for its temporary name, on the same file system.
  func replaceFile(_ path: String, _ bytes: [UInt8], work: String) throws(DiskProblem) {
    let temporary = work + "/" + Paths.name(of: path) + ".new"
    if Paths.kind(temporary) != .missing { try remove(temporary) }
    try writeFile(temporary, bytes)
    try rename(temporary, to: path)
    try synchroniseFolder(Paths.folder(of: path))
  }

  /// Removes a file, or a folder with all in it; links are removed and not followed. What is not there is well.
  func removeAll(_ path: String) throws(DiskProblem) {
    switch Paths.kind(path) {
    case .missing: return
    case .folder:
      for name in try Paths.list(path) { try removeAll(path + "/" + name) }
      try removeFolder(path)
    case .file, .other: try remove(path)
    }
  }

  /// Makes a folder and those above it, and waits until the disk has each.
  func makeFolders(_ path: String, mode: UInt32 = 0o755) throws(DiskProblem) {
    guard Paths.kind(path) != .folder else { return }
    let above = Paths.folder(of: path)
    if above != path, above != "." { try makeFolders(above) }
    try makeFolder(path, mode: mode)
    try synchroniseFolder(above)
  }
}
