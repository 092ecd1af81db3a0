import Diagnostics

extension OfficeArchive {
  /// Bags whose entries are made anew together, on all cores.
  private static let entryBlock = 256

  /// The catalogue against what would be made of the bags now.
  func judgeCatalogue(
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
      let kept = try catalogue.search(CatalogueQuery())
      let additions = register.additions
      try judgeEntries(kept, catalogue, additions, register.disposals, &log)
      if kept.count != additions.count {
        log.append(.catalogueDamaged, at: place, ["reason": "\(kept.count) ≠ \(additions.count)"])
      }
    } catch {
      log.append(.catalogueDamaged, at: place, ["reason": "\(error)"])
    }
  }

  private func judgeEntries(
    _ kept: [CatalogueEntry], _ catalogue: Catalogue, _ additions: [RegisterLine],
    _ disposals: [String: RegisterLine], _ log: inout DiagnosticLog
  ) throws {
    let byLine = Dictionary(kept.map { ($0.line, $0) }) { first, _ in first }
    // What is damaged was named already; what its entry says cannot be judged.
    let loud = log.foldersWithErrors
    let silent = additions.filter { !loud.contains(Layout.bags + "/" + ($0.bag ?? "")) }
    var at = 0
    while at < silent.count, !options.isCancelled() {
      let block = silent[at..<min(at + OfficeArchive.entryBlock, silent.count)]
      let made = Workers(isCancelled: options.isCancelled).map(block.count) { index, _ in
        // The words that are searched are in the index alone.
        keeper.entry(of: block[block.startIndex + index], disposals).map { entry in
          var bare = entry
          bare.text = ""
          return (entry: bare, words: entry.indexedWords)
        }
      }
      for (line, made) in zip(block, made) {
        guard let made = made ?? nil else { continue }
        let words = try catalogue.words(line: line.number)
        if byLine[line.number] != made.entry || words != made.words {
          log.append(.catalogueEntry, at: .file(Layout.catalogue), ["bag": line.bag ?? ""])
        }
      }
      at = block.endIndex
    }
  }
}

extension DiagnosticLog {
  /// The places of errors, and the folders above them.
  fileprivate var foldersWithErrors: Set<String> {
    var folders: Set<String> = []
    for diagnostic in diagnostics where diagnostic.severity == .error {
      guard case .file(let path, _, _)? = diagnostic.place else { continue }
      var folder = path
      while folder != ".", folder != "/", folders.insert(folder).inserted { folder = Paths.folder(of: folder) }
    }
    return folders
  }
}
