import Archive
import ArgumentParser
import Campaigns
import Reports

/// What narrows a list.
struct ArchiveFilter: ParsableArguments {
  @Option(help: "发文机关（一部分）。 Part of the issuer's name.")
  var issuer: String?

  @Option(help: "文号（一部分）。 Part of the document number.")
  var document: String?

  @Option(help: "档号（开头）。 Beginning of the archive number.")
  var number: String?

  @Option(help: "最早日期，例如 2020-01-01。 First day.")
  var from: CalendarDate?

  @Option(help: "最晚日期。 Last day.")
  var until: CalendarDate?

  @Option(help: "保管期限。 Retention.")
  var retention: Retention?

  @Option(help: "意见的处理结果，例如 adopted。 What became of suggestions.")
  var disposition: String?

  @Option(help: "public 或 restricted。 One kind of bags.")
  var access: Access?

  @Flag(help: "只列已销毁的。 Only those disposed of.")
  var disposed = false

  @Option(help: "只列保管期限在此日之前届满的。 Only those whose retention ends before this day.")
  var dueBy: CalendarDate?

  @Option(help: "最多多少个。 At most so many.")
  var limit: Int?

  enum Access: String, ExpressibleByArgument, CaseIterable {
    case `public`, restricted
  }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit 至少为 1。 --limit is at least 1.") }
  }

  func query(_ words: String?) -> CatalogueQuery {
    var query = CatalogueQuery()
    query.words = words
    query.issuer = issuer
    query.document = document
    query.archiveNumber = number
    query.from = from?.iso
    query.to = until?.iso
    query.retention = retention
    query.disposition = disposition
    query.isPublic = access.map { $0 == .public }
    query.isDisposed = disposed ? true : nil
    query.dueBy = dueBy?.iso
    query.limit = limit
    return query
  }
}

struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出各包。 List the bags.")

  @OptionGroup var filter: ArchiveFilter
  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run { path, options, _ in try ArchiveCommands.search(path, filter.query(nil), options: options) }
  }
}

struct ArchiveSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "按词检索：题名、机关、文号、公布的内容。 Find bags by words.")

  @Argument(help: "要找的词；汉字不限字数。 Words; all must be there.")
  var words: [String]

  @OptionGroup var filter: ArchiveFilter
  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run { path, options, session in
      try ArchiveCommands.search(
        path, filter.query(words.joined(separator: " ")), options: options)
    }
  }
}

struct ArchiveShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一个包或一个档号。 Show a bag or an archive number.")

  @Argument(help: "包名或档号。 Bag or archive number.")
  var bag: String

  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run { path, options, _ in try ArchiveCommands.show(path, bag, options: options) }
  }
}
