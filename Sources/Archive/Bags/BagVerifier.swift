import Diagnostics

/// Judges a folder by RFC 8493, and an older one by the draft that it names: what must be there is there, nothing else is in
/// the payload, no name leads out of it. Nothing is changed, and nothing outside of the folder is opened.
struct BagVerifier {
  /// Files that systems leave behind and that are no part of what somebody filed.
  private static let systemFiles: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]

  /// A larger tag file is read again for its digests rather than kept, in bytes.
  private static let keptSize = 1 << 20

  let folder: String
  /// As messages name the folder.
  let label: String
  private var check = BagCheck()

  private init(_ folder: String, label: String) {
    self.folder = folder
    self.label = label
  }

  /// Everything but the reading of all bytes, for which the result has the jobs.
  static func check(_ folder: String, label: String? = nil) -> BagCheck {
    var verifier = BagVerifier(folder, label: label ?? folder)
    verifier.run()
    return verifier.check
  }

  /// The whole, with every byte.
  static func verify(_ folder: String, label: String? = nil, pool: HashPool = HashPool()) -> BagCheck {
    var check = check(folder, label: label)
    for finding in pool.run(check.jobs) { check.log.append(finding) }
    return check
  }

  private func place(_ path: String) -> Place { .file(label + "/" + path.escaped) }

  private mutating func run() {
    guard Paths.kind(folder) == .folder else {
      check.log.append(.bagFolderMissing, at: .file(label))
      return
    }
    list()
    guard readDeclaration(), let declaration = check.declaration else { return }
    readManifests(declaration)
    readInfo(declaration)
    let fetch = readFetchList(declaration)
    judgeNames()
    judgePayload(declaration, fetch)
    judgeTags(declaration)
    judgeSizes(declaration)
    collectJobs()
  }

  // MARK: Reading

  private mutating func list() {
    let listing = FolderListing(folder)
    check.sizes = listing.sizes
    for path in listing.strange { check.log.append(.bagLink, at: place(path)) }
    for path in listing.clashing { check.log.append(.bagFormsClash, at: place(path)) }
    for problem in listing.problems {
      check.log.append(.bagUnreadable, at: .file(problem.path), ["reason": problem.words])
    }
    if Paths.kind(folder + "/data") != .folder { check.log.append(.bagPayloadMissing, at: .file(label)) }
  }

  private mutating func readDeclaration() -> Bool {
    guard check.sizes[BagDeclaration.name] != nil else {
      check.log.append(.bagDeclarationMissing, at: .file(label))
      return false
    }
    guard let bytes = bytes(of: BagDeclaration.name) else { return false }
    do throws(Failed) {
      check.declaration = try BagDeclaration.read(bytes, at: place(BagDeclaration.name))
      return true
    } catch {
      check.log.append(contentsOf: error.log)
      return false
    }
  }

  private mutating func bytes(of name: String) -> [UInt8]? {
    guard let size = check.sizes[name] else { return nil }
    guard size <= Manifest.sizeLimit else {
      refuse(name)
      return nil
    }
    do throws(DiskProblem) {
      let bytes = try Paths.read(folder + "/" + name, limit: Manifest.sizeLimit)
      if bytes.count <= BagVerifier.keptSize { check.tagBytes[name] = bytes }
      return bytes
    } catch {
      check.log.append(.bagUnreadable, at: place(name), ["reason": error.words])
      return nil
    }
  }

  private mutating func refuse(_ name: String) {
    check.log.append(
      .bagTooLarge, at: place(name),
      ["limit": "\(Manifest.lineLimit)", "mebibytes": "\(Manifest.sizeLimit >> 20)"])
  }

  private mutating func text(of name: String, _ declaration: BagDeclaration) -> String? {
    // No line is shorter than its end.
    if check.sizes[name] ?? 0 > Manifest.lineLimit, let file = try? ReadFile(folder + "/" + name),
      (try? TagLines.isLonger(file, than: Manifest.lineLimit, isWide: declaration.encoding == .utf16)) == true
    {
      refuse(name)
      return nil
    }
    guard let bytes = bytes(of: name) else { return nil }
    guard let text = declaration.encoding.decode(bytes) else {
      check.log.append(.bagTagText, at: place(name))
      return nil
    }
    return text
  }

  private mutating func readManifests(_ declaration: BagDeclaration) {
    var unknown: [String] = []
    var isUnread = false
    for name in check.sizes.keys.sorted() where !name.contains("/") {
      for kind in [Manifest.Kind.payload, .tags] where name.hasPrefix(kind.rawValue + "-") && name.hasSuffix(".txt") {
        let word = name.dropFirst(kind.rawValue.count + 1).dropLast(4).lowercased().filter { $0 != "-" }
        guard let algorithm = HashAlgorithm(rawValue: word) else {
          unknown.append(name)
          continue
        }
        guard let text = text(of: name, declaration) else {
          isUnread = isUnread || kind == .payload
          continue
        }
        check.manifests.append(
          Manifest.read(
            text, kind, algorithm, version: declaration.version, at: label + "/" + name, &check.log))
      }
    }
    for name in unknown { check.log.append(.bagAlgorithm, at: place(name)) }
    // One that is there and was refused is not missing.
    if !isUnread, !check.manifests.contains(where: { $0.kind == .payload }) {
      check.log.append(.bagManifestMissing, at: .file(label))
    }
  }

  private mutating func readInfo(_ declaration: BagDeclaration) {
    guard check.sizes[BagInfo.name] != nil, let text = text(of: BagInfo.name, declaration) else { return }
    check.info = BagInfo.read(text, at: label + "/" + BagInfo.name, &check.log)
  }

  private mutating func readFetchList(_ declaration: BagDeclaration) -> Set<String> {
    guard check.sizes[FetchList.name] != nil, let text = text(of: FetchList.name, declaration) else { return [] }
    let list = FetchList.read(
      text, version: declaration.version, at: label + "/" + FetchList.name, &check.log)
    return Set(list.paths)
  }

  // MARK: Judging

  /// RFC 8493, 5.1.1 and 6.2: names that another file system takes for one, and files that it makes itself.
  private mutating func judgeNames() {
    var seen: [String: String] = [:]
    let listed = check.manifests.filter { $0.kind == .payload }.flatMap { $0.digests.keys }
    for path in Set(check.sizes.keys).union(listed).sorted() {
      let folded = BagPath.folded(path)
      if let other = seen[folded] {
        check.log.append(.bagNamesClash, at: place(path), ["other": other.escaped])
      } else {
        seen[folded] = path
      }
      if BagVerifier.systemFiles.contains(Paths.name(of: path).lowercased()) {
        check.log.append(.bagSystemFile, at: place(path))
      }
    }
  }

  /// The path as it is on the disk; it may be listed in another Unicode form, which is the same text to Swift.
  private func actual(_ path: String) -> String? {
    check.sizes.index(forKey: path).map { check.sizes[$0].key }
  }

  private mutating func found(_ path: String) -> String? {
    guard let actual = actual(path) else { return nil }
    if !actual.utf8.elementsEqual(path.utf8) { check.log.append(.bagUnicodeForm, at: place(path)) }
    return actual
  }

  private mutating func judgePayload(_ declaration: BagDeclaration, _ fetch: Set<String>) {
    let manifests = check.manifests.filter { $0.kind == .payload }
    var there: [String: Set<HashAlgorithm>] = [:]
    for manifest in manifests {
      for path in manifest.digests.keys.sorted() {
        if let found = found(path) {
          there[found, default: []].insert(manifest.algorithm)
        } else {
          check.log.append(fetch.contains(path) ? .bagUnfetched : .bagFileMissing, at: place(path))
        }
      }
    }
    // A manifest that could not be read says nothing of what is there.
    guard !manifests.isEmpty else { return }
    for path in check.sizes.keys.sorted() where path.hasPrefix("data/") {
      let listed = there[path] ?? []
      if listed.isEmpty {
        check.log.append(.bagFileUnlisted, at: place(path))
      } else if declaration.version.isStrict, listed.count < manifests.count {
        let lacking = manifests.first { !listed.contains($0.algorithm) }
        check.log.append(.bagNotInEvery, at: place(path), ["manifest": lacking?.name ?? ""])
      }
    }
  }

  private mutating func judgeTags(_ declaration: BagDeclaration) {
    let payloadManifests = check.manifests.filter { $0.kind == .payload }.map(\.name)
    for manifest in check.manifests where manifest.kind == .tags {
      for path in manifest.digests.keys.sorted() where found(path) == nil {
        check.log.append(.bagFileMissing, at: place(path))
      }
      guard declaration.version.isStrict else { continue }
      for name in payloadManifests where manifest.digests[name] == nil {
        check.log.append(.bagNotInEvery, at: place(name), ["manifest": manifest.name])
      }
    }
  }

  private mutating func judgeSizes(_ declaration: BagDeclaration) {
    var isTold = false
    if check.sizes[FileSizes.name] != nil, check.info["Bag-Software-Agent"]?.hasPrefix(Program.name) == true,
      let text = text(of: FileSizes.name, declaration)
    {
      for (path, size) in FileSizes(text).sizes.sorted(by: { $0.key < $1.key }) {
        guard let found = check.sizes[path], found != size else { continue }
        check.log.append(.bagFileSize, at: place(path), ["found": "\(found)", "expected": "\(size)"])
        isTold = true
      }
    }
    guard let stated = check.info["Payload-Oxum"] else { return }
    guard let oxum = PayloadOxum(stated), oxum == check.oxum else {
      // The files at fault were named already.
      if isTold || check.log.hasErrors { return }
      check.log.append(
        .bagOxum, at: place(BagInfo.name), ["found": check.oxum.text, "expected": stated.escaped])
      return
    }
  }

  private mutating func collectJobs() {
    var expected: [String: [HashJob.Expected]] = [:]
    for manifest in check.manifests {
      for (path, digest) in manifest.digests {
        guard let found = actual(path) else { continue }
        expected[found, default: []].append(
          HashJob.Expected(algorithm: manifest.algorithm, digest: digest, manifest: manifest.name))
      }
    }
    check.jobs = expected.sorted { $0.key < $1.key }.map { path, expected in
      HashJob(
        path: folder + "/" + path, name: label + "/" + path.escaped, size: check.sizes[path] ?? 0,
        bytes: check.tagBytes[path], expected: expected)
    }
  }
}
