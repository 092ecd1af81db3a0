import Campaigns
import Crypto
import DataExport
import Diagnostics
import PDFReading

/// The record within a PDF, as its bytes stand there.
struct EmbeddedRecord {
  /// All files of a record together, in bytes: what is longer is no record of ours.
  static let sizeLimit = 1 << 30
  /// Of each but the rows and the workbook.
  private static let fileLimit = 64 << 20
  /// Of a template's files together: those of an office have some tens of thousands of bytes.
  static let templateLimit = 4 << 20

  /// Every file by its name, in the order of the list that comes with them.
  let files: [(name: String, bytes: [UInt8])]
  /// As the metadata name it.
  let digest: String?

  /// - Throws: `record.absent` for a file without one; what reading the PDF throws.
  init(_ file: PDFFile) throws(Failed) {
    var files: [String: [UInt8]] = [:]
    var rest = EmbeddedRecord.sizeLimit
    for embedded in try file.embeddedFiles() {
      let isLong = embedded.name == RowRecord.name || embedded.name == RecordNames.workbook
      guard files[embedded.name] == nil else {
        throw Failed(.recordTwice, at: .file(file.path), ["name": embedded.name])
      }
      let bytes = try file.contents(
        of: embedded, limit: min(rest, isLong ? RowRecord.sizeLimit : EmbeddedRecord.fileLimit))
      rest -= bytes.count
      files[embedded.name] = bytes
    }
    for name in [CampaignRecord.name, BuildRecord.name] where files[name] == nil {
      throw Failed(.recordAbsent, at: .file(file.path), ["name": name])
    }
    self.files = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      (name: $0.key, bytes: $0.value)
    }
    digest = try file.metadata().flatMap(EmbeddedRecord.digest)
  }

  subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// What the list of digests says against the files, and the metadata against the list.
  func alterations(in path: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let list = self[RecordNames.manifest] else {
      log.append(.recordAbsent, at: .file(path), ["name": RecordNames.manifest])
      return log
    }
    if digest != SHA256.hexadecimal(list) {
      log.append(.recordListAltered, at: .file(path), ["name": RecordNames.manifest])
    }
    var named: Set<String> = [RecordNames.manifest]
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let name = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
      named.insert(name)
      guard let bytes = self[name] else {
        log.append(.recordAbsent, at: .file(path), ["name": name])
        continue
      }
      if parts[0] != SHA256.hexadecimal(bytes) { log.append(.recordFileAltered, at: .file(path), ["name": name]) }
    }
    for file in files where !named.contains(file.name) {
      log.append(.recordFileUnlisted, at: .file(path), ["name": file.name])
    }
    return log
  }

  /// - Throws: what is wrong with it, with its member.
  func build() throws(Failed) -> BuildRecord { try BuildRecord(json: self[BuildRecord.name] ?? []) }

  /// - Throws: what is wrong with it or with the rows, with the member or line.
  func campaign() throws(Failed) -> PublicCampaign {
    try CampaignRecord.read(self[CampaignRecord.name] ?? [], rows: self[RowRecord.name])
  }

  /// The value of `recordSHA256` in the metadata.
  private static func digest(in packet: [UInt8]) -> String? {
    let open = Array("<huizong:recordSHA256>".utf8)
    for start in packet.indices where packet[start] == open[0] && packet[start...].starts(with: open) {
      return String(decoding: packet[(start + open.count)...].prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self)
    }
    return nil
  }
}
