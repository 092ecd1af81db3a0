import Crypto
import DataExport
import Diagnostics
import PDFReading

extension ReportBuilder {
  /// The record within a notice: what it is about and which files it has; one of these; or all, written into a folder.
  ///
  /// - Parameters:
  ///   - name: of the file that is wanted.
  ///   - folder: new or empty.
  /// - Throws: `record.absent` where there is none, or none of that name.
  public func show(_ path: String, name: String?, to folder: String?) throws(Failed) -> Rendered {
    let file = try PDFFile(path: path)
    let record = try EmbeddedRecord(file)
    let log = record.alterations(in: path)
    if let name {
      guard let bytes = record[name] else { throw Failed(.recordAbsent, at: .file(path), ["name": name]) }
      return Rendered(outcome: Outcome(log: log), standardOutput: bytes)
    }
    if let folder {
      try refuseFilled(folder)
      return Rendered(outcome: try write(try places(of: record, in: folder), log: log), standardOutput: nil)
    }
    return Rendered(outcome: Outcome(log: log, facts: try facts(of: record, file)), standardOutput: nil)
  }

  /// Names come from the file and may be anything: only plain ones are written.
  private func places(
    of record: EmbeddedRecord, in folder: String
  ) throws(Failed) -> [(path: String, bytes: [UInt8])] {
    var places: [(path: String, bytes: [UInt8])] = []
    for file in record.files {
      guard !file.name.isEmpty, !file.name.hasPrefix("."), file.name.utf8.count <= 200,
        !file.name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F })
      else { throw Failed(.recordName, at: .field(file.name), ["name": file.name]) }
      places.append((folder + "/" + file.name, file.bytes))
    }
    return places
  }

  private func facts(of record: EmbeddedRecord, _ file: PDFFile) throws(Failed) -> [Outcome.Fact] {
    let campaign = try record.campaign()
    let build = try record.build()
    let issuers = campaign.subject.issuers.map(\.bestName).joined(separator: " ")
    var facts = [
      Outcome.Fact("标题    \(campaign.title)", "title    \(campaign.title)"),
      Outcome.Fact("发文机关 \(issuers)", "issuer   \(issuers)"),
    ]
    if let number = campaign.number { facts.append(Outcome.Fact("发文字号 \(number)", "number   \(number)")) }
    if let date = campaign.date { facts.append(Outcome.Fact("成文日期 \(date.iso)", "date     \(date.iso)")) }
    facts.append(
      Outcome.Fact(
        "生成程序 \(build.program.name) \(build.program.version)", "program  \(build.program.name) \(build.program.version)"
      ))
    facts.append(Outcome.Fact("记录摘要 \(record.digest ?? "—")", "digest   \(record.digest ?? "—")"))
    for file in record.files {
      let line = "\(SHA256.hexadecimal(file.bytes))  \(file.name) (\(file.bytes.count))"
      facts.append(Outcome.Fact(line, line))
    }
    return facts
  }
}
