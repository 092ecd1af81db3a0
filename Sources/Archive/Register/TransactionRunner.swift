import Diagnostics

/// Carries out a change, takes it back, or finishes what another process left half done.
struct TransactionRunner {
  let layout: Layout
  let disk: any ArchiveDisk

  enum Outcome: Sendable, Hashable {
    case done
    /// The register has the lines; what follows them could not be finished, and the next command will.
    case unfinished(String)
  }

  /// The journal stays open, until the catalogue follows: `close`.
  ///
  /// - Throws: where nothing of it came to be; `archive.unsettled` where what was begun could not be taken back either.
  func run(_ transaction: Transaction) throws(Failed) -> Outcome {
    do throws(DiskProblem) {
      try write(journal: transaction)
      for move in transaction.moves {
        try disk.rename(layout.path(move.from), to: layout.path(move.to))
      }
      let folders = transaction.moves.flatMap { [Paths.folder(of: $0.to), Paths.folder(of: $0.from)] }
      for folder in Set(folders).sorted() {
        try disk.synchroniseFolder(layout.path(folder))
      }
      try append(transaction.lineBytes)
    } catch {
      try takeBack(error, moves: transaction.moves, base: transaction.base.bytes)
    }
    do throws(DiskProblem) {
      try finish(head: transaction.head, removals: transaction.removals)
      return .done
    } catch {
      return .unfinished("\(error.path): \(error.words)")
    }
  }

  private func write(journal transaction: Transaction) throws(DiskProblem) {
    let temporary = layout.path(Layout.staging + "/journal")
    try disk.writeFile(temporary, transaction.bytes)
    // What is moved is on the disk under its first name before anything says that it will be moved.
    try disk.synchroniseFolder(layout.path(Layout.staging))
    try disk.rename(temporary, to: layout.path(Layout.journal))
    try disk.synchroniseFolder(layout.path(Layout.hidden))
  }

  private func append(_ bytes: [UInt8]) throws(DiskProblem) {
    let path = layout.path(Register.name)
    let descriptor = try disk.openToAppend(path)
    defer { disk.close(descriptor) }
    try disk.write(bytes, to: descriptor, path: path)
    try disk.synchronise(descriptor, path: path)
  }

  /// What follows the lines; can be done again.
  func finish(head: RegisterHead, removals: [String]) throws(DiskProblem) {
    try disk.replaceFile(layout.path(RegisterHead.name), head.text, work: layout.path(Layout.staging))
    for removal in removals { try disk.removeAll(layout.path(removal)) }
    if !removals.isEmpty { try disk.synchroniseFolder(layout.path(Layout.bags)) }
  }

  /// Ends a change that is finished, catalogue and all. Does nothing where none is open.
  func close() throws(DiskProblem) {
    if Paths.kind(layout.path(Layout.journal)) != .missing { try disk.remove(layout.path(Layout.journal)) }
    try disk.synchroniseFolder(layout.path(Layout.hidden))
  }

  /// Takes back all that was begun, and throws why.
  private func takeBack(_ problem: DiskProblem, moves: [Transaction.Move], base: Int) throws(Failed) {
    do throws(DiskProblem) { try undo(moves: moves, base: base) } catch {
      var log = problem.failed.log
      log.append(.archiveUnsettled, at: .file(error.path), ["reason": error.words])
      throw Failed(log)
    }
    throw problem.failed
  }

  /// As before the journal; can be done again. The register is cut first: a line without its bag is worse than the contrary.
  func undo(moves: [Transaction.Move], base: Int) throws(DiskProblem) {
    let register = layout.path(Register.name)
    if let size = Paths.size(register), size > base {
      try disk.cut(register, to: base)
      let descriptor = try disk.openToAppend(register)
      defer { disk.close(descriptor) }
      try disk.synchronise(descriptor, path: register)
    }
    for move in moves where Paths.kind(layout.path(move.from)) == .missing {
      try disk.removeAll(layout.path(move.to))
    }
    for folder in Set(moves.map { Paths.folder(of: $0.to) }).sorted() {
      try disk.synchroniseFolder(layout.path(folder))
    }
    try clearStaging()
    try close()
  }

  /// What nobody works on any more: the caller holds the lock.
  func clearStaging() throws(DiskProblem) {
    for name in try Paths.list(layout.path(Layout.staging)) {
      try disk.removeAll(layout.path(Layout.staging + "/" + name))
    }
  }

  // MARK: Recovery

  /// Finishes or takes back what an earlier process left. The journal of what was finished stays open, as behind `run`.
  ///
  /// - Returns: what was done, for the person; nothing where nothing was open.
  /// - Throws: faults of the disk; `archive.journal` where the journal itself is not whole, and nothing may be guessed.
  func recover() throws(Failed) -> [Diagnostic] {
    do {
      return try recoverOnDisk()
    } catch let problem as DiskProblem {
      throw problem.failed
    } catch let failed as Failed {
      throw failed
    } catch {
      return []
    }
  }

  private func recoverOnDisk() throws -> [Diagnostic] {
    let path = layout.path(Layout.journal)
    guard Paths.kind(path) != .missing else {
      let left = try Paths.list(layout.path(Layout.staging))
      guard !left.isEmpty else { return [] }
      try clearStaging()
      return left.contains { $0 != "journal" && !$0.hasSuffix(".new") }
        ? [Diagnostic(.archiveUndone, at: .file(layout.folder))] : []
    }
    guard let journal = Journal(try Paths.read(path, limit: 1 << 24)) else {
      throw Failed(.archiveJournal, at: .file(Layout.journal))
    }
    let wanted = journal.lines.flatMap { Array(($0.text + "\n").utf8) }
    let register = try ReadFile(layout.path(Register.name))
    let found = try register.bytes(at: journal.base, count: max(0, register.size - journal.base))
    let bags = journal.lines.compactMap(\.bag).joined(separator: ", ")
    guard found == wanted, !wanted.isEmpty else {
      guard found.count <= wanted.count || wanted.isEmpty else {
        throw Failed(.archiveJournal, at: .file(Layout.journal))
      }
      try undo(moves: journal.moves, base: journal.base)
      return [Diagnostic(.archiveUndone, at: .file(layout.folder))]
    }
    // The lines may not have reached the disk when the process ended.
    let descriptor = try disk.openToAppend(register.path)
    defer { disk.close(descriptor) }
    try disk.synchronise(descriptor, path: register.path)
    var log = DiagnosticLog()
    var head = Register.head(of: layout.folder, &log) ?? .empty
    if head.bytes == journal.base {
      head = journal.lines.reduce(head) { $0.adding($1) }
    } else if head.bytes != journal.base + wanted.count {
      head = Register.read(layout.folder, &log).head
    }
    try finish(head: head, removals: journal.removals)
    try clearStaging()
    return [Diagnostic(.archiveFinished, at: .file(layout.folder), ["bags": bags])]
  }
}
