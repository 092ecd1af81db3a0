import Diagnostics

/// Keeps the catalogue in step with the register.
struct CatalogueKeeper {
  /// Bags that are added in one transaction of the database.
  private static let block = 500

  let layout: Layout
  let disk: any ArchiveDisk
  let pattern: ArchiveNumberPattern

  private var path: String { layout.path(Layout.catalogue) }

  /// Nil where the catalogue does not go with this register.
  func inStep(with head: RegisterHead) -> Catalogue? {
    guard Paths.kind(path) == .file, let catalogue = try? Catalogue.open(path, isReadOnly: false),
      (try? catalogue.extent()) == Catalogue.Extent(head)
    else { return nil }
    return catalogue
  }

  /// The catalogue as it goes with this register; brought up to date, or made again, where it does not.
  /// - Parameter notes: takes what was done to it.
  func current(_ head: RegisterHead, _ notes: inout [Diagnostic]) throws -> Catalogue {
    let wanted = Catalogue.Extent(head)
    if Paths.kind(path) == .file, let catalogue = try? Catalogue.open(path, isReadOnly: false),
      let extent = try? catalogue.extent()
    {
      if extent == wanted { return catalogue }
      if extent.lines < wanted.lines, (try? bringUp(catalogue, from: extent, to: wanted)) == true {
        notes.append(Diagnostic(.catalogueRenewed, at: .file(Layout.catalogue)))
        return catalogue
      }
    }
    let isFirst = head.lines <= 1
    try rebuild()
    if !isFirst { notes.append(Diagnostic(.catalogueRenewed, at: .file(Layout.catalogue))) }
    return try Catalogue.open(path, isReadOnly: false)
  }

  /// The catalogue for a reader who writes nothing: as it is, or one in memory.
  func readOnly(_ head: RegisterHead) throws -> Catalogue {
    if Paths.kind(path) == .file, Paths.kind(path + "-journal") == .missing,
      let catalogue = try? Catalogue.open(path, isReadOnly: true),
      (try? catalogue.extent()) == Catalogue.Extent(head)
    {
      return catalogue
    }
    let catalogue = try Catalogue.inMemory()
    try fill(catalogue)
    return catalogue
  }

  /// Makes it anew beside the old one, then puts it in its place.
  func rebuild() throws {
    let fresh = layout.path(Layout.staging + "/catalogue.new")
    for ending in ["", "-journal", "-wal", "-shm"] { try disk.removeAll(fresh + ending) }
    do {
      try fill(try Catalogue.create(fresh))
    }
    // An open transaction of the old file would be carried out on the new one.
    for ending in ["-journal", "-wal", "-shm"] { try disk.removeAll(path + ending) }
    try disk.rename(fresh, to: path)
    try disk.synchroniseFolder(layout.folder)
  }

  private func fill(_ catalogue: Catalogue) throws {
    var log = DiagnosticLog()
    let register = Register.read(layout.folder, &log)
    try add(register.lines[...], of: register, to: catalogue)
  }

  /// - Returns: whether what the catalogue has is the beginning of the register.
  private func bringUp(_ catalogue: Catalogue, from extent: Catalogue.Extent, to wanted: Catalogue.Extent) throws
    -> Bool
  {
    var log = DiagnosticLog()
    let register = Register.read(layout.folder, &log)
    let last = extent.lines == 0 ? RegisterLine.noPrevious : register.lines.dropFirst(extent.lines - 1).first?.digest
    guard last == extent.last, Catalogue.Extent(register.head) == wanted else {
      return false
    }
    let rest = register.lines[extent.lines...]
    // What was disposed of must leave no trace in the file.
    guard !rest.contains(where: { $0.act == .dispose }) else { return false }
    try add(rest, of: register, to: catalogue)
    return true
  }

  private func add(_ lines: ArraySlice<RegisterLine>, of register: Register, to catalogue: Catalogue) throws {
    let disposals = register.disposals
    var head = register.lines[..<lines.startIndex].reduce(RegisterHead.empty) { $0.adding($1) }
    var at = lines.startIndex
    while at < lines.endIndex {
      let block = lines[at..<min(at + CatalogueKeeper.block, lines.endIndex)]
      let added = block.map { line in (line: line, entry: entry(of: line, disposals)) }
      head = block.reduce(head) { $0.adding($1) }
      try catalogue.add(added, extent: Catalogue.Extent(head), pattern: pattern)
      at = block.endIndex
    }
  }

  /// Nil where the line adds no bag.
  func entry(of line: RegisterLine, _ disposals: [String: RegisterLine]) -> CatalogueEntry? {
    guard line.act == .add || line.act == .import, let bag = line.bag else { return nil }
    if let disposal = disposals[bag] {
      var entry = CatalogueEntry(line)
      entry.isPublic = bag.hasSuffix("." + BagKind.public.rawValue)
      entry.disposedBy = disposal.number
      return entry
    }
    return CatalogueEntry(line, folder: layout.bag(bag))
  }
}

/// The two bags of a campaign.
enum BagKind: String, Sendable, Hashable {
  case `public`, restricted
}

extension Register {
  /// The lines that disposed of bags, by bag.
  var disposals: [String: RegisterLine] {
    Dictionary(lines.filter { $0.act == .dispose }.compactMap { line in line.bag.map { ($0, line) } }) { first, _ in
      first
    }
  }

  /// The lines that added bags, those disposed of too.
  var additions: [RegisterLine] { lines.filter { $0.act == .add || $0.act == .import } }
}
