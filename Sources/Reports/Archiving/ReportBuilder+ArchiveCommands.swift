import Archive
import DataExport
import Diagnostics
import Packaging
import Surroundings
import Typesetting

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

  // MARK: Leaving

  public static func export(
    _ path: String, _ request: ExportRequest, to output: String, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    let exported = try OfficeArchive(path, options: options).export(request, to: output)
    return Outcome(
      log: exported.log, files: [output],
      facts: exported.bags.map { Outcome.Fact("已导出 \($0)", "exported \($0)") },
      archive: .object(known: [("bags", .array(exported.bags.map { .string($0) }))]))
  }

  /// Files for the transfer to an archive, whole or not at all.
  public static func handOver(
    _ path: String, _ names: [String], to output: String, world: any World, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    let archive = try OfficeArchive(path, options: options)
    try archive.refuseTarget(output)
    let (bags, notes) = try archive.outgoing(names)
    var log = notes
    let outputs = OutputSeries()
    log.append(
      contentsOf: try Handover(bags: bags, settings: archive.settings, world: world).write(to: output, outputs))
    let paths = outputs.paths
    try outputs.commit()
    return Outcome(
      log: log, files: paths,
      facts: [
        Outcome.Fact(
          "共 \(bags.count) 件；移交前请完成 \(Handover.report) 中的待办",
          "\(bags.count) items; see what is still to be done in \(Handover.report)")
      ])
  }

  // MARK: Proofs

  /// - Parameter showsCode: with a QR code for a terminal.
  public static func root(_ path: String, showsCode: Bool, options: ArchiveOptions) throws(Failed) -> Outcome {
    let (root, lines, log) = try OfficeArchive(path, options: options).root()
    var facts = [Outcome.Fact(root, root), Outcome.Fact("登记簿 \(lines) 行", "\(lines) lines of the register")]
    if showsCode { facts += CodeLibrary.lines(of: root).map { Outcome.Fact($0, $0) } }
    return Outcome(
      log: log, facts: facts, archive: .object(known: [("root", .string(root)), ("lines", .integer(lines))]))
  }

  /// - Parameters:
  ///   - bag: to be proved to stand in the register; nil: that the register begins with the one that had the root `since`.
  public static func prove(
    _ path: String, bag: String?, since: String?, to output: String, options: ArchiveOptions
  ) throws(Failed) -> Rendered {
    let archive = try OfficeArchive(path, options: options)
    let (proof, log) =
      if let bag { try archive.prove(bag) } else { try archive.prove(since: since ?? "") }
    if output == "-" { return Rendered(outcome: Outcome(log: log), standardOutput: proof.bytes) }
    let outputs = OutputSeries()
    try outputs.write(output, proof.bytes)
    try outputs.commit()
    return Rendered(outcome: Outcome(log: log, files: [output]), standardOutput: nil)
  }

  public static func check(
    proof path: String, root: String?, bag: String?, world: any World, options: ArchiveOptions
  ) throws(Failed) -> Outcome {
    let bytes: [UInt8]
    do {
      let file = try world.open(path)
      bytes = try file.read(at: 0, count: min(file.size, 1 << 20))
    } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    let proof = try RegisterProof(bytes, at: path)
    var log = proof.check(root: root, bag: bag, isCancelled: options.isCancelled)
    if root == nil { log.append(.proofUncompared, at: .file(path), ["root": proof.root]) }
    let facts =
      switch proof.claim {
      case .inclusion(let line, _):
        Outcome.Fact("登记簿（根 \(proof.root)）中有此一行：\(line)", "the register of root \(proof.root) has the line: \(line)")
      case .consistency(let lines, let old):
        Outcome.Fact(
          "根为 \(proof.root) 的登记簿，前 \(lines) 行的根是 \(old)",
          "the first \(lines) lines of the register of root \(proof.root) have the root \(old)")
      }
    return Outcome(log: log, facts: log.hasErrors ? [] : [facts])
  }
}
