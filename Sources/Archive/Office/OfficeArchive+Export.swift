import Diagnostics
import Packaging

extension OfficeArchive {
  /// A bag on its way out.
  struct Leaving {
    let entry: CatalogueEntry
    let folder: String
    /// Paths within the bag, in the order of their bytes.
    let paths: [String]
  }

  /// Writes copies of bags out, whole or not at all; each is verified first, every byte of it.
  ///
  /// - Parameter path: a folder or file that is not there yet, outside of the archive.
  /// - Throws: `archive.unknown-bag`, `archive.disposed`, `archive.target-exists`; what is wrong with a bag: a damaged one does not leave.
  public func export(_ request: ExportRequest, to path: String) throws(Failed) -> (bags: [String], log: DiagnosticLog) {
    let leaving = try leaving(request)
    try refuseTarget(path)
    let outputs = OutputSeries()
    let progress = BytesRead(.copying, options)
    switch request.form {
    case .folder:
      for bag in leaving.bags { try copy(bag, to: path + "/" + bag.entry.bag, outputs, progress) }
    case .zip: try zip(leaving.bags, to: path, outputs, progress)
    case .ocfl: try OCFLObject(leaving.bags, settings: settings).write(to: path, outputs, progress)
    }
    if options.isCancelled() { throw Failed(.stopped) }
    try outputs.commit()
    return (leaving.bags.map(\.entry.bag), leaving.log)
  }

  /// The bags of a request, each verified.
  func leaving(_ request: ExportRequest) throws(Failed) -> (bags: [Leaving], log: DiagnosticLog) {
    var log = DiagnosticLog()
    var bags: [Leaving] = []
    for name in request.names {
      let shown = try show(name)
      log.append(contentsOf: shown.log)
      let isOne = shown.bags.contains { $0.entry.bag == name }
      for bag in shown.bags where isOne ? bag.entry.bag == name : bag.entry.isPublic || request.isFull {
        if bag.entry.disposedBy != nil {
          if isOne { throw Failed(.archiveDisposed, ["bag": bag.entry.bag]) }
          continue
        }
        // A restricted bag leaves only where that was asked for, by name too.
        if !bag.entry.isPublic, !request.isFull { throw Failed(.archiveRestricted, ["bag": bag.entry.bag]) }
        guard !bags.contains(where: { $0.entry.bag == bag.entry.bag }) else { continue }
        bags.append(
          Leaving(entry: bag.entry, folder: bag.folder, paths: bag.files.map(\.path)))
      }
    }
    guard !bags.isEmpty else { throw Failed(.archiveNothing) }
    var verification = VerifyRequest()
    verification.readsData = true
    verification.bags = bags.map(\.entry.bag)
    let verified = try verify(verification)
    log.append(contentsOf: verified.log)
    if verified.log.hasErrors { throw Failed(log) }
    return (bags, log)
  }

  private func copy(_ bag: Leaving, to target: String, _ outputs: OutputSeries, _ progress: BytesRead) throws(Failed) {
    if !bag.entry.isPublic { try outputs.makePrivateFolder(target) }
    for path in bag.paths {
      let file = try outputs.open(target + "/" + path, isPrivate: !bag.entry.isPublic)
      try OfficeArchive.read(bag.folder + "/" + path) { piece throws(Failed) in
        progress.add(piece.count)
        try file.append(piece)
      }
      try file.close()
    }
  }

  /// Stored and not deflated: what takes room in a bag is compressed already, and a stored file is found by any tool.
  private func zip(_ bags: [Leaving], to path: String, _ outputs: OutputSeries, _ progress: BytesRead) throws(Failed) {
    let file = try outputs.open(path, isPrivate: bags.contains { !$0.entry.isPublic })
    let writer = ZipWriter(to: FileSink(file))
    for bag in bags {
      for name in bag.paths {
        var checksum = CRC32()
        var size = 0
        try OfficeArchive.read(bag.folder + "/" + name) { piece throws(Failed) in
          checksum.update(Array(piece))
          size += piece.count
        }
        try writer.add(
          bag.entry.bag + "/" + name, compressedSize: size, method: .stored, checksum: checksum, size: size
        ) { pass throws(Failed) in
          try OfficeArchive.read(bag.folder + "/" + name) { piece throws(Failed) in
            progress.add(piece.count)
            try pass(piece)
          }
        }
      }
    }
    try writer.finish()
    try file.close()
  }

  /// A file piece by piece.
  static func read(
    _ path: String, pass: (UnsafeRawBufferPointer) throws(Failed) -> Void
  ) throws(Failed) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
    defer { buffer.deallocate() }
    let file: ReadFile
    do throws(DiskProblem) { file = try ReadFile(path) } catch { throw error.failed }
    var offset = 0
    while true {
      let count: Int
      do throws(DiskProblem) { count = try file.read(into: buffer, at: offset) } catch { throw error.failed }
      if count == 0 { return }
      try pass(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
      offset += count
    }
  }
}

extension OfficeArchive {
  /// A public bag that goes to an archive; it was verified, every byte of it.
  public struct Outgoing: Sendable {
    public let entry: CatalogueEntry
    public let info: BagInfo
    /// As the system finds it.
    public let folder: String
    public let paths: [String]
  }

  /// - Throws: as `export`.
  public func outgoing(_ names: [String]) throws(Failed) -> (bags: [Outgoing], log: DiagnosticLog) {
    let leaving = try leaving(ExportRequest(names, form: .folder))
    let bags = leaving.bags.map { bag in
      var faults = DiagnosticLog()
      let text = (try? Paths.read(bag.folder + "/" + BagInfo.name, limit: 1 << 20)) ?? []
      return Outgoing(
        entry: bag.entry,
        info: BagInfo.read(String(decoding: text, as: UTF8.self), at: BagInfo.name, &faults), folder: bag.folder,
        paths: bag.paths)
    }
    return (bags, leaving.log)
  }

  /// SHA-512 in hexadecimal.
  public static func digest(of bytes: [UInt8]) -> String { FileHasher.digests(of: bytes, [.sha512])[.sha512] ?? "" }

  /// - Throws: `archive.target-exists`, `archive.nested`: copies go to a place that is new, and outside of the archive.
  public func refuseTarget(_ path: String) throws(Failed) {
    guard Paths.kind(path) == .missing else { throw Failed(.archiveTargetExists, at: .file(path), ["path": path]) }
    var above = path
    while Paths.kind(above) == .missing, above != ".", above != "/" { above = Paths.folder(of: above) }
    if let here = Paths.real(folder), let there = Paths.real(above), (there + "/").hasPrefix(here + "/") {
      throw Failed(.archiveNested, at: .file(path), ["path": path])
    }
  }
}
