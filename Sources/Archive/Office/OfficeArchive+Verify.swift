import Diagnostics
import Synchronization

/// What a verification looks at.
public struct VerifyRequest: Sendable {
  /// Every byte is read; else presence and sizes.
  public var readsData = false
  /// Only each `of`-th bag, beginning with number `part`: a round of a year is done in parts.
  public var part: (part: Int, of: Int)?
  /// Only these bags or 档号; empty: all.
  public var bags: [String] = []
  /// A root that was published, in hexadecimal: the register must begin with what it stands for.
  public var root: String?

  public init() {}
}

/// What a verification found.
public struct Verified: Sendable {
  /// How many bags were looked at.
  public let bags: Int
  public let files: Int
  /// Of files that were read.
  public let bytes: Int
  /// Bags of which only the encrypted bytes were judged.
  public let encrypted: Int
  public let lines: Int
  /// Of the register as it is.
  public let root: String
  public let log: DiagnosticLog
}

extension OfficeArchive {
  /// Bags whose files wait together for the threads that read them.
  private static let block = 64

  /// Judges register, bags and catalogue, and names every file that is damaged.
  ///
  /// - Throws: `archive.locked`, `stopped`. Damage is in the log.
  public func verify(_ request: VerifyRequest = VerifyRequest()) throws(Failed) -> Verified {
    let reading = try reading()
    defer { withExtendedLifetime(reading.lock) {} }
    return try verify(request, isReadOnly: reading.lock == nil, reading.log)
  }

  /// The same for one who holds the archive.
  func verify(_ request: VerifyRequest, isReadOnly: Bool, _ notes: DiagnosticLog) throws(Failed) -> Verified {
    var log = DiagnosticLog(keeping: BagCheck.kept)
    log.append(contentsOf: notes)
    let register = Register.read(folder, &log)
    if let root = request.root { judge(root: root, register, &log) }
    let all = register.additions
    let chosen = try choose(request, from: all)
    if request.bags.isEmpty { judgeFolder(register, &log) }
    var totals = (files: 0, bytes: 0, encrypted: 0)
    let disposals = register.disposals
    var at = 0
    while at < chosen.count {
      let block = chosen[at..<min(at + OfficeArchive.block, chosen.count)]
      var jobs: [HashJob] = []
      for line in block where line.bag.map({ disposals[$0] == nil }) ?? false {
        let check = judge(line, &log)
        totals.files += check.sizes.count
        if check.info[BagInfo.encryption] != nil { totals.encrypted += 1 }
        jobs += check.jobs
      }
      if request.readsData {
        let done = Atomic<Int>(0)
        let (before, count, total) = (totals.bytes, at, chosen.count)
        let pool = HashPool(
          isCancelled: options.isCancelled,
          progress: { [options] read in
            let sum = done.add(read, ordering: .relaxed).newValue
            options.progress(ArchiveProgress(bags: count, ofBags: total, bytes: before + sum))
          })
        for finding in pool.run(jobs) { log.append(finding) }
        totals.bytes += done.load(ordering: .relaxed)
      }
      if options.isCancelled() { throw Failed(.stopped) }
      at = block.endIndex
    }
    if request.bags.isEmpty, request.part == nil || request.part?.part == 1 {
      judgeCatalogue(register, readsData: request.readsData, isReadOnly: isReadOnly, &log)
    }
    return Verified(
      bags: chosen.filter { line in line.bag.map { disposals[$0] == nil } ?? false }.count, files: totals.files,
      bytes: totals.bytes, encrypted: totals.encrypted, lines: register.lines.count, root: register.head.root, log: log)
  }

  private func choose(_ request: VerifyRequest, from all: [RegisterLine]) throws(Failed) -> [RegisterLine] {
    var chosen = all
    if !request.bags.isEmpty {
      for name in request.bags where !all.contains(where: { $0.bag == name || $0.archiveNumber == name }) {
        throw Failed(.archiveUnknownBag, ["bag": name.escaped])
      }
      chosen = all.filter { line in request.bags.contains { $0 == line.bag || $0 == line.archiveNumber } }
    }
    if let (part, of) = request.part {
      chosen = chosen.enumerated().filter { $0.offset % of == part - 1 }.map(\.element)
    }
    return chosen
  }

  // MARK: Bags

  /// A bag by itself and by its line.
  private func judge(_ line: RegisterLine, _ log: inout DiagnosticLog) -> BagCheck {
    let id = line.bag ?? ""
    let label = Layout.bags + "/" + id
    var check = BagVerifier.check(layout.bag(id), label: label)
    defer { log.append(contentsOf: check.log) }
    guard Paths.kind(layout.bag(id)) == .folder else { return check }
    if line.act == .add, let own = check.info["External-Identifier"], own != id {
      check.log.append(.bagOther, at: .file(label), ["found": own.escaped])
      return check
    }
    let sealed = Set(line.seals.map(\.name))
    for seal in line.seals {
      let place = Place.file(label + "/" + seal.name.escaped)
      // What stands behind a link has no size here, and is not opened.
      guard check.sizes[seal.name] != nil,
        let bytes = try? Paths.read(layout.bag(id) + "/" + seal.name, limit: Manifest.sizeLimit)
      else {
        if check.sizes[seal.name] == nil { check.log.append(.bagFileMissing, at: place) }
        continue
      }
      if FileHasher.digests(of: bytes, [.sha256])[.sha256] != seal.digest { check.log.append(.bagSeal, at: place) }
    }
    for name in OfficeArchive.sealedNames(check) where !sealed.contains(name) {
      check.log.append(.bagUnsealed, at: .file(label + "/" + name.escaped))
    }
    return check
  }

  // MARK: Everything beside the bags

  private func judgeFolder(_ register: Register, _ log: inout DiagnosticLog) {
    for line in register.lines where line.act == .open || line.act == .dispose {
      for seal in line.seals {
        let bytes = try? Paths.read(layout.path(seal.name), limit: 1 << 24)
        if bytes.map({ FileHasher.digests(of: $0, [.sha256])[.sha256] }) != seal.digest {
          log.append(.archiveFileSeal, at: .file(seal.name))
        }
      }
    }
    let added = Set(register.additions.compactMap(\.bag))
    let disposals = register.disposals
    for name in (try? Paths.list(layout.path(Layout.bags))) ?? [] {
      let place = Place.file(Layout.bags + "/" + name.escaped)
      if !added.contains(name) {
        log.append(.archiveUnregistered, at: place)
      } else if disposals[name] != nil {
        log.append(.archiveDisposedThere, at: place)
      }
    }
    let records = Set(disposals.keys.map { $0 + ".txt" })
    for name in (try? Paths.list(layout.path(Layout.disposals))) ?? [] where !records.contains(name) {
      log.append(.archiveForeignFile, at: .file(Layout.disposals + "/" + name.escaped))
    }
    let own = Set(
      Layout.readmes + [
        ArchiveSettings.name, Layout.bags, Layout.disposals, Layout.hidden, Layout.catalogue,
        Layout.catalogue + "-journal", Register.name, RegisterHead.name,
      ])
    for name in (try? Paths.list(folder)) ?? [] where !own.contains(name) {
      log.append(.archiveForeignFile, at: .file(name.escaped))
    }
  }

  private func judge(root: String, _ register: Register, _ log: inout DiagnosticLog) {
    var peaks = MerklePeaks()
    let wanted = root.lowercased()
    var isFound = Hexadecimal.text(peaks.root) == wanted
    for line in register.lines {
      peaks.append(MerkleTree.leaf(line.text.utf8))
      if Hexadecimal.text(peaks.root) == wanted { isFound = true }
    }
    if !isFound { log.append(.registerRoot, at: .file(Register.name), ["root": root.escaped]) }
  }

  /// The catalogue against what would be made of the bags now.
  private func judgeCatalogue(
    _ register: Register, readsData: Bool, isReadOnly: Bool, _ log: inout DiagnosticLog
  ) {
    let path = layout.path(Layout.catalogue)
    let place = Place.file(Layout.catalogue)
    // An archive without one is whole: the first command that needs it makes it.
    guard Paths.kind(path) != .missing else {
      if register.head.lines > 1 {
        log.append(.catalogueOld, at: place, ["found": "0", "expected": "\(register.head.lines)"])
      }
      return
    }
    do {
      let catalogue = try Catalogue.open(path, isReadOnly: isReadOnly || Paths.kind(path + "-journal") == .missing)
      guard let extent = try catalogue.extent() else {
        log.append(.catalogueDamaged, at: place, ["reason": "user_version"])
        return
      }
      guard extent == Catalogue.Extent(lines: register.head.lines, last: register.head.last) else {
        log.append(
          .catalogueOld, at: place, ["found": "\(extent.lines)", "expected": "\(register.head.lines)"])
        return
      }
      if let fault = try catalogue.fault() {
        log.append(.catalogueDamaged, at: place, ["reason": fault])
        return
      }
      guard readsData else { return }
      let disposals = register.disposals
      let kept = try catalogue.search(CatalogueQuery())
      let byLine = Dictionary(kept.map { ($0.line, $0) }) { first, _ in first }
      let additions = register.additions
      for line in additions {
        // What is damaged was named already; what its entry says cannot be judged.
        guard let entry = keeper.entry(of: line, disposals), log.isSilent(on: Layout.bags + "/" + (line.bag ?? ""))
        else {
          continue
        }
        var bare = entry
        bare.text = ""
        let words = try catalogue.words(line: line.number)
        if byLine[line.number] != bare || words != entry.indexedWords {
          log.append(.catalogueEntry, at: .file(Layout.catalogue), ["bag": line.bag ?? ""])
        }
      }
      if kept.count != additions.count {
        log.append(.catalogueDamaged, at: place, ["reason": "\(kept.count) ≠ \(additions.count)"])
      }
    } catch {
      log.append(.catalogueDamaged, at: place, ["reason": "\(error)"])
    }
  }
}

extension DiagnosticLog {
  /// Whether no error has its place in this folder.
  fileprivate func isSilent(on folder: String) -> Bool {
    !diagnostics.contains { diagnostic in
      guard diagnostic.severity == .error, case .file(let path, _, _)? = diagnostic.place else { return false }
      return path == folder || path.hasPrefix(folder + "/")
    }
  }
}
