import Diagnostics

/// Writes a bag by RFC 8493, whose bytes depend on what is given alone: no clock, no machine, no order of the disk.
public struct BagWriter {
  /// The names of payload files that had to change, as they are kept and as they were.
  static let originalNames = "original-names.txt"

  let disk: any ArchiveDisk
  /// The files can be read by their owner alone.
  let isPrivate: Bool
  let isCancelled: @Sendable () -> Bool
  /// Told how many bytes were read since the last time.
  let progress: @Sendable (Int) -> Void

  public init(
    disk: any ArchiveDisk = SystemDisk(), isPrivate: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.disk = disk
    self.isPrivate = isPrivate
    self.isCancelled = isCancelled
    self.progress = progress
  }

  private var folderMode: UInt32 { BagModes(isPrivate: isPrivate).folder }
  private var fileMode: UInt32 { BagModes(isPrivate: isPrivate).file }

  /// Files beside `bagit.txt` that say what a bag is, from the paths of its payload.
  public typealias Readme = (_ payload: [String]) -> [(name: String, bytes: [UInt8])]

  /// Everything is on the disk when this returns, but for the name of the folder itself.
  ///
  /// - Parameters:
  ///   - folder: is made; its parent is there.
  ///   - info: without `Payload-Oxum` and `Bag-Software-Agent`, which are added.
  /// - Returns: notes on the names that had to change.
  /// - Throws: faults of the disk; `stopped`.
  public func write(
    _ files: [PayloadFile], info: BagInfo, readme: Readme = { _ in [] }, to folder: String
  ) throws(Failed) -> DiagnosticLog {
    try failing {
      var bag = OpenBag(target: target(folder))
      try begin(&bag)
      let log = try fill(&bag, files)
      try end(&bag, info, readme)
      return log
    }
  }

  /// A bag whose payload is another bag, encrypted; nothing of that one reaches the disk as it is.
  ///
  /// - Parameters:
  ///   - name: of the bag inside, and of the files that it is kept in.
  ///   - inner: what the bag inside says of itself.
  /// - Returns, throws: as `write`.
  func writeSealed(
    _ files: [PayloadFile], named name: String, to recipients: [RecipientKey], partSize: Int = SealedParts.usualSize,
    inner: (info: BagInfo, readme: Readme), info: BagInfo, readme: Readme, to folder: String
  ) throws(Failed) -> DiagnosticLog {
    try failing {
      var bag = OpenBag(target: target(folder))
      try begin(&bag)
      let parts = SealedParts(disk, in: folder, stem: "data/" + name, mode: fileMode, to: recipients, limit: partSize)
      var sealed = OpenBag(target: SealedTarget(parts: parts, name: name))
      try begin(&sealed)
      let log = try fill(&sealed, files)
      try end(&sealed, inner.info, inner.readme)
      for part in parts.parts {
        bag.digests[part.path] = part.digests
        bag.sizes[part.path] = part.size
      }
      try end(&bag, info, readme)
      return log
    }
  }

  private func failing(_ work: () throws -> DiagnosticLog) throws(Failed) -> DiagnosticLog {
    do {
      return try work()
    } catch let problem as DiskProblem {
      throw problem.failed
    } catch let failed as Failed {
      throw failed
    } catch {
      // Nothing else but the encryption throws.
      throw Failed(.archiveKeyKind)
    }
  }

  private func target(_ folder: String) -> FolderTarget {
    FolderTarget(disk: disk, folder: folder, folderMode: folderMode, fileMode: fileMode)
  }

  private func begin(_ bag: inout OpenBag) throws {
    try bag.target.makeFolder(".")
    try bag.target.makeFolder("data")
    bag.folders.insert("data")
  }

  private func end(_ bag: inout OpenBag, _ info: BagInfo, _ readme: Readme) throws {
    try writeTags(info, readme, to: &bag)
    try bag.target.finish(folders: bag.folders.sorted(by: >))
  }

  /// Writes the payload.
  private func fill(_ bag: inout OpenBag, _ files: [PayloadFile]) throws -> DiagnosticLog {
    var log = DiagnosticLog()
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
    return log
  }

  private func writeTags(_ info: BagInfo, _ readme: Readme, to bag: inout OpenBag) throws {
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
    for tag in bag.tags { try bag.target.write(tag.name, tag.bytes) }
  }

  /// What is known of a bag that is being written.
  private struct OpenBag {
    let target: any BagTarget
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
      try bag.target.write(path, bytes)
      bag.digests[path] = FileHasher.digests(of: bytes, HashAlgorithm.own)
      bag.sizes[path] = bytes.count
    case .file(let source):
      let copied = try copy(source, as: path, to: bag.target)
      bag.digests[path] = copied.digests
      bag.sizes[path] = copied.size
    }
  }

  private func makeFolder(_ path: String, in bag: inout OpenBag) throws {
    guard !bag.folders.contains(path) else { return }
    try makeFolder(Paths.folder(of: path), in: &bag)
    try bag.target.makeFolder(path)
    bag.folders.insert(path)
  }

  /// The bytes are read once: they go to the disk and to both digests.
  private func copy(
    _ source: String, as path: String, to target: any BagTarget
  ) throws -> (digests: [HashAlgorithm: String], size: Int) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
    defer { buffer.deallocate() }
    let file = try ReadFile(source)
    var copied: (digests: [HashAlgorithm: String], size: Int) = ([:], 0)
    try target.write(path, size: file.size) { pass in
      copied = try FileHasher.read(
        file, HashAlgorithm.own, buffer: buffer, inParallel: file.size >= HashPool.largeSize, isCancelled: isCancelled,
        pass: { piece throws(DiskProblem) in
          progress(piece.count)
          try pass(piece)
        })
      if isCancelled() { throw Failed(.stopped) }
    }
    return copied
  }
}
