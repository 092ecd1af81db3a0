import Diagnostics

/// Why a bag goes.
public struct Disposal: Sendable {
  public var bag: String
  public var reason: String
  /// Who decided.
  public var authority: String?
  /// A person's right to erasure: a restricted bag may go before its retention ends.
  public var isErasure = false
  /// UTC
  public var time: String

  public init(bag: String, reason: String, time: String) {
    self.bag = bag
    self.reason = reason
    self.time = time
  }
}

extension OfficeArchive {
  /// Destroys one bag; its line in the register stays, and a record says when and why. What the catalogue knew of it goes too.
  ///
  /// - Throws: `archive.unknown-bag`, `archive.disposed`, `archive.not-due`, `archive.erasure`; faults of the disk.
  public func dispose(_ disposal: Disposal) throws(Failed) -> DiagnosticLog {
    let writing = try writing()
    defer { withExtendedLifetime(writing) {} }
    var log = writing.log
    do {
      let entries = try writing.catalogue.entries(bagOrNumber: disposal.bag)
      guard let entry = entries.first(where: { $0.bag == disposal.bag }) else {
        throw Failed(.archiveUnknownBag, ["bag": disposal.bag.escaped])
      }
      if entry.disposedBy != nil { throw Failed(.archiveDisposed, ["bag": entry.bag]) }
      try refuseEarly(entry, disposal)
      let record = record(of: entry, disposal)
      let name = Layout.disposal(entry.bag)
      let staged = Layout.staging + "/" + Paths.name(of: name)
      try disk.writeFile(layout.path(staged), record)
      let line = RegisterLine(
        number: writing.head.lines + 1, time: disposal.time, act: .dispose, bag: entry.bag,
        archiveNumber: entry.archiveNumber,
        seals: [RegisterLine.Seal(name, FileHasher.digests(of: record, [.sha256])[.sha256] ?? "")],
        previous: writing.head.last)
      guard RegisterLine(line.text) == line else { throw Failed(.archiveTime, ["time": disposal.time.escaped]) }
      let transaction = Transaction(
        base: writing.head, moves: [Transaction.Move(from: staged, to: name)], lines: [line],
        removals: [Layout.bags + "/" + entry.bag])
      let outcome = try runner.run(transaction)
      conclude(outcome, &log) {
        // Made anew, so that no page of the file keeps what it knew; where the bag itself is still there, later.
        if case .done = outcome { try keeper.rebuild() }
      }
      return log
    } catch {
      throw discarding(error)
    }
  }

  private func refuseEarly(_ entry: CatalogueEntry, _ disposal: Disposal) throws(Failed) {
    if disposal.isErasure {
      if entry.isPublic { throw Failed(.archiveErasure, ["bag": entry.bag]) }
      return
    }
    // A bag that says nothing of its retention goes by the office's decision.
    let isForEver = entry.retention == Retention.permanent.words
    let today = String(disposal.time.prefix(10))
    if isForEver || entry.until.map({ today <= $0 }) ?? false {
      throw Failed(
        .archiveNotDue, ["bag": entry.bag, "until": isForEver ? Retention.permanent.words : entry.until ?? ""])
    }
  }

  /// What a disposal list has by 档案法实施条例 and DA/T 70: which, when, why, by whom; nothing of the content.
  private func record(of entry: CatalogueEntry, _ disposal: Disposal) -> [UInt8] {
    var info = BagInfo()
    info.add("Disposed-Bag", entry.bag)
    info.add("Archive-Number", entry.archiveNumber)
    info.add("Register-Line", "\(entry.line)")
    info.add("Registered", entry.time)
    info.add("Disposed", disposal.time)
    info.add("Reason", disposal.reason)
    info.add("Ground", disposal.isErasure ? "erasure" : "retention")
    info.add("Authority", disposal.authority)
    info.add("Retention-Period", entry.retention)
    info.add("Retention-Until", entry.until)
    info.add("Files", "\(entry.files)")
    info.add("Bytes", "\(entry.bytes)")
    return info.bytes
  }
}
