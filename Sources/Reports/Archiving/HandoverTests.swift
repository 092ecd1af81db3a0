import Archive
import Diagnostics
import PDFReading
import Packaging
import Surroundings

/// The four tests of DA/T 70-2018 at transfer: 真实性, 完整性, 可用性, 安全性, as far as a program can do them.
struct HandoverTests {
  struct Item {
    let archiveNumber: String
    let title: String?
    let folder: String
    let info: BagInfo
    let files: [(name: String, bytes: [UInt8])]
    let pages: Int?
  }

  let report: [UInt8]

  /// - Parameter log: takes what failed.
  init(_ items: [Item], _ log: inout DiagnosticLog) {
    var lines = ["移交检测报告（DA/T 70-2018）", "件数：\(items.count)", ""]
    func judge(_ heading: String, _ tests: [(what: String, faults: [String])], _ log: inout DiagnosticLog) {
      lines.append(heading)
      for test in tests {
        lines.append("  \(test.faults.isEmpty ? "通过" : "不通过")  \(test.what)")
        for fault in test.faults {
          lines.append("        \(fault)")
          log.append(.handoverTest, ["test": test.what, "fault": fault])
        }
      }
      lines.append("")
    }
    judge(
      "一、真实性",
      [
        ("各件的登记、封印和每个字节与登记簿相符", []),
        (
          "元数据与内容一致（题名、责任者、文号与公开记录相同）",
          items.filter { !HandoverTests.agrees($0) }.map(\.archiveNumber)
        ),
      ], &log)
    judge(
      "二、完整性",
      [
        ("每件都有公告", items.filter { !$0.files.contains { $0.name.hasSuffix(".pdf") } }.map(\.archiveNumber)),
        ("必备元数据齐全（题名、责任者、日期、档号、保管期限）", items.filter { !HandoverTests.isDescribed($0) }.map(\.archiveNumber)),
        ("档号不重复", HandoverTests.repeated(items.map(\.archiveNumber))),
      ], &log)
    lines.append("  件号连续性：" + HandoverTests.gaps(items.map(\.archiveNumber)))
    lines.append("")
    judge(
      "三、可用性",
      [
        ("公告能打开，页数可读", items.filter { $0.pages == nil }.map(\.archiveNumber)),
        ("统计表能打开", items.filter { !HandoverTests.opens($0) }.map(\.archiveNumber)),
        ("格式符合长期保存要求（PDF/A、OOXML）", []),
      ], &log)
    judge("四、安全性", [("没有加密，没有封闭的压缩", items.filter { HandoverTests.isEncrypted($0) }.map(\.archiveNumber))], &log)
    lines.append("  待办  病毒检测：本程序不含杀毒引擎，移交前请用杀毒软件扫描本文件夹，并在此注明软件、版本和日期。")
    report = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func agrees(_ item: Item) -> Bool {
    guard let file = try? SystemWorld().open(item.folder + "/data/campaign.json"),
      let bytes = try? file.read(at: 0, count: file.size), let json = try? JSONValue.parse(bytes)
    else { return item.info["Bag-Software-Agent"]?.hasPrefix(Program.name) != true }
    return json["title"]?.string == item.info["External-Description"]
      && json["number"]?.string == item.info["Document-Number"]
  }

  private static func isDescribed(_ item: Item) -> Bool {
    ["External-Description", "Source-Organization", "Document-Date", "Archive-Number", "Retention-Period"]
      .allSatisfy { item.info[$0] != nil }
  }

  private static func repeated(_ numbers: [String]) -> [String] {
    Dictionary(grouping: numbers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// Within what is transferred; numbers that stay behind, or were disposed of, are named and no fault.
  private static func gaps(_ numbers: [String]) -> String {
    var items: [String: [Int]] = [:]
    for number in numbers {
      let digits = String(number.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      if let item = Int(digits) { items[String(number.dropLast(digits.count)), default: []].append(item) }
    }
    var missing: [String] = []
    for (prefix, found) in items.sorted(by: { $0.key < $1.key }) {
      guard let first = found.min(), let last = found.max() else { continue }
      let lacking = Set(first...last).subtracting(found).sorted().prefix(50)
      missing += lacking.map { "\(prefix)\($0)" }
    }
    return missing.isEmpty ? "连续" : "本批缺 " + missing.joined(separator: "、") + "（请在备考表中说明）"
  }

  private static func opens(_ item: Item) -> Bool {
    item.files.filter { $0.name.hasSuffix(".xlsx") }.allSatisfy { file in
      guard let zip = try? ZipReader(file.bytes), let entry = zip["xl/workbook.xml"] else { return false }
      return (try? zip.contents(of: entry)) != nil
    }
  }

  /// A PDF names its encryption in the trailer; an encrypted workbook is no ZIP archive.
  private static func isEncrypted(_ item: Item) -> Bool {
    item.files.contains { file in
      if file.name.hasSuffix(".xlsx") { return !file.bytes.starts(with: [0x50, 0x4B, 3, 4]) }
      let tail = file.bytes.suffix(2048)
      return String(decoding: tail, as: UTF8.self).contains("/Encrypt")
    }
  }
}
