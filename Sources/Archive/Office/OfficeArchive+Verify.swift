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
  /// Bags that are judged together before what was found is told.
  private static let block = 4096

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
    let disposals = register.disposals
    let present = chosen.filter { line in line.bag.map { disposals[$0] == nil } ?? false }
    let totals = try judge(present, readsData: request.readsData, &log)
    if request.bags.isEmpty, request.part == nil || request.part?.part == 1 {
      judgeCatalogue(register, readsData: request.readsData, isReadOnly: isReadOnly, &log)
      // Entries that were not compared are not sound.
      if options.isCancelled() { throw Failed(.stopped) }
    }
    return Verified(
      bags: present.count, files: totals.files, bytes: totals.bytes, encrypted: totals.encrypted,
      lines: register.lines.count, root: register.head.root, log: log)
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

  /// What came of one bag.
  private struct Judged: Sendable {
    var log: DiagnosticLog
    var files: Int
    var isEncrypted: Bool
    /// Files that are too large for the core that judged the bag.
    var large: [HashJob] = []
  }

  /// How far all threads have come together.
  private final class Progress: Sendable {
    private let readBytes = Atomic<Int>(0)
    private let judgedBags = Atomic<Int>(0)
    private let ofBags: Int
    private let tell: @Sendable (ArchiveProgress) -> Void

    init(_ ofBags: Int, _ options: ArchiveOptions) {
      self.ofBags = ofBags
      tell = options.progress
    }

    var bytes: Int { readBytes.load(ordering: .relaxed) }

    func add(bytes: Int = 0, bags: Int = 0) {
      let read = readBytes.add(bytes, ordering: .relaxed).newValue
      let judged = judgedBags.add(bags, ordering: .relaxed).newValue
      tell(ArchiveProgress(bags: judged, ofBags: ofBags, bytes: read))
    }
  }

  /// The bags on all cores, each with its small files on one; then the large files, on all.
  private func judge(_ lines: [RegisterLine], readsData: Bool, _ log: inout DiagnosticLog) throws(Failed) -> (
    files: Int, bytes: Int, encrypted: Int
  ) {
    var files = 0
    var encrypted = 0
    let progress = Progress(lines.count, options)
    let pool = HashPool(isCancelled: options.isCancelled, progress: { progress.add(bytes: $0) })
    var at = 0
    while at < lines.count {
      let block = lines[at..<min(at + OfficeArchive.block, lines.count)]
      let judged = Workers(isCancelled: options.isCancelled).map(block.count) { index, buffer in
        let judged = judge(block[block.startIndex + index], readsData ? pool : nil, buffer)
        progress.add(bags: 1)
        return judged
      }
      for case let bag? in judged {
        log.append(contentsOf: bag.log)
        files += bag.files
        if bag.isEncrypted { encrypted += 1 }
      }
      for finding in pool.run(judged.flatMap { $0?.large ?? [] }) { log.append(finding) }
      if options.isCancelled() { throw Failed(.stopped) }
      at = block.endIndex
    }
    return (files, progress.bytes, encrypted)
  }

  /// - Parameter pool: reads the bytes too; nil: presence and sizes alone.
  private func judge(_ line: RegisterLine, _ pool: HashPool?, _ buffer: UnsafeMutableRawBufferPointer) -> Judged {
    let check = judge(line)
    var judged = Judged(
      log: check.log, files: check.sizes.count, isEncrypted: check.info[BagInfo.encryption] != nil)
    guard let pool else { return judged }
    var small = 0
    for job in check.jobs {
      small += job.size
      // Of a bag of many files most are left to all cores.
      if small > HashPool.largeSize {
        judged.large.append(job)
      } else if let found = pool.judge(job, buffer) {
        judged.log.append(found)
      }
    }
    return judged
  }

  /// A bag by itself and by its line.
  private func judge(_ line: RegisterLine) -> BagCheck {
    let id = line.bag ?? ""
    let label = Layout.bags + "/" + id
    var check = BagVerifier.check(layout.bag(id), label: label)
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
        let bytes = check.tagBytes[seal.name]
          ?? (try? Paths.read(layout.bag(id) + "/" + seal.name, limit: Manifest.sizeLimit))
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
}
