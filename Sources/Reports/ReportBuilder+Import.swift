import Diagnostics
import Intake
import Packaging
import Surroundings

extension ReportBuilder {
  /// Makes a campaign folder from the text of a published notice: `campaign.yaml`, the file as received under `source/`
  /// with the key of its link, and a log of every change as text and JSON.
  /// - Parameters:
  ///   - folder: new or empty.
  ///   - url: the page's address, for the QR code.
  ///   - encoding: the text's encoding; nil: found by evidence.
  /// - Throws: `Failed` where the file cannot be read or is no results notice; nothing is written then.
  public func importNotice(
    file: String, to folder: String, url: String?, encoding: String?
  ) throws(Failed) -> Outcome {
    try refuseFilled(folder)
    var options = NoticeTextOptions(url: url)
    if let encoding {
      guard let named = TextEncoding(name: encoding) else {
        throw Failed(.encodingUnknown, at: .field("--encoding"), ["name": encoding])
      }
      options.encoding = named
    }
    let bytes: [UInt8]
    do {
      bytes = try world.contents(of: file, limit: TextDecoder.noticeLimit)
    } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    let imported = try NoticeTextImporter.read(bytes, path: file, options: options)
    let notice = imported.value
    let name = String(file.split(separator: "/").last ?? "notice.txt")
    let files: [(path: String, bytes: [UInt8])] = [
      (folder + "/campaign.yaml", Array(CampaignYAMLWriter.write(notice, sourceName: name).utf8)),
      (folder + "/source/" + name, bytes),
      (folder + "/import-log.txt", Array(ImportLogWriter.text(notice, sourceName: name).utf8)),
      (folder + "/import-log.json", Array(ImportLogWriter.json(notice, sourceName: name).utf8)),
    ]
    let key = (path: folder + "/" + SourceKey.fileName, bytes: Array(SourceKey.made().text.utf8))
    let outcome = try write(files, secrets: [key], log: imported.log)
    let changes = notice.steps.reduce(0) { $0 + $1.count }
    let facts =
      outcome.files.isEmpty
      ? []
      : [
        Outcome.Fact(
          "读出 \(notice.groups.count) 组意见；清理 \(changes) 处，详见 import-log.txt",
          "\(notice.groups.count) groups read; \(changes) places cleaned, see import-log.txt")
      ]
    return Outcome(log: outcome.log, files: outcome.files, facts: facts)
  }
}
