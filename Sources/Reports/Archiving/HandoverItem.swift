import Archive
import Diagnostics
import PDFReading
import SpreadsheetReading
import Surroundings

/// A 件 on its way to an archive, with what reading its files showed.
struct HandoverItem {
  struct File {
    let name: String
    let bytes: [UInt8]
    var pages: Int?
    var claim: ArchivalClaim?
    var review: PackageReview?
    /// What is wrong with it, in the words of the report.
    var faults: [String] = []
    var isEncrypted = false

    var isNotice: Bool { name.hasSuffix(".pdf") }

    /// 格式信息, as far as the file itself tells it.
    var format: String? {
      if let claim { return claim.name }
      if isNotice, bytes.starts(with: Array("%PDF-".utf8)) {
        return "PDF "
          + String(decoding: bytes.dropFirst(5).prefix { $0 == 0x2E || (0x30...0x39).contains($0) }, as: UTF8.self)
      }
      return review == nil ? nil : "OOXML（xlsx）"
    }
  }

  /// What each 件 takes of its public bag.
  private static let endings = [".pdf", ".xlsx"]

  let bag: OfficeArchive.Outgoing
  private(set) var files: [File] = []

  var entry: CatalogueEntry { bag.entry }
  var archiveNumber: String { bag.entry.archiveNumber ?? bag.entry.bag }
  var notices: [File] { files.filter(\.isNotice) }
  var workbooks: [File] { files.filter { !$0.isNotice } }

  /// Of all volumes; nil where one cannot be read.
  var pages: Int? {
    let counts = notices.compactMap(\.pages)
    return counts.isEmpty || counts.count < notices.count ? nil : counts.reduce(0, +)
  }

  /// - Throws: files that the system cannot read. What is wrong within them is told by them.
  init(_ bag: OfficeArchive.Outgoing, world: any World) throws(Failed) {
    self.bag = bag
    for path in bag.paths where path.hasPrefix("data/") && HandoverItem.endings.contains(where: path.hasSuffix) {
      let place = bag.folder + "/" + path
      let opened: any ReadableFile
      var file: File
      do throws(FileProblem) {
        opened = try world.open(place)
        file = File(name: String(path.dropFirst(5)), bytes: try opened.read(at: 0, count: opened.size))
      } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
      do throws(Failed) {
        if file.isNotice {
          try HandoverItem.read(notice: place, &file)
        } else {
          file.review = try PackageReview(opened, path: place, temporary: world.setting("TMPDIR"))
          file.faults = file.review?.faults.map(HandoverItem.words) ?? []
        }
      } catch {
        let codes = error.log.diagnostics.map(\.code)
        file.isEncrypted = codes.contains(.readingEncrypted) || codes.contains(.workbookEncrypted)
        file.faults.append(error.log.diagnostics.first?.message(in: .zh) ?? "打不开")
      }
      files.append(file)
    }
  }

  private static func read(notice path: String, _ file: inout File) throws(Failed) {
    let pdf = try PDFFile(path: path)
    let pages = try pdf.pageCount()
    file.claim = try pdf.archivalClaim()
    // What opens only after it was repaired is damaged.
    file.faults = pdf.warnings.diagnostics.map { $0.message(in: .zh) }
    if pages == 0 { file.faults.append("没有页面") }
    file.pages = pages
  }

  private static func words(_ fault: PackageReview.Fault) -> String {
    switch fault {
    case .damaged(let part, let reason): "\(part) 读不出：\(reason)"
    case .untyped(let part): "\(part) 没有类型"
    case .unresolved(let part, let target): "\(part) 所指的 \(target) 不存在"
    case .noSheet: "没有工作表"
    case .macro(let part): "含有宏：\(part)"
    case .external(let part, let target): "引用外部内容：\(part)\(target.isEmpty ? "" : " → \(target)")"
    }
  }

  /// 文种, where the title names it: a title ends with it (党政机关公文处理工作条例, art. 8 and 9).
  static func kind(of title: String?) -> String? {
    let kinds = [
      "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
    ]
    // 关于…意见的… is about opinions: what ends with the word alone is one.
    return title.flatMap { title in kinds.first { title.hasSuffix("的" + $0) } }
  }
}
