import Diagnostics
import Intake
import Packaging
import Surroundings

/// How tables are imported.
public struct TableImportRequest: Sendable {
  public var encoding: String?
  /// Name of a profile, or a path.
  public var profile: String?
  /// `text=意见,id=编号`.
  public var columns: String?
  /// Headers that a person chose, by our names of columns.
  public var chosen: [String: String] = [:]
  /// Nothing is written; what would be is shown.
  public var isDryRun = false

  public init() {}
}

extension ReportBuilder {
  /// Rows of a dry run that are shown.
  private static let shownRows = 5

  /// Makes a campaign folder from exported tables, or from the text of a notice.
  /// - Parameters:
  ///   - files: tables, or one text.
  ///   - folder: new or empty.
  ///   - url: the page's address, for the QR code of a notice.
  /// - Throws: `Failed` where a file cannot be read or none has suggestions; nothing is written then.
  public func importFiles(
    _ files: [String], to folder: String, url: String?, request: TableImportRequest
  ) throws(Failed) -> Outcome {
    if files.count == 1, request.profile == nil, request.columns == nil, CampaignForm.isForm(files[0], world: world) {
      return try importForm(files[0], to: folder, isDryRun: request.isDryRun)
    }
    let options = try tableOptions(request)
    if files.count == 1, request.profile == nil, request.columns == nil, request.chosen.isEmpty,
      !TableImporter.isTable(files[0], options: options, world: world) || isNoticePage(files[0])
    {
      return try importNotice(file: files[0], to: folder, url: url, encoding: request.encoding)
    }
    return try importTables(files, to: folder, options: options, isDryRun: request.isDryRun)
  }

  /// Whether a page saved as it is, with a table of views in it, is a notice by the text around the table.
  private func isNoticePage(_ path: String) -> Bool {
    let name = path.lowercased()
    guard [".html", ".htm", ".txt"].contains(where: name.hasSuffix),
      let bytes = try? world.contents(of: path, limit: TextDecoder.noticeLimit)
    else { return false }
    return NoticeTextImporter.isPageOfNotice(bytes, path: path)
  }

  /// The profiles that the program brings along.
  public func profiles() throws(Failed) -> [TableProfile] {
    try ProfileFields.profiles(in: resources.profiles, world: world)
  }

  /// The headers from which a person can choose the column of suggestions, where files have none that is known.
  public func unknownHeaders(of files: [String], request: TableImportRequest) -> [String]? {
    if files.count == 1, CampaignForm.isForm(files[0], world: world) { return nil }
    guard let options = try? tableOptions(request) else { return nil }
    return TableImporter.unknownHeaders(of: files, options: options, world: world)
  }

  private func tableOptions(_ request: TableImportRequest) throws(Failed) -> TableImportOptions {
    var options = TableImportOptions()
    options.temporary = world.setting("TMPDIR")
    options.profiles = try profiles()
    if let encoding = request.encoding {
      guard let named = TextEncoding(name: encoding) else {
        throw Failed(.encodingUnknown, at: .field("--encoding"), ["name": encoding])
      }
      options.encoding = named
    }
    if let name = request.profile {
      if name.contains("/") || name.hasSuffix(".yaml") {
        options.profile = try ProfileFields.profile(at: name, world: world)
      } else if let known = options.profiles.first(where: { $0.name == name }) {
        options.profile = known
      } else {
        throw Failed(
          .profileMissing, at: .field("--profile"),
          ["name": name, "known": options.profiles.map(\.name).joined(separator: ", ")])
      }
    }
    if let columns = request.columns, let wrong = options.take(columns: columns) {
      throw Failed(
        .columnsUnknown, at: .field("--columns"),
        ["text": wrong, "known": TableImportOptions.names.joined(separator: ", ")])
    }
    for (name, header) in request.chosen { options.take(name, header: header) }
    return options
  }

  private func importTables(
    _ files: [String], to folder: String, options: TableImportOptions, isDryRun: Bool
  ) throws(Failed) -> Outcome {
    try refuseFilled(folder)
    let importer = try TableImporter(files, options: options, world: world)
    if isDryRun { return try preview(importer, folder) }
    let outputs = OutputSeries()
    // Facts alone are a campaign without rows.
    let rows = importer.hasTables ? try outputs.open(folder + "/suggestions.csv") : nil
    let aside = AsideFile(outputs, folder + "/undecoded.csv")
    let result = try importer.run(
      write: { line throws(Failed) in try rows?.append(line) },
      keep: { line throws(Failed) in try aside.append(line) })
    if isHeldBack(result.log) { return Outcome(log: result.log) }
    try rows?.close()
    try aside.close()
    let campaign = ImportedCampaign(importer, result)
    try outputs.write(folder + "/campaign.yaml", Array(campaign.yaml.utf8))
    try outputs.write(folder + "/import-log.txt", Array(campaign.logText.utf8))
    try outputs.write(folder + "/import-log.json", Array(campaign.logJSON.utf8))
    var names: Set<String> = []
    for file in files {
      let name = String(file.split(separator: "/").last ?? "table")
      var own = name
      var number = 2
      while !names.insert(own).inserted {
        own = "\(number)-\(name)"
        number += 1
      }
      try copy(file, to: try outputs.open(folder + "/source/" + own))
    }
    try outputs.write(folder + "/" + SourceKey.fileName, Array(SourceKey.made().text.utf8), isPrivate: true)
    let outcome = try commit(outputs, log: result.log)
    return Outcome(log: outcome.log, files: outcome.files, facts: campaign.facts.map { Outcome.Fact($0.zh, $0.en) })
  }

  /// What would be written, as a diff.
  private func preview(_ importer: TableImporter, _ folder: String) throws(Failed) -> Outcome {
    let first = FirstLines(limit: ReportBuilder.shownRows + 1)
    let result = try importer.run(write: { line throws(Failed) in first.take(line) }, keep: { _ throws(Failed) in })
    let campaign = ImportedCampaign(importer, result)
    var lines = ["--- /dev/null", "+++ \(folder)/campaign.yaml"]
    lines += campaign.yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "+" + $0 }
    lines += ["--- /dev/null", "+++ \(folder)/suggestions.csv"] + first.lines.map { "+" + $0 }
    if result.rows > ReportBuilder.shownRows { lines.append("+… (\(result.rows))") }
    lines += campaign.difference
    return Outcome(
      log: result.log,
      facts: lines.map { Outcome.Fact($0, $0) } + campaign.facts.map { Outcome.Fact($0.zh, $0.en) })
  }

  private func copy(_ path: String, to output: OutputFile) throws(Failed) {
    let file: any ReadableFile
    do { file = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    var offset = 0
    while offset < file.size {
      let block: [UInt8]
      do { block = try file.read(at: offset, count: min(1 << 20, file.size - offset)) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      if block.isEmpty { break }
      try block.withUnsafeBufferPointer { buffer throws(Failed) in try output.append(UnsafeRawBufferPointer(buffer)) }
      offset += block.count
    }
    try output.close()
  }
}

extension OutputFile {
  fileprivate func append(_ line: String) throws(Failed) {
    let bytes = Array(line.utf8)
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try append(UnsafeRawBufferPointer(buffer)) }
  }
}

/// A file that is only made where something goes into it.
private final class AsideFile {
  private let outputs: OutputSeries
  private let path: String
  private var file: OutputFile?

  init(_ outputs: OutputSeries, _ path: String) {
    self.outputs = outputs
    self.path = path
  }

  func append(_ line: String) throws(Failed) {
    let file: OutputFile
    if let open = self.file { file = open } else { file = try outputs.open(path) }
    self.file = file
    try file.append(line)
  }

  func close() throws(Failed) { try file?.close() }
}

private final class FirstLines {
  private(set) var lines: [String] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func take(_ line: String) {
    if lines.count < limit { lines.append(line.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "")) }
  }
}
