import Archive
import Diagnostics
import PDFReading
import Surroundings

/// The four tests of DA/T 70-2018 at transfer: 真实性, 完整性, 可用性, 安全性, as far as a program can do them. What it says of a
/// file comes from reading that file.
struct HandoverTests {
  private struct Test {
    let what: String
    let faults: [String]
  }

  /// For people; nothing of it is told where a test failed: then the diagnostics are the report.
  let report: [UInt8]

  /// - Parameter log: takes what failed.
  init(_ items: [HandoverItem], _ log: inout DiagnosticLog) {
    var lines = ["移交检测报告（DA/T 70-2018）", "件数：\(items.count)", ""]
    func judge(_ heading: String, _ tests: [Test], _ notes: [String]) {
      lines.append(heading)
      for test in tests {
        lines.append("  \(test.faults.isEmpty ? "通过" : "不通过")  \(test.what)")
        for fault in test.faults {
          lines.append("        \(fault)")
          log.append(.handoverTest, ["test": test.what, "fault": fault])
        }
      }
      lines += notes.map { "  " + $0 }
      lines.append("")
    }
    judge("一、真实性", HandoverTests.authenticity(items), [])
    judge("二、完整性", HandoverTests.integrity(items), ["件号连续性：" + HandoverTests.gaps(items.map(\.archiveNumber))])
    judge(
      "三、可用性", HandoverTests.usability(items),
      items.flatMap(HandoverTests.facts) + ["待办  PDF/A 一项读的是文件自己的声明（XMP pdfaid）；是否符合标准，请用 veraPDF 等检验工具验证。"])
    judge(
      "四、安全性", HandoverTests.safety(items), ["待办  病毒检测：本程序不含杀毒引擎，移交前请用杀毒软件扫描本文件夹，并在此注明软件、版本和日期。"])
    report = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  // MARK: The tests

  private static func authenticity(_ items: [HandoverItem]) -> [Test] {
    [
      // Whatever leaves an archive was verified just before, or does not leave.
      Test(what: "各件的登记、封印和每个字节与登记簿相符（导出前逐字节核对）", faults: []),
      Test(what: "元数据与内容一致（题名、文号与公开记录相同）", faults: items.filter { !agrees($0) }.map(\.archiveNumber)),
      Test(what: "公告内嵌的记录与档案中的公开记录逐字节相同", faults: items.filter { !isOwnRecord($0) }.map(\.archiveNumber)),
    ]
  }

  private static func integrity(_ items: [HandoverItem]) -> [Test] {
    [
      Test(what: "每件都有公告", faults: items.filter(\.notices.isEmpty).map(\.archiveNumber)),
      Test(what: "必备元数据齐全（题名、责任者、日期、档号、保管期限）", faults: items.filter { !isDescribed($0) }.map(\.archiveNumber)),
      Test(what: "档号不重复", faults: repeated(items.map(\.archiveNumber))),
    ]
  }

  private static func usability(_ items: [HandoverItem]) -> [Test] {
    [
      Test(what: "公告能打开，页数可读，不需修复", faults: faults(items, \.notices) { $0.faults }),
      Test(
        what: "公告为 PDF/A",
        faults: faults(items, \.notices) { file in
          file.faults.isEmpty && file.claim == nil ? ["不是 PDF/A（\(file.format ?? "?")，没有 pdfaid 声明）"] : []
        }),
      Test(
        what: "统计表能打开：各部件可读且是合格的 XML，引用的部件都在",
        faults: faults(items, \.workbooks) { file in file.faults.filter { !isUnsafe($0) } }),
    ]
  }

  private static func safety(_ items: [HandoverItem]) -> [Test] {
    [
      Test(what: "没有加密", faults: faults(items, \.files) { $0.isEncrypted ? ["已加密"] : [] }),
      Test(what: "统计表没有宏，不引用外部内容", faults: faults(items, \.workbooks) { $0.faults.filter(isUnsafe) }),
    ]
  }

  private static func isUnsafe(_ fault: String) -> Bool { fault.hasPrefix("含有宏") || fault.hasPrefix("引用外部") }

  private static func faults(
    _ items: [HandoverItem], _ files: (HandoverItem) -> [HandoverItem.File], _ of: (HandoverItem.File) -> [String]
  ) -> [String] {
    items.flatMap { item in
      files(item).flatMap { file in of(file).map { "\(item.archiveNumber) \(file.name)：\($0)" } }
    }
  }

  /// What each file was found to be.
  private static func facts(_ item: HandoverItem) -> [String] {
    item.files.map { file in
      var facts = [file.format ?? "?"]
      if let pages = file.pages { facts.append("\(pages) 页") }
      if let review = file.review { facts.append("\(review.sheets) 张工作表，\(review.parts) 个部件") }
      return "\(item.archiveNumber) \(file.name)：" + facts.joined(separator: "，")
    }
  }

  // MARK: What they ask

  private static func publicRecord(_ item: HandoverItem) -> [UInt8]? {
    guard let file = try? SystemWorld().open(item.bag.folder + "/data/campaign.json") else { return nil }
    return try? file.read(at: 0, count: file.size)
  }

  /// A bag of another maker has no such record, and nothing to be compared.
  private static func isOwn(_ item: HandoverItem) -> Bool {
    item.bag.info["Bag-Software-Agent"]?.hasPrefix(Program.name) == true
  }

  private static func agrees(_ item: HandoverItem) -> Bool {
    guard let json = publicRecord(item).flatMap({ try? JSONValue.parse($0) }) else { return !isOwn(item) }
    return json["title"]?.string == item.bag.info["External-Description"]
      && json["number"]?.string == item.bag.info["Document-Number"]
  }

  /// Of the first volume, which has it. A notice may be made without one.
  private static func isOwnRecord(_ item: HandoverItem) -> Bool {
    guard isOwn(item), let notice = item.notices.first, notice.faults.isEmpty,
      let file = try? PDFFile(path: item.bag.folder + "/data/" + notice.name),
      let record = try? EmbeddedRecord(file), let embedded = record["campaign.json"]
    else { return true }
    return embedded == publicRecord(item)
  }

  private static func isDescribed(_ item: HandoverItem) -> Bool {
    ["External-Description", "Source-Organization", "Document-Date", "Archive-Number", "Retention-Period"]
      .allSatisfy { item.bag.info[$0] != nil }
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
      let sorted = Set(found).sorted()
      for (before, next) in zip(sorted, sorted.dropFirst()) where next > before + 1 {
        missing += (before + 1..<next).prefix(50).map { "\(prefix)\($0)" }
      }
    }
    return missing.isEmpty ? "连续" : "本批缺 " + missing.joined(separator: "、") + "（请在备考表中说明）"
  }
}
