import Archive
import Campaigns
import DataExport
import Diagnostics
import Packaging
import SpreadsheetExport
import Surroundings

/// What goes to an archive when files are transferred: a folder a 件, named by its 档号, with the notice, the workbook and its
/// metadata by the element names of DA/T 46-2009; the list of all; and the report of the four tests of DA/T 70-2018.
struct Handover {
  static let list = "归档文件目录.xlsx"
  static let report = "移交检测报告.txt"

  let bags: [OfficeArchive.Outgoing]
  let settings: ArchiveSettings
  let world: any World

  /// - Returns: the report's findings too; a failed test is an error, and nothing is written.
  func write(to folder: String, _ outputs: OutputSeries) throws(Failed) -> DiagnosticLog {
    var items: [HandoverItem] = []
    for bag in bags { items.append(try HandoverItem(bag, world: world)) }
    var log = DiagnosticLog()
    let tests = HandoverTests(items, &log)
    if log.hasErrors { throw Failed(log) }
    for item in items {
      let place = folder + "/" + item.archiveNumber
      for file in item.files { try outputs.write(place + "/" + file.name, file.bytes) }
      try outputs.write(place + "/metadata.xml", metadata(item))
    }
    let file = try outputs.open(folder + "/" + Handover.list)
    let date = items.compactMap { $0.entry.date.flatMap { CalendarDate(iso: $0) } }.max()
    try WorkbookExporter.export(
      ArchiveList(items.map(line)), date: date ?? PublicCampaign.earliestFileDate, to: FileSink(file))
    try file.close()
    try outputs.write(folder + "/" + Handover.report, tests.report)
    return log
  }

  private func line(_ item: HandoverItem) -> ArchiveList.Line {
    ArchiveList.Line(
      archiveNumber: item.archiveNumber, document: item.entry.document, issuer: item.entry.issuer,
      title: item.entry.title, date: item.entry.date?.replacing("-", with: ""), pages: item.pages,
      retention: item.entry.retention, remark: item.entry.corrects.map { "更正 \($0)" })
  }

  // MARK: Metadata (DA/T 46-2009)

  private func metadata(_ item: HandoverItem) -> [UInt8] {
    var xml = XMLText()
    xml.element("电子文件") { xml in
      xml.element("聚合层次", "件")
      xml.element("来源") { xml in
        xml.element("立档单位名称", settings.keeper ?? item.entry.issuer)
        xml.element("全宗号", settings.fonds)
      }
      xml.element("电子文件号", item.entry.bag)
      xml.element("档号", item.archiveNumber)
      xml.element("门类", settings.category)
      xml.element("年度", item.entry.date.map { String($0.prefix(4)) })
      xml.element("保管期限", item.entry.retention)
      xml.element("机构或问题", settings.unit)
      xml.element("内容描述") { xml in
        xml.element("题名", item.entry.title)
        xml.element("文件编号", item.entry.document)
        xml.element("责任者", item.entry.issuer)
        xml.element("日期", item.entry.date)
        xml.element("文种", HandoverItem.kind(of: item.entry.title))
      }
      xml.element("形式特征") { xml in
        xml.element("件数", "\(item.files.count)")
        xml.element("页数", item.pages.map { "\($0)" })
        xml.element("语种", item.entry.language)
      }
      for file in item.files {
        xml.element("电子属性") { xml in
          xml.element("计算机文件名", file.name)
          xml.element("计算机文件大小", "\(file.bytes.count)")
          xml.element("格式信息", file.format)
          xml.element("文档创建程序", item.bag.info["Made-With"])
          xml.element("数字摘要算法", "SHA-512")
          xml.element("数字摘要值", OfficeArchive.digest(of: file.bytes))
        }
      }
      xml.element("附注", item.entry.corrects.map { "更正 \($0)" })
    }
    return xml.bytes
  }
}

/// XML by which nothing that a campaign says can be taken for markup.
struct XMLText {
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  var bytes: [UInt8] { Array(text.utf8) }

  mutating func element(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    text += indent + "<\(name)>\(XMLText.escaped(value))</\(name)>\n"
  }

  mutating func element(_ name: String, _ content: (inout XMLText) -> Void) {
    text += indent + "<\(name)>\n"
    depth += 1
    content(&self)
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // XML 1.0, 2.2: these are no characters of a document.
      case "\0"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
