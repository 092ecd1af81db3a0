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
      let bytes = try Paths.read(copy + "/" + name, limit: 1 << 31)
      try disk.replaceFile(layout.path(name), bytes, work: layout.path(Layout.staging))
      notes.append(.archiveRepaired, at: .file(name))
    }
  }

  private func repairSealedFiles(_ register: Register, _ copy: String, _ notes: inout DiagnosticLog) throws {
    for seal in register.lines.filter({ $0.act == .open || $0.act == .dispose }).flatMap(\.seals) {
      guard BagPath.inside(seal.name) == seal.name else { continue }
      try restore(seal.name, in: folder, from: copy, [(.sha256, seal.digest)], label: "", &notes)
    }
  }

  private func repair(_ line: RegisterLine, _ copy: String, _ notes: inout DiagnosticLog) throws {
    let id = line.bag ?? ""
    let (bag, other) = (layout.bag(id), copy + "/" + Layout.bags + "/" + id)
    let label = Layout.bags + "/" + id + "/"
    if Paths.kind(bag) == .missing {
      try disk.makeFolder(bag, mode: id.hasSuffix("." + BagKind.restricted.rawValue) ? 0o700 : 0o755)
      try disk.synchroniseFolder(layout.path(Layout.bags))
    }
    // First the tag manifests, which the register seals; then what they say, and what the payload manifests say.
    for seal in line.seals where BagPath.inside(seal.name) == seal.name {
      try restore(seal.name, in: bag, from: other, [(.sha256, seal.digest)], label: label, &notes)
    }
    for kind in [Manifest.Kind.tags, .payload] {
      var expected: [String: [(HashAlgorithm, String)]] = [:]
      for manifest in BagVerifier.check(bag).manifests where manifest.kind == kind {
        for (path, digest) in manifest.digests { expected[path, default: []].append((manifest.algorithm, digest)) }
      }
      for (path, digests) in expected.sorted(by: { $0.key < $1.key }) {
        try restore(path, in: bag, from: other, digests, label: label, &notes)
      }
    }
  }

  /// One file, where ours does not give the digests and the copy's does.
  private func restore(
    _ path: String, in target: String, from copy: String, _ expected: [(HashAlgorithm, String)], label: String,
    _ notes: inout DiagnosticLog
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
    let isPrivate = label.hasSuffix("." + BagKind.restricted.rawValue + "/")
    let mode: UInt32 = label.isEmpty ? 0o644 : isPrivate ? 0o400 : 0o444
    let descriptor = try disk.create(temporary, mode: mode)
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
    try makePlain(path, in: target, mode: isPrivate ? 0o700 : 0o755)
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
