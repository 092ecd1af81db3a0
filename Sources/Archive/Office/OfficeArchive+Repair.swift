import Diagnostics

extension OfficeArchive {
  /// Restores what is damaged from a second copy of the archive, and verifies the result, every byte of it.
  ///
  /// Only files that give the right digest are taken from the copy; what is whole here is not touched.
  ///
  /// - Parameter copy: the folder of the second copy.
  /// - Returns: the verification behind it, with a note for each file restored and what could not be helped.
  public func repair(from copy: String) throws(Failed) -> Verified {
    guard Paths.kind(copy) == .folder else { throw Failed(.archiveMissing, at: .file(copy), ["path": copy]) }
    var notes = DiagnosticLog(keeping: BagCheck.kept)
    let lock = try lockForRepair()
    defer { withExtendedLifetime(lock) {} }
    do {
      try repairRegister(copy, &notes)
      var faults = DiagnosticLog()
      let register = Register.read(folder, &faults)
      if !faults.hasErrors {
        try repairSealedFiles(register, copy, &notes)
        let disposals = register.disposals
        for line in register.additions where line.bag.map({ disposals[$0] == nil }) ?? false {
          if options.isCancelled() { throw Failed(.stopped) }
          try repair(line, copy, &notes)
        }
        try keeper.rebuild()
      }
      try runner.clearStaging()
    } catch {
      throw discarding(error)
    }
    return try verified(notes)
  }

  private func verified(_ notes: DiagnosticLog) throws(Failed) -> Verified {
    var request = VerifyRequest()
    request.readsData = true
    return try verify(request, isReadOnly: false, notes)
  }

  /// The register of the copy, where ours is not whole and the copy's is, and has no less.
  private func repairRegister(_ copy: String, _ notes: inout DiagnosticLog) throws {
    var ours = DiagnosticLog()
    let register = Register.read(folder, &ours)
    guard ours.hasErrors else { return }
    if isHeadAloneWrong(register, ours) {
      // The lines say all that it has to say; a copy that is older has another one.
      try replace(RegisterHead.name, register.head.text, &notes)
      return
    }
    var theirs = DiagnosticLog()
    let other = Register.read(copy, &theirs)
    // Lines that are whole here and unknown there would be lost.
    let known = Set(other.lines.map(\.text))
    let isLonger = register.lines.allSatisfy { known.contains($0.text) || $0.number <= other.lines.count }
    guard !theirs.hasErrors, isLonger, !other.lines.isEmpty else {
      notes.append(.archiveCopyNoHelp, at: .file(Register.name))
      return
    }
    for name in [Register.name, RegisterHead.name] {
      try replace(name, try Paths.read(copy + "/" + name, limit: 1 << 31), &notes)
    }
  }

  private func replace(_ name: String, _ bytes: [UInt8], _ notes: inout DiagnosticLog) throws(DiskProblem) {
    try disk.replaceFile(layout.path(name), bytes, work: layout.path(Layout.staging))
    notes.append(.archiveRepaired, at: .file(name))
  }

  /// Whether the lines are whole, as many as the head says, and end as it says: then no line is missing.
  private func isHeadAloneWrong(_ register: Register, _ faults: DiagnosticLog) -> Bool {
    var log = DiagnosticLog()
    guard faults.diagnostics.allSatisfy({ $0.code == .registerHeadDamaged }),
      let head = Register.head(of: folder, &log)
    else { return false }
    return head.lines == register.lines.count && head.last == register.head.last
  }

  private func repairSealedFiles(_ register: Register, _ copy: String, _ notes: inout DiagnosticLog) throws {
    for seal in register.lines.filter({ $0.act == .open || $0.act == .dispose }).flatMap(\.seals) {
      guard BagPath.inside(seal.name) == seal.name else { continue }
      try restore(seal.name, in: folder, from: copy, [(.sha256, seal.digest)], label: "", nil, &notes)
    }
  }

  private func repair(_ line: RegisterLine, _ copy: String, _ notes: inout DiagnosticLog) throws {
    let id = line.bag ?? ""
    let (bag, other) = (layout.bag(id), copy + "/" + Layout.bags + "/" + id)
    let label = Layout.bags + "/" + id + "/"
    let modes = BagModes(isPrivate: !(info(of: bag) ?? info(of: other) ?? BagInfo()).isPublic)
    if Paths.kind(bag) == .missing {
      try disk.makeFolder(bag, mode: modes.folder)
      try disk.synchroniseFolder(layout.path(Layout.bags))
    }
    // First the tag manifests, which the register seals; then what they say, and what the payload manifests say.
    for seal in line.seals where BagPath.inside(seal.name) == seal.name {
      try restore(seal.name, in: bag, from: other, [(.sha256, seal.digest)], label: label, modes, &notes)
    }
    if Paths.kind(bag + "/data") == .missing {
      try disk.makeFolder(bag + "/data", mode: modes.folder)
      try disk.synchroniseFolder(bag)
    }
    for kind in [Manifest.Kind.tags, .payload] {
      var expected: [String: [(HashAlgorithm, String)]] = [:]
      let manifests = kind == .tags ? tagManifests(of: bag, line, copy: other) : BagVerifier.check(bag).manifests
      for manifest in manifests where manifest.kind == kind {
        for (path, digest) in manifest.digests { expected[path, default: []].append((manifest.algorithm, digest)) }
      }
      for (path, digests) in expected.sorted(by: { $0.key < $1.key }) {
        try restore(path, in: bag, from: other, digests, label: label, modes, &notes)
      }
    }
  }

  /// Without its declaration nothing of a bag is read: then the tag manifests of the copy stand for ours, where they are what
  /// the register seals.
  private func tagManifests(of bag: String, _ line: RegisterLine, copy: String) -> [Manifest] {
    let own = BagVerifier.check(bag)
    if own.declaration != nil { return own.manifests }
    return BagVerifier.check(copy).manifests.filter { manifest in
      line.seals.contains { seal in
        guard seal.name == manifest.name, let bytes = try? Paths.read(copy + "/" + seal.name, limit: Manifest.sizeLimit)
        else { return false }
        return FileHasher.digests(of: bytes, [.sha256])[.sha256] == seal.digest
      }
    }
  }

  /// Nil where the bag does not say.
  private func info(of bag: String) -> BagInfo? {
    guard let bytes = try? Paths.read(bag + "/" + BagInfo.name, limit: 1 << 20) else { return nil }
    var faults = DiagnosticLog()
    return BagInfo.read(String(decoding: bytes, as: UTF8.self), at: BagInfo.name, &faults)
  }

  /// One file, where ours does not give the digests and the copy's does.
  /// - Parameter modes: nil of files that are in no bag.
  private func restore(
    _ path: String, in target: String, from copy: String, _ expected: [(HashAlgorithm, String)], label: String,
    _ modes: BagModes?, _ notes: inout DiagnosticLog
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: HashPool.bufferSize, alignment: 64)
    defer { buffer.deallocate() }
    func isWhole(_ digests: [HashAlgorithm: String]) -> Bool { expected.allSatisfy { digests[$0.0] == $0.1 } }
    let algorithms = Set(expected.map(\.0))
    let here = target + "/" + path
    if let file = try? ReadFile(here),
      let read = try? FileHasher.read(file, algorithms, buffer: buffer, isCancelled: options.isCancelled),
      isWhole(read.digests)
    {
      return
    }
    let temporary = layout.path(Layout.staging + "/restored")
    try disk.removeAll(temporary)
    guard let file = try? ReadFile(copy + "/" + path) else {
      notes.append(.archiveCopyNoHelp, at: .file((label + path).escaped))
      return
    }
    let descriptor = try disk.create(temporary, mode: modes?.file ?? 0o644)
    defer { disk.close(descriptor) }
    let read = try FileHasher.read(
      file, algorithms, buffer: buffer, isCancelled: options.isCancelled,
      pass: { piece throws(DiskProblem) in try disk.write(piece, to: descriptor, path: temporary) })
    guard isWhole(read.digests) else {
      try disk.removeAll(temporary)
      notes.append(.archiveCopyNoHelp, at: .file((label + path).escaped))
      return
    }
    try disk.synchronise(descriptor, path: temporary)
    let above = Paths.folder(of: here)
    try makePlain(path, in: target, mode: modes?.folder ?? 0o755)
    // A folder or link in the file's place is no part of the bag.
    if Paths.kind(here) != .missing, Paths.kind(here) != .file { try disk.removeAll(here) }
    try disk.rename(temporary, to: here)
    try disk.synchroniseFolder(above)
    notes.append(.archiveRepaired, at: .file((label + path).escaped))
  }

  /// The folders above a file, each of them a folder: a link in the place of one would lead out of the archive.
  private func makePlain(_ path: String, in target: String, mode: UInt32) throws(DiskProblem) {
    var at = target
    for part in path.split(separator: "/").dropLast() {
      at += "/" + part
      guard Paths.kind(at) != .folder else { continue }
      try disk.removeAll(at)
      try disk.makeFolder(at, mode: mode)
      try disk.synchroniseFolder(Paths.folder(of: at))
    }
  }
}
