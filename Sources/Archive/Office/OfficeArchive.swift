import Diagnostics

/// An archive of one office: a folder of bags, the register of all that was done, and a catalogue to find them by.
///
/// Nothing that was filed is ever rewritten. A change is on the disk whole or not at all, whenever the process ends; the next
/// command finishes or undoes what was half done, and says so.
public struct OfficeArchive: Sendable {
  public let settings: ArchiveSettings
  let layout: Layout
  let options: ArchiveOptions

  var disk: any ArchiveDisk { options.disk }
  var runner: TransactionRunner { TransactionRunner(layout: layout, disk: disk) }
  var keeper: CatalogueKeeper { CatalogueKeeper(layout: layout, disk: disk, pattern: settings.pattern) }

  public var folder: String { layout.folder }

  /// - Parameter folder: of an archive that `found` made.
  /// - Throws: `archive.missing`, `archive.version`.
  public init(_ folder: String, options: ArchiveOptions = ArchiveOptions()) throws(Failed) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    layout = Layout(folder: folder)
    self.options = options
    settings = try ArchiveSettings.read(folder)
  }

  // MARK: Founding

  /// Makes an archive in a folder that is new or empty.
  ///
  /// - Parameter time: of the register, UTC.
  /// - Throws: `archive.exists`, `archive.inside`; faults of the disk. What was begun before and not finished is begun anew.
  public static func found(
    _ folder: String, _ settings: ArchiveSettings, time: String, options: ArchiveOptions = ArchiveOptions()
  ) throws(Failed) {
    let layout = Layout(folder: folder)
    let disk = options.disk
    let files = ArchiveReadme.archive + [(ArchiveSettings.name, settings.bytes)]
    let seals = files.map { RegisterLine.Seal($0.name, FileHasher.digests(of: $0.bytes, [.sha256])[.sha256] ?? "") }
    let line = RegisterLine(
      number: 1, time: time, act: .open, bag: nil, archiveNumber: nil, seals: seals, previous: RegisterLine.noPrevious)
    guard RegisterLine(line.text) != nil else { throw Failed(.archiveTime, ["time": time.escaped]) }
    if let outer = archive(around: folder) {
      throw Failed(.archiveInside, at: .file(folder), ["path": folder, "archive": outer])
    }
    do throws(DiskProblem) {
      if Paths.kind(folder) == .folder {
        let own = Set(
          files.map(\.name) + [Layout.bags, Layout.disposals, Layout.hidden, Register.name, RegisterHead.name])
        let names = try Paths.list(folder)
        // What gives a folder its name as an archive is written last.
        guard !names.contains(ArchiveSettings.name), names.allSatisfy({ own.contains($0) }) else {
          throw DiskProblem(path: folder, code: OfficeArchive.notEmpty)
        }
        for name in names { try disk.removeAll(layout.path(name)) }
      } else {
        try disk.makeFolders(folder)
      }
      for name in [Layout.bags, Layout.disposals, Layout.hidden, Layout.staging, Layout.work] {
        try disk.makeFolder(layout.path(name), mode: 0o755)
      }
      for file in ArchiveReadme.archive { try disk.writeFile(layout.path(file.name), file.bytes) }
      try disk.writeFile(layout.path(Register.name), Array((line.text + "\n").utf8))
      try disk.writeFile(layout.path(RegisterHead.name), RegisterHead.empty.adding(line).text)
      try disk.synchroniseFolder(layout.path(Layout.hidden))
      try disk.synchroniseFolder(folder)
      try disk.replaceFile(layout.path(ArchiveSettings.name), settings.bytes, work: layout.path(Layout.staging))
    } catch {
      if error.code == OfficeArchive.notEmpty { throw Failed(.archiveExists, at: .file(folder), ["path": folder]) }
      throw error.failed
    }
  }

  /// The archive that a folder would be within; its verification would call everything in it foreign.
  private static func archive(around folder: String) -> String? {
    var above = Paths.folder(of: folder)
    while Paths.kind(above) == .missing, above != ".", above != "/" { above = Paths.folder(of: above) }
    guard var at = Paths.real(above) else { return nil }
    while Paths.kind(at + "/" + ArchiveSettings.name) != .file {
      if at == "/" || at == "." { return nil }
      at = Paths.folder(of: at)
    }
    return at
  }

  /// No error number of a system.
  private static let notEmpty: Int32 = -1

  // MARK: Sessions

  /// What a command that changes the archive works with.
  struct Writing {
    let head: RegisterHead
    let catalogue: Catalogue
    var log: DiagnosticLog
    let lock: ArchiveLock?
  }

  /// Takes the archive for one writer, finishes what was half done and brings the catalogue up to date.
  ///
  /// - Throws: `archive.locked`, `archive.journal`, `register.head-old` where the register is not as it was left.
  func writing() throws(Failed) -> Writing {
    var log = DiagnosticLog()
    let lock = try lock(.writing)
    try settle(&log)
    let head = try wholeHead()
    // What the catalogue says too needs no reading of all lines.
    if let catalogue = keeper.inStep(with: head) {
      return Writing(head: head, catalogue: catalogue, log: log, lock: lock)
    }
    try holdToLines(head)
    let catalogue = try currentCatalogue(head, &log)
    return Writing(head: head, catalogue: catalogue, log: log, lock: lock)
  }

  /// Lets others read beside; what was half done is finished first where the medium can be written.
  func reading() throws(Failed) -> (lock: ArchiveLock?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    if let lock = try lock(.reading) {
      let isOpen = Paths.kind(layout.path(Layout.journal)) != .missing
      let left = (try? Paths.list(layout.path(Layout.staging))) ?? []
      guard isOpen || !left.isEmpty || !abandonedWork().isEmpty else { return (lock, log) }
    } else {
      if Paths.kind(layout.path(Layout.journal)) != .missing { log.append(.archivePending, at: .file(folder)) }
      return (nil, log)
    }
    do {
      let lock = try self.lock(.writing)
      try settle(&log)
      _ = lock
    } catch {
      // A reader can go on beside what cannot be settled, and says so.
      let codes = error.log.diagnostics.map(\.code)
      if codes.contains(.archiveLocked) || codes.contains(.stopped) { throw error }
      log.append(.archivePending, at: .file(folder))
      if codes.contains(.archiveJournal) { log.append(contentsOf: error.log) }
    }
    return (try lock(.reading), log)
  }

  /// Finishes or undoes what was half done; the caller has the archive for itself.
  private func settle(_ log: inout DiagnosticLog) throws(Failed) {
    let notes = try runner.recover()
    let hadWork = try clearWork()
    for note in notes { log.append(note) }
    if hadWork, notes.isEmpty { log.append(.archiveUndone, at: .file(folder)) }
    guard Paths.kind(layout.path(Layout.journal)) != .missing else { return }
    // The catalogue belongs to what was half done: it may know of a bag that is gone, or nothing of one that is there.
    let head = try wholeHead()
    try holdToLines(head)
    _ = try currentCatalogue(head, &log)
    try closeJournal()
  }

  private func currentCatalogue(_ head: RegisterHead, _ log: inout DiagnosticLog) throws(Failed) -> Catalogue {
    var notes: [Diagnostic] = []
    do {
      let catalogue = try keeper.current(head, &notes)
      for note in notes { log.append(note) }
      return catalogue
    } catch let problem as DiskProblem {
      throw problem.failed
    } catch {
      throw Failed(.catalogueDamaged, at: .file(Layout.catalogue), ["reason": "\(error)"])
    }
  }

  private func closeJournal() throws(Failed) {
    do throws(DiskProblem) { try runner.close() } catch { throw error.failed }
  }

  /// Ends a change whose lines the register has; what cannot be finished the next command finishes.
  ///
  /// - Parameter catalogue: brings the catalogue up to the lines.
  func conclude(
    _ outcome: TransactionRunner.Outcome, _ log: inout DiagnosticLog, catalogue: () throws -> Void
  ) {
    var isCatalogued = true
    do {
      try catalogue()
    } catch {
      isCatalogued = false
      log.append(.catalogueUnwritten, at: .file(Layout.catalogue), ["reason": "\(error)"])
    }
    do throws(DiskProblem) {
      switch outcome {
      case .done: if isCatalogued { try runner.close() }
      case .unfinished(let reason): log.append(.archiveUnfinished, at: .file(folder), ["reason": reason])
      }
    } catch {
      log.append(.archiveUnfinished, at: .file(folder), ["reason": "\(error.path): \(error.words)"])
    }
  }

  /// For one who mends what may be no whole register.
  func lockForRepair() throws(Failed) -> ArchiveLock? {
    let lock = try lock(.writing)
    _ = try runner.recover()
    try closeJournal()
    return lock
  }

  private func lock(_ mode: ArchiveLock.Mode) throws(Failed) -> ArchiveLock? {
    try ArchiveLock.take(
      layout.path(Layout.lock), mode, seconds: options.patience,
      waiting: { options.notify(Diagnostic(.archiveWaiting, at: .file(folder), ["owner": $0])) },
      isCancelled: options.isCancelled)
  }

  /// A root that is printed and published is never taken from the head alone.
  private func holdToLines(_ head: RegisterHead) throws(Failed) {
    let peaks: MerklePeaks
    do throws(DiskProblem) { peaks = try Register.peaks(of: try ReadFile(layout.path(Register.name))) } catch {
      throw error.failed
    }
    if peaks != head.peaks { throw Failed(.registerHeadOld, at: .file(Register.name)) }
  }

  /// The head, when the register ends as it says.
  private func wholeHead() throws(Failed) -> RegisterHead {
    var log = DiagnosticLog()
    guard let head = Register.head(of: folder, &log) else { throw Failed(log) }
    do throws(DiskProblem) {
      let file = try ReadFile(layout.path(Register.name))
      let tail = try file.bytes(at: max(0, file.size - (1 << 16)), count: 1 << 16)
      let last = tail.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).last
      if file.size == head.bytes, tail.last == UInt8(ascii: "\n"), let last,
        FileHasher.digests(of: Array(last), [.sha256])[.sha256] == head.last
      {
        return head
      }
    } catch {
      throw error.failed
    }
    throw Failed(.registerHeadOld, at: .file(Register.name))
  }

  // MARK: Folders for outputs that are made before they are filed

  /// What no process works on any more.
  private func abandonedWork() -> [String] {
    ((try? Paths.list(layout.path(Layout.work))) ?? []).map { layout.path(Layout.work + "/" + $0) }
      .filter { !WorkFolder.isInUse($0) }
  }

  /// - Returns: whether there was any.
  private func clearWork() throws(Failed) -> Bool {
    let abandoned = abandonedWork()
    do throws(DiskProblem) { for path in abandoned { try disk.removeAll(path) } } catch { throw error.failed }
    return !abandoned.isEmpty
  }

  /// A folder within the archive for files on their way into it.
  public func workFolder() throws(Failed) -> WorkFolder {
    // Nobody clears up between its making and the system's lock on it.
    let lock = try lock(.reading)
    defer { withExtendedLifetime(lock) {} }
    do throws(DiskProblem) { return try WorkFolder(in: layout.path(Layout.work), disk: disk) } catch {
      throw error.failed
    }
  }
}
