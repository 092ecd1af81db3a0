/// Where the files of a bag go, by their paths within it.
protocol BagTarget {
  func makeFolder(_ path: String) throws
  func write(_ path: String, _ bytes: [UInt8]) throws
  /// A file whose bytes come piece by piece.
  /// - Parameters:
  ///   - size: in bytes, as it will be.
  ///   - pieces: gives them one after another.
  func write(
    _ path: String, size: Int, _ pieces: (_ pass: (UnsafeRawBufferPointer) throws(DiskProblem) -> Void) throws -> Void
  ) throws
  /// Everything was written.
  func finish(folders: [String]) throws
}

/// A folder of the file system.
struct FolderTarget: BagTarget {
  let disk: any ArchiveDisk
  let folder: String
  let folderMode: UInt32
  let fileMode: UInt32

  private func place(_ path: String) -> String { path == "." ? folder : folder + "/" + path }

  func makeFolder(_ path: String) throws { try disk.makeFolder(place(path), mode: folderMode) }

  func write(_ path: String, _ bytes: [UInt8]) throws { try disk.writeFile(place(path), bytes, mode: fileMode) }

  func write(
    _ path: String, size: Int, _ pieces: (_ pass: (UnsafeRawBufferPointer) throws(DiskProblem) -> Void) throws -> Void
  ) throws {
    let descriptor = try disk.create(place(path), mode: fileMode)
    defer { disk.close(descriptor) }
    try pieces { piece throws(DiskProblem) in try disk.write(piece, to: descriptor, path: place(path)) }
    try disk.synchronise(descriptor, path: place(path))
  }

  func finish(folders: [String]) throws {
    for path in folders { try disk.synchroniseFolder(place(path)) }
    try disk.synchroniseFolder(folder)
  }
}

/// An encrypted tar archive with one folder at its top, the bag's (RFC 8493, 4).
struct SealedTarget: BagTarget {
  let parts: SealedParts
  /// Of the bag inside.
  let name: String

  private func place(_ path: String) -> String { path == "." ? name : name + "/" + path }

  func makeFolder(_ path: String) throws { try parts.write(TarWriter.folder(place(path))) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    try parts.write(TarWriter.file(place(path), size: bytes.count) + bytes + TarWriter.filling(of: bytes.count))
  }

  /// - Throws: `EBUSY` where a file has another size than it had when it was opened: somebody writes into it.
  func write(
    _ path: String, size: Int, _ pieces: (_ pass: (UnsafeRawBufferPointer) throws(DiskProblem) -> Void) throws -> Void
  ) throws {
    try parts.write(TarWriter.file(place(path), size: size))
    var written = 0
    var failure: (any Error)?
    try pieces { piece throws(DiskProblem) in
      written += piece.count
      guard failure == nil, written <= size else { return }
      do { try parts.write(piece) } catch let problem as DiskProblem { throw problem } catch { failure = error }
    }
    if let failure { throw failure }
    if written != size { throw DiskProblem(path: path, code: DiskProblem.busy) }
    try parts.write(TarWriter.filling(of: size))
  }

  func finish(folders: [String]) throws {
    try parts.write(TarWriter.end)
    try parts.finish()
  }
}
