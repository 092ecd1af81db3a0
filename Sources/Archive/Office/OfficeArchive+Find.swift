import Diagnostics

/// What a search found.
public struct Found: Sendable {
  public let entries: [CatalogueEntry]
  public let log: DiagnosticLog
}

/// A bag with all that is known of it.
public struct Shown: Sendable {
  public let entry: CatalogueEntry
  public let info: BagInfo
  /// Paths within the bag with their sizes in bytes.
  public let files: [(path: String, size: Int)]
  /// Bags that correct this one.
  public let correctedBy: [CatalogueEntry]
  /// As the system finds it.
  public let folder: String
}

extension OfficeArchive {
  /// Bags by what the catalogue says of them, in the order of the register.
  public func search(_ query: CatalogueQuery) throws(Failed) -> Found {
    var log = DiagnosticLog()
    let entries = try withCatalogue(&log) { catalogue in try catalogue.search(query) }
    return Found(entries: entries, log: log)
  }

  /// The first record of the same title, issuer, document number and date, which may be this one already.
  /// - Returns: its 档号, or its bag where it has none; nil where nothing is alike.
  public func filed(like facts: RecordFacts) throws(Failed) -> (name: String?, log: DiagnosticLog) {
    // As a bag says it: without line ends.
    var info = BagInfo()
    info.add("title", facts.title)
    info.add("issuer", facts.issuer)
    info.add("document", facts.document)
    var log = DiagnosticLog()
    guard let title = info["title"] else { return (nil, log) }
    let found = try withCatalogue(&log) { catalogue in try catalogue.entries(title: title) }.first {
      $0.issuer == info["issuer"] && $0.document == info["document"] && $0.date == facts.date
    }
    return (found.map { $0.archiveNumber ?? $0.bag }, log)
  }

  /// - Parameter name: a bag, or a 档号 for all bags of it.
  /// - Throws: `archive.unknown-bag`.
  public func show(_ name: String) throws(Failed) -> (bags: [Shown], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let found = try withCatalogue(&log) { catalogue in
      let entries = try catalogue.entries(bagOrNumber: name)
      let names = Set(entries.flatMap { [$0.bag, $0.archiveNumber].compactMap { $0 } }).sorted()
      return (entries, try catalogue.corrections(of: names))
    }
    guard !found.0.isEmpty else { throw Failed(.archiveUnknownBag, ["bag": name.escaped]) }
    let shown = found.0.map { entry in
      let folder = layout.bag(entry.bag)
      let listing = FolderListing(folder)
      var faults = DiagnosticLog()
      let text = (try? Paths.read(folder + "/" + BagInfo.name, limit: 1 << 20)).map {
        String(decoding: $0, as: UTF8.self)
      }
      return Shown(
        entry: entry, info: BagInfo.read(text ?? "", at: BagInfo.name, &faults),
        files: entry.disposedBy == nil ? listing.paths.map { ($0, listing.sizes[$0] ?? 0) } : [],
        correctedBy: found.1, folder: folder)
    }
    return (shown, log)
  }

  /// Makes the catalogue anew from the bags and the register.
  public func rebuild() throws(Failed) -> DiagnosticLog {
    let lock = try writing()
    defer { withExtendedLifetime(lock) {} }
    do { try keeper.rebuild() } catch { throw discarding(error) }
    return lock.log
  }

  private func withCatalogue<Value>(
    _ log: inout DiagnosticLog, _ work: (Catalogue) throws -> Value
  ) throws(Failed) -> Value {
    let (lock, notes) = try reading()
    log.append(contentsOf: notes)
    defer { withExtendedLifetime(lock) {} }
    guard let head = Register.head(of: folder, &log) else { throw Failed(log) }
    do {
      return try work(try keeper.readOnly(head))
    } catch {
      throw Failed(.catalogueDamaged, at: .file(Layout.catalogue), ["reason": "\(error)"])
    }
  }
}
