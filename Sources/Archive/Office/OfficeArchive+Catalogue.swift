import Diagnostics

extension OfficeArchive {
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
      guard extent == Catalogue.Extent(register.head) else {
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
    // Words of many bags are more than the memory should hold: of each nothing is kept but whether they agree.
    let agree = Workers(isCancelled: options.isCancelled).map(silent.count) { index, _ in
      Result {
        let line = silent[index]
        guard var entry = keeper.entry(of: line, disposals) else { return true }
        let words = entry.indexedWords
        // They are in the index alone.
        entry.text = ""
        return try byLine[line.number] == entry && catalogue.words(line: line.number) == words
      }
    }
    for (line, agrees) in zip(silent, agree) where try agrees?.get() == false {
      log.append(.catalogueEntry, at: .file(Layout.catalogue), ["bag": line.bag ?? ""])
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
