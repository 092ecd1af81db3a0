import Archive
import DataExport
import Diagnostics

/// The commands on an archive that make no output of a campaign.
public enum ArchiveCommands {
  public static func found(
    _ path: String, _ settings: ArchiveSettings, time: String, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    try OfficeArchive.found(path, settings, time: time, options: options)
    return Outcome(facts: [
      Outcome.Fact("已建档案 \(path)", "founded \(path)"),
      Outcome.Fact("第一个档号将是 \(example(settings, time))", "the first archive number will be \(example(settings, time))"),
    ])
  }

  private static func example(_ settings: ArchiveSettings, _ time: String) -> String {
    let year = Int(time.prefix(4)) ?? 1980
    let prefix = settings.pattern.prefix(settings, year: year, retention: .years30)
    return settings.pattern.number(prefix: prefix, item: 1)
  }

  public static func verify(
    _ path: String, _ request: VerifyRequest, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    ArchiveWords.outcome(try OfficeArchive(path, options: options).verify(request), readsData: request.readsData)
  }

  public static func search(_ path: String, _ query: CatalogueQuery, options: ArchiveOptions) throws(Failed) -> Outcome
  {
    ArchiveWords.outcome(try OfficeArchive(path, options: options).search(query))
  }

  public static func show(_ path: String, _ name: String, options: ArchiveOptions) throws(Failed) -> Outcome {
    let shown = try OfficeArchive(path, options: options).show(name)
    return ArchiveWords.outcome(shown.bags, shown.log)
  }

  public static func rebuild(_ path: String, options: ArchiveOptions) throws(Failed) -> Outcome {
    let log = try OfficeArchive(path, options: options).rebuild()
    return Outcome(log: log, facts: [Outcome.Fact("目录已重建", "the catalogue was made again")])
  }

  public static func dispose(_ path: String, _ disposal: Disposal, options: ArchiveOptions) throws(Failed) -> Outcome {
    let log = try OfficeArchive(path, options: options).dispose(disposal)
    return Outcome(
      log: log,
      facts: [
        Outcome.Fact(
          "已销毁 \(disposal.bag)，记录在 \(path)/disposals/\(disposal.bag).txt",
          "disposed of \(disposal.bag); the record is \(path)/disposals/\(disposal.bag).txt")
      ])
  }

  public static func importBag(
    _ source: String, to path: String, name: String?, archiveNumber: String?, time: String, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    let archive = try OfficeArchive(path, options: options)
    try archive.refuseNested(source)
    let added = try archive.importBag(source, name: name, archiveNumber: archiveNumber, time: time)
    return ArchiveWords.outcome(added, path, added.log)
  }

  public static func repair(_ path: String, from copy: String, options: ArchiveOptions) throws(Failed) -> Outcome {
    ArchiveWords.outcome(try OfficeArchive(path, options: options).repair(from: copy), readsData: true)
  }
}
