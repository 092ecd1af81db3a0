import Diagnostics

/// What was added.
public struct Added: Sendable {
  public let archiveNumber: String?
  public let bags: [String]
  /// Root of the register behind it, in hexadecimal.
  public let root: String
  public let log: DiagnosticLog
}

extension OfficeArchive {
  /// Files a campaign as two bags of one 档号.
  ///
  /// - Throws: where nothing was added: `archive.number-taken`, `archive.unknown-bag` of what is corrected, faults of the disk.
  public func add(_ filing: Filing) throws(Failed) -> Added {
    let writing = try writing()
    defer { withExtendedLifetime(writing) {} }
    do {
      let number = try archiveNumber(for: filing, writing.catalogue)
      if let corrected = filing.corrects, try writing.catalogue.entries(bagOrNumber: corrected).isEmpty {
        throw Failed(.archiveUnknownBag, ["bag": corrected.escaped])
      }
      let group = BagIdentifier.group(of: number)
      var staged: [StagedBag] = []
      var log = writing.log
      let progress = BytesRead(.filing, options)
      for kind in [BagKind.public, .restricted] {
        let files = kind == .public ? filing.publicFiles : filing.restrictedFiles
        guard !files.isEmpty else { continue }
        let id = "\(group).\(kind.rawValue)"
        try refuseTaken(id)
        let place = stagingPath(id)
        let isPrivate = kind == .restricted
        let info = bagInfo(filing, id: id, number: number, kind)
        let writer = BagWriter(
          disk: disk, isPrivate: isPrivate, isCancelled: options.isCancelled, progress: { progress.add($0) })
        let readme = ArchiveReadme(title: filing.facts.title, archiveNumber: number, isPublic: !isPrivate)
        if isPrivate, !filing.recipients.isEmpty {
          log.append(
            contentsOf: try writer.writeSealed(
              files, named: id, to: filing.recipients, inner: (info, readme.bag),
              info: info.sealed(to: filing.recipients), readme: { readme.sealedBag($0, inner: id) }, to: place))
          log.append(.archiveEncrypted, at: .file(Layout.bags + "/" + id))
        } else {
          log.append(contentsOf: try writer.write(files, info: info, readme: readme.bag, to: place))
        }
        staged.append(StagedBag(id: id, archiveNumber: number, act: .add))
      }
      return try commit(staged, time: filing.time, number, writing, log)
    } catch {
      throw discarding(error)
    }
  }

  /// Takes in a bag of another maker as it is, byte for byte.
  ///
  /// - Parameters:
  ///   - source: the bag's folder.
  ///   - name: of the bag in the archive; nil: by its own `External-Identifier`, else its folder.
  /// - Throws: `archive.bag-bad` with all that is wrong with it; nothing was added then.
  public func importBag(_ source: String, name: String?, archiveNumber: String?, time: String) throws(Failed) -> Added {
    let writing = try writing()
    defer { withExtendedLifetime(writing) {} }
    var log = writing.log
    do {
      if let archiveNumber, try writing.catalogue.isTaken(archiveNumber: archiveNumber) {
        throw Failed(.archiveNumberTaken, ["number": archiveNumber.escaped])
      }
      let check = BagVerifier.check(source)
      if check.log.hasErrors {
        var faults = check.log
        faults.append(.archiveBagBad, at: .file(source))
        throw Failed(faults)
      }
      let folderName = Paths.name(of: Paths.real(source) ?? source)
      let id = BagIdentifier.made(of: name ?? check.info["External-Identifier"] ?? folderName)
      try refuseTaken(id)
      try copyFolder(
        source, to: stagingPath(id), paths: check.sizes.keys.sorted(), isPrivate: !check.info.isPublic,
        BytesRead(.filing, options))
      // The copy is judged, every byte of it: what was read may have changed since.
      let copied = BagVerifier.verify(
        stagingPath(id), label: source, pool: HashPool(isCancelled: options.isCancelled))
      if options.isCancelled() { throw Failed(.stopped) }
      log.append(contentsOf: copied.log)
      if copied.log.hasErrors {
        log.append(.archiveBagBad, at: .file(source))
        throw Failed(log)
      }
      let staged = StagedBag(id: id, archiveNumber: archiveNumber, act: .import)
      return try commit([staged], time: time, archiveNumber, writing, log)
    } catch {
      throw discarding(error)
    }
  }

  // MARK: Steps

  /// A bag that is written and not yet in its place.
  struct StagedBag {
    let id: String
    let archiveNumber: String?
    let act: RegisterLine.Act
  }

  private func stagingPath(_ id: String) -> String { layout.path(Layout.staging + "/" + id) }

  private func archiveNumber(for filing: Filing, _ catalogue: Catalogue) throws -> String {
    if let given = filing.archiveNumber {
      let isPlain = given.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
      guard isPlain, (1...100).contains(given.utf8.count), given != "-" else {
        throw Failed(.archiveNumberWrong, ["number": given.escaped])
      }
      if try catalogue.isTaken(archiveNumber: given) { throw Failed(.archiveNumberTaken, ["number": given]) }
      return given
    }
    let prefix = settings.pattern.prefix(settings, year: filing.year, retention: filing.retention)
    var item = try catalogue.lastItem(prefix: prefix) + 1
    // Numbers that were given by hand may stand in the way.
    while true {
      let number = settings.pattern.number(prefix: prefix, item: item)
      let group = BagIdentifier.group(of: number)
      let isFree = [BagKind.public, .restricted].allSatisfy { !isTaken("\(group).\($0.rawValue)") }
      if isFree, try !catalogue.isTaken(archiveNumber: number) { return number }
      item += 1
    }
  }

  private func isTaken(_ id: String) -> Bool {
    Paths.kind(layout.bag(id)) != .missing || Paths.kind(layout.path(Layout.disposal(id))) != .missing
  }

  private func refuseTaken(_ id: String) throws(Failed) {
    if isTaken(id) { throw Failed(.archiveBagTaken, ["bag": id]) }
  }

  private func bagInfo(_ filing: Filing, id: String, number: String, _ kind: BagKind) -> BagInfo {
    let facts = filing.facts
    var info = BagInfo()
    info.add("Source-Organization", facts.issuer)
    info.add("External-Description", facts.title)
    info.add("External-Identifier", id)
    info.add("Bag-Group-Identifier", number)
    let count = filing.restrictedFiles.isEmpty || filing.publicFiles.isEmpty ? 1 : 2
    info.add("Bag-Count", "\(kind == .public || count == 1 ? 1 : 2) of \(count)")
    info.add("Archive-Number", number)
    info.add("Document-Number", facts.document)
    info.add("Document-Date", facts.date)
    for window in facts.windows { info.add("Consultation-Window", window) }
    info.add("Fonds", settings.fonds)
    info.add("Retention-Period", filing.retention.words)
    info.add("Retention-Until", filing.retention.end(year: filing.year))
    info.add("Access", kind.rawValue)
    info.add("Language", facts.language)
    info.add("Dispositions", facts.dispositions.joined(separator: ", "))
    info.add("Corrects", filing.corrects)
    info.add("Correction-Reason", filing.corrects == nil ? nil : filing.reason)
    for software in facts.software { info.add("Made-With", software) }
    for font in facts.fonts { info.add("Font", font) }
    return info
  }

  private func copyFolder(
    _ source: String, to target: String, paths: [String], isPrivate: Bool, _ progress: BytesRead
  ) throws {
    let modes = BagModes(isPrivate: isPrivate)
    try disk.makeFolder(target, mode: modes.folder)
    var made: Set<String> = ["."]
    func make(_ folder: String) throws {
      guard !made.contains(folder) else { return }
      try make(Paths.folder(of: folder))
      try disk.makeFolder(target + "/" + folder, mode: modes.folder)
      made.insert(folder)
    }
    try make("data")
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
    defer { buffer.deallocate() }
    for path in paths {
      try make(Paths.folder(of: path))
      let file = try ReadFile(source + "/" + path)
      let descriptor = try disk.create(target + "/" + path, mode: modes.file)
      defer { disk.close(descriptor) }
      _ = try FileHasher.read(
        file, [], buffer: buffer, isCancelled: options.isCancelled,
        pass: { piece throws(DiskProblem) in
          progress.add(piece.count)
          try disk.write(piece, to: descriptor, path: target + "/" + path)
        })
      if options.isCancelled() { throw Failed(.stopped) }
      try disk.synchronise(descriptor, path: target + "/" + path)
    }
    for folder in made.sorted(by: >) { try disk.synchroniseFolder(target + "/" + folder) }
  }

  /// The files by which the register holds a bag: its tag manifests, and what of the rest they and the payload manifests do not name.
  static func seals(of folder: String) throws(DiskProblem) -> [RegisterLine.Seal] {
    var seals: [RegisterLine.Seal] = []
    for name in sealedNames(BagVerifier.check(folder)) {
      let bytes = try Paths.read(folder + "/" + name, limit: Manifest.sizeLimit)
      seals.append(RegisterLine.Seal(name, FileHasher.digests(of: bytes, [.sha256])[.sha256] ?? ""))
    }
    return seals
  }

  static func sealedNames(_ check: BagCheck) -> [String] {
    let tags = check.manifests.filter { $0.kind == .tags }
    let named = Set(tags.flatMap { $0.digests.keys })
    return check.sizes.keys.filter { !$0.hasPrefix("data/") && !named.contains($0) }.sorted()
  }

  private func commit(
    _ staged: [StagedBag], time: String, _ number: String?, _ writing: Writing, _ log: DiagnosticLog
  ) throws -> Added {
    var head = writing.head
    var lines: [RegisterLine] = []
    for bag in staged {
      let line = RegisterLine(
        number: head.lines + 1, time: time, act: bag.act, bag: bag.id, archiveNumber: bag.archiveNumber,
        seals: try OfficeArchive.seals(of: stagingPath(bag.id)), previous: head.last)
      guard RegisterLine(line.text) == line else { throw Failed(.archiveTime, ["time": time.escaped]) }
      lines.append(line)
      head = head.adding(line)
    }
    let moves = staged.map { Transaction.Move(from: Layout.staging + "/" + $0.id, to: Layout.bags + "/" + $0.id) }
    var log = log
    let outcome = try runner.run(Transaction(base: writing.head, moves: moves, lines: lines))
    conclude(outcome, &log) {
      try writing.catalogue.add(
        lines.map { ($0, keeper.entry(of: $0, [:])) }, extent: Catalogue.Extent(head),
        pattern: settings.pattern)
    }
    return Added(archiveNumber: number, bags: staged.map(\.id), root: head.root, log: log)
  }

  /// Removes what was written for nothing. Where even that fails the next command does it.
  func discarding(_ error: any Error) -> Failed {
    if Paths.kind(layout.path(Layout.journal)) == .missing { try? runner.clearStaging() }
    return switch error {
    case let failed as Failed: failed
    case let problem as DiskProblem: problem.failed
    default: Failed(.catalogueDamaged, at: .file(Layout.catalogue), ["reason": "\(error)"])
    }
  }
}

extension OfficeArchive {
  /// - Throws: `archive.nested` where one folder is within the other.
  public func refuseNested(_ other: String) throws(Failed) {
    guard let here = Paths.real(folder), let there = Paths.real(other) else { return }
    if (here + "/").hasPrefix(there + "/") || (there + "/").hasPrefix(here + "/") {
      throw Failed(.archiveNested, at: .file(other), ["path": other])
    }
  }
}
