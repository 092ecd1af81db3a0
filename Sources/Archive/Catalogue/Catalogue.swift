import Diagnostics
import GRDB

/// The catalogue: a SQLite file that finds bags. It holds nothing that the bags and the register do not say, and is made again
/// from them when it is lost, old or damaged.
struct Catalogue: Sendable {
  /// Changes with the tables; a catalogue of another version is made again.
  private static let version = 2
  /// How far the catalogue goes.
  struct Extent: Sendable, Hashable {
    let lines: Int
    /// SHA-256 of the last of them.
    let last: String
    /// Of their hash tree, in hexadecimal: by it an addition knows that the head is as it was left, without reading all lines.
    let root: String

    init(_ head: RegisterHead) { (lines, last, root) = (head.lines, head.last, head.root) }

    fileprivate init(lines: Int, last: String, root: String) {
      (self.lines, self.last, self.root) = (lines, last, root)
    }
  }

  private let database: DatabaseQueue

  private init(_ database: DatabaseQueue) { self.database = database }

  // MARK: Opening

  /// - Parameter isReadOnly: nothing is written, not even beside the file.
  /// - Throws: SQLite's errors.
  static func open(_ path: String, isReadOnly: Bool) throws -> Catalogue {
    var configuration = configuration
    if isReadOnly {
      configuration.readonly = true
      let marks: Set<Unicode.Scalar> = ["?", "#", "%"]
      var encoded = ""
      for scalar in path.unicodeScalars {
        encoded += marks.contains(scalar) ? "%" + String(scalar.value, radix: 16) : String(Character(scalar))
      }
      return Catalogue(try DatabaseQueue(path: "file:\(encoded)?immutable=1", configuration: configuration))
    }
    return Catalogue(try DatabaseQueue(path: path, configuration: configuration))
  }

  /// A new file with nothing in it; an earlier one at `path` is not there any more.
  static func create(_ path: String) throws -> Catalogue {
    let catalogue = Catalogue(try DatabaseQueue(path: path, configuration: configuration))
    try catalogue.makeTables()
    return catalogue
  }

  static func inMemory() throws -> Catalogue {
    let catalogue = Catalogue(try DatabaseQueue(configuration: configuration))
    try catalogue.makeTables()
    return catalogue
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in try database.execute(sql: "PRAGMA secure_delete = ON") }
    return configuration
  }

  private func makeTables() throws {
    try database.write { database in
      try database.execute(
        sql: """
          PRAGMA user_version = \(Catalogue.version);
          CREATE TABLE extent (lines INTEGER NOT NULL, last TEXT NOT NULL, root TEXT NOT NULL);
          INSERT INTO extent VALUES (0, '\(RegisterLine.noPrevious)', '\(RegisterHead.empty.root)');
          CREATE TABLE bags (
            line INTEGER PRIMARY KEY, bag TEXT NOT NULL UNIQUE, time TEXT NOT NULL, number TEXT, grp TEXT,
            public INTEGER NOT NULL, title TEXT, issuer TEXT, document TEXT, date TEXT, retention TEXT, until TEXT,
            language TEXT, dispositions TEXT NOT NULL, corrects TEXT, disposed INTEGER, files INTEGER NOT NULL,
            bytes INTEGER NOT NULL);
          CREATE INDEX bags_number ON bags (number);
          CREATE INDEX bags_title ON bags (title);
          CREATE INDEX bags_date ON bags (date);
          CREATE INDEX bags_corrects ON bags (corrects);
          CREATE TABLE numbers (prefix TEXT PRIMARY KEY, item INTEGER NOT NULL);
          CREATE VIRTUAL TABLE word_index USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
          """)
    }
  }

  // MARK: Reading

  func extent() throws -> Extent? {
    try database.read { database in
      guard try Int.fetchOne(database, sql: "PRAGMA user_version") == Catalogue.version,
        let row = try Row.fetchOne(database, sql: "SELECT lines, last, root FROM extent")
      else { return nil }
      return Extent(lines: row["lines"], last: row["last"], root: row["root"])
    }
  }

  /// Whether any bag ever had it.
  func isTaken(archiveNumber: String) throws -> Bool {
    try database.read { database in
      try Bool.fetchOne(database, sql: "SELECT 1 FROM bags WHERE number = ?", arguments: [archiveNumber]) ?? false
    }
  }

  /// The greatest item that was given under a prefix; 0: none.
  func lastItem(prefix: String) throws -> Int {
    try database.read { database in
      try Int.fetchOne(database, sql: "SELECT item FROM numbers WHERE prefix = ?", arguments: [prefix]) ?? 0
    }
  }

  func entries(bagOrNumber name: String) throws -> [CatalogueEntry] {
    try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM bags WHERE bag = ?1 OR number = ?1 ORDER BY line", arguments: [name]
      ).map(CatalogueEntry.init)
    }
  }

  /// Bags of this title that are still there, in the order of the register.
  func entries(title: String) throws -> [CatalogueEntry] {
    try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM bags WHERE title = ? ORDER BY line", arguments: [title]
      ).map(CatalogueEntry.init).filter { $0.disposedBy == nil }
    }
  }

  func corrections(of names: [String]) throws -> [CatalogueEntry] {
    try database.read { database in
      try names.flatMap { name in
        try Row.fetchAll(database, sql: "SELECT * FROM bags WHERE corrects = ? ORDER BY line", arguments: [name])
      }.map(CatalogueEntry.init)
    }
  }

  func search(_ query: CatalogueQuery) throws -> [CatalogueEntry] {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ condition: String, _ values: String...) {
      conditions.append(condition)
      arguments += values
    }
    if let words = query.words {
      guard let match = SearchWords.query(words) else { return [] }
      add("line IN (SELECT rowid FROM word_index WHERE word_index MATCH ?)", match)
    }
    if let issuer = query.issuer { add("instr(issuer, ?) > 0", issuer) }
    if let document = query.document { add("instr(document, ?) > 0", document) }
    if let number = query.archiveNumber { add("substr(number, 1, length(?)) = ?", number, number) }
    if let from = query.from { add("date >= ?", from) }
    if let to = query.to { add("date <= ?", to) }
    if let retention = query.retention { add("retention = ?", retention.words) }
    if let disposition = query.disposition {
      add("instr(',' || dispositions || ',', ',' || ? || ',') > 0", disposition)
    }
    if let isPublic = query.isPublic { add("public = \(isPublic ? 1 : 0)") }
    if let isDisposed = query.isDisposed { add(isDisposed ? "disposed IS NOT NULL" : "disposed IS NULL") }
    if let due = query.dueBy { add("disposed IS NULL AND until < ?", due) }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let limit = query.limit.map { " LIMIT \($0)" } ?? ""
    return try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM bags\(condition) ORDER BY line\(limit)", arguments: StatementArguments(arguments)
      ).map(CatalogueEntry.init)
    }
  }

  /// What SQLite and its index say of themselves; nil: all is well.
  func fault() throws -> String? {
    try database.read { database in
      let check = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "?"
      return check == "ok" ? nil : check
    }
  }

  /// The index's words of a bag.
  func words(line: Int) throws -> String? {
    try database.read { database in
      try String.fetchOne(database, sql: "SELECT words FROM word_index WHERE rowid = ?", arguments: [line])
    }
  }

  // MARK: Writing

  /// Adds what these lines of the register did, in one transaction.
  /// - Parameter entries: one for each line; nil where a line adds no bag.
  func add(
    _ lines: [(line: RegisterLine, entry: CatalogueEntry?)], extent: Extent, pattern: ArchiveNumberPattern
  ) throws {
    try database.write { database in
      for (line, entry) in lines {
        if let entry { try insert(entry, into: database) }
        if let number = line.archiveNumber, let (prefix, item) = ArchiveNumberPattern.parts(number) {
          try database.execute(
            sql: "INSERT INTO numbers VALUES (?1, ?2) ON CONFLICT (prefix) DO UPDATE SET item = max(item, ?2)",
            arguments: [prefix, item])
        }
      }
      try database.execute(
        sql: "UPDATE extent SET lines = ?, last = ?, root = ?", arguments: [extent.lines, extent.last, extent.root])
    }
  }

  private func insert(_ entry: CatalogueEntry, into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO bags VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        entry.line, entry.bag, entry.time, entry.archiveNumber, entry.group, entry.isPublic, entry.title, entry.issuer,
        entry.document, entry.date, entry.retention, entry.until, entry.language,
        entry.dispositions.joined(separator: ","), entry.corrects, entry.disposedBy, entry.files, entry.bytes,
      ])
    if let words = entry.indexedWords {
      try database.execute(sql: "INSERT INTO word_index (rowid, words) VALUES (?, ?)", arguments: [entry.line, words])
    }
  }
}

extension CatalogueEntry {
  /// Nil of a bag that is no more.
  var indexedWords: String? {
    guard disposedBy == nil else { return nil }
    return SearchWords.indexed(
      [title, issuer, document, archiveNumber, bag, text].compactMap { $0 }.joined(separator: "\n"))
  }

  init(_ row: Row) {
    bag = row["bag"]
    line = row["line"]
    time = row["time"]
    archiveNumber = row["number"]
    group = row["grp"]
    isPublic = row["public"]
    title = row["title"]
    issuer = row["issuer"]
    document = row["document"]
    date = row["date"]
    retention = row["retention"]
    until = row["until"]
    language = row["language"]
    let codes: String = row["dispositions"]
    dispositions = codes.split(separator: ",").map(String.init)
    corrects = row["corrects"]
    disposedBy = row["disposed"]
    files = row["files"]
    bytes = row["bytes"]
  }
}
