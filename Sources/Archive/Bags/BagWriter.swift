import Diagnostics

/// Writes a bag by RFC 8493, whose bytes depend on what is given alone: no clock, no machine, no order of the disk.
public struct BagWriter {
  /// The names of payload files that had to change, as they are kept and as they were.
  static let originalNames = "original-names.txt"

  let disk: any ArchiveDisk
  /// The files can be read by their owner alone.
  let isPrivate: Bool
  let isCancelled: @Sendable () -> Bool

  public init(
    disk: any ArchiveDisk = SystemDisk(), isPrivate: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.disk = disk
    self.isPrivate = isPrivate
    self.isCancelled = isCancelled
  }

  private var folderMode: UInt32 { isPrivate ? 0o700 : 0o755 }
  /// Nobody writes into a bag.
  private var fileMode: UInt32 { isPrivate ? 0o400 : 0o444 }

  /// Everything is on the disk when this returns, but for the name of the folder itself.
  ///
  /// - Parameters:
  ///   - folder: is made; its parent is there.
  ///   - info: without `Payload-Oxum` and `Bag-Software-Agent`, which are added.
  ///   - readme: makes the files beside `bagit.txt` that say what this is, from the paths of the payload.
  /// - Returns: notes on the names that had to change.
  /// - Throws: faults of the disk; `stopped`.
  public func write(
    _ files: [PayloadFile], info: BagInfo, readme: ([String]) -> [(name: String, bytes: [UInt8])] = { _ in [] },
    to folder: String
  ) throws(Failed) -> DiagnosticLog {
    do {
      return try writeBag(files, info: info, readme: readme, to: folder)
    } catch let problem as DiskProblem {
      throw problem.failed
    } catch let failed as Failed {
      throw failed
    } catch {
      throw Failed(.stopped)
    }
  }

  private func writeBag(
    _ files: [PayloadFile], info: BagInfo, readme: ([String]) -> [(name: String, bytes: [UInt8])], to folder: String
  ) throws -> DiagnosticLog {
    var log = DiagnosticLog()
    var bag = OpenBag(folder: folder)
    try disk.makeFolder(folder, mode: folderMode)
    try disk.makeFolder(folder + "/data", mode: folderMode)
    bag.folders.insert("data")
    var names = SafeNames()
    for file in files { try add(file, as: "data/" + names.name(for: file.name), to: &bag) }
    if !names.changed.isEmpty {
      let lines = names.changed.map { "\($0.kept)\t\($0.original.escaped)\n" }.joined()
      let own = names.name(for: BagWriter.originalNames)
      try add(PayloadFile(own, .bytes(Array(lines.utf8))), as: "data/" + own, to: &bag)
      for change in names.changed {
        log.append(.archiveRenamed, at: .file(change.original.escaped), ["name": change.kept])
      }
    }
    try writeTags(info, readme, to: &bag)
    for path in bag.folders.sorted(by: >) { try disk.synchroniseFolder(folder + "/" + path) }
    try disk.synchroniseFolder(folder)
    return log
  }

  private func writeTags(
    _ info: BagInfo, _ readme: ([String]) -> [(name: String, bytes: [UInt8])], to bag: inout OpenBag
  ) throws {
    let payload = bag.digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for algorithm in HashAlgorithm.own {
      let manifest = Manifest(.payload, algorithm, bag.digests.compactMapValues { $0[algorithm] })
      bag.tags.append((manifest.name, manifest.bytes))
    }
    var sizes = FileSizes()
    sizes.sizes = bag.sizes
    bag.tags.append((FileSizes.name, sizes.bytes))
    var info = info
    info.add("Payload-Oxum", PayloadOxum(bytes: bag.sizes.values.reduce(0, +), files: bag.sizes.count).text)
    info.add("Bag-Software-Agent", "\(Program.name) \(Program.version)")
    bag.tags.append((BagInfo.name, info.bytes))
    bag.tags.append((BagDeclaration.name, BagDeclaration.written))
    bag.tags += readme(payload)
    let digests = bag.tags.map { ($0.name, FileHasher.digests(of: $0.bytes, HashAlgorithm.own)) }
    for algorithm in HashAlgorithm.own {
      let pairs = digests.compactMap { name, digests in digests[algorithm].map { (name, $0) } }
      let manifest = Manifest(.tags, algorithm, Dictionary(pairs) { first, _ in first })
      bag.tags.append((manifest.name, manifest.bytes))
    }
    for tag in bag.tags { try disk.writeFile(bag.folder + "/" + tag.name, tag.bytes, mode: fileMode) }
  }

  /// What is known of a bag that is being written.
  private struct OpenBag {
    let folder: String
    /// Within the bag.
    var folders: Set<String> = []
    var digests: [String: [HashAlgorithm: String]] = [:]
    var sizes: [String: Int] = [:]
    var tags: [(name: String, bytes: [UInt8])] = []
  }

  private func add(_ file: PayloadFile, as path: String, to bag: inout OpenBag) throws {
    try makeFolder(Paths.folder(of: path), in: &bag)
    switch file.content {
    case .bytes(let bytes):
      try disk.writeFile(bag.folder + "/" + path, bytes, mode: fileMode)
      bag.digests[path] = FileHasher.digests(of: bytes, HashAlgorithm.own)
      bag.sizes[path] = bytes.count
    case .file(let source):
      let copied = try copy(source, to: bag.folder + "/" + path)
      bag.digests[path] = copied.digests
      bag.sizes[path] = copied.size
    }
  }

  private func makeFolder(_ path: String, in bag: inout OpenBag) throws(DiskProblem) {
    guard !bag.folders.contains(path) else { return }
    try makeFolder(Paths.folder(of: path), in: &bag)
    try disk.makeFolder(bag.folder + "/" + path, mode: folderMode)
    bag.folders.insert(path)
  }

  /// The bytes are read once: they go to the disk and to both digests.
  private func copy(_ source: String, to path: String) throws -> (digests: [HashAlgorithm: String], size: Int) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
    defer { buffer.deallocate() }
    let file = try ReadFile(source)
    let descriptor = try disk.create(path, mode: fileMode)
    defer { disk.close(descriptor) }
    let copied = try FileHasher.read(
      file, HashAlgorithm.own, buffer: buffer, isCancelled: isCancelled,
      pass: { piece throws(DiskProblem) in try disk.write(piece, to: descriptor, path: path) })
    if isCancelled() { throw Failed(.stopped) }
    try disk.synchronise(descriptor, path: path)
    return copied
  }
}
