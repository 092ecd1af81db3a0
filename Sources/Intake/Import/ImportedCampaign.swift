import Campaigns
import Diagnostics

/// Writes the files beside the rows: `campaign.yaml` to fill in, and the log of the import.
public struct ImportedCampaign {
  private let importer: TableImporter
  private let result: TableImporter.Result

  public init(_ importer: TableImporter, _ result: TableImporter.Result) {
    self.importer = importer
    self.result = result
  }

  // MARK: campaign.yaml

  public var yaml: String {
    let title = importer.tables.compactMap(\.title).first
    let topic = importer.facts.compactMap(\.topic).first ?? title.flatMap(TableTitle.topic)
    var lines = [
      "## 由导出的表格生成，请补全。“##”开头的是说明；“#”开头的是未启用的字段。",
      "## Made from exported tables; fill in what is missing. “##” begins an explanation, “#” a field not in use.",
      "huizong: 1", "status: draft",
      "issuer: {name: 某市某区某某局, short: 区某某局}   # 请改成本机关的全称和简称 your office",
    ]
    if let title {
      lines.append(YAMLScalar.comment("表格的标题 the table's title: " + title))
      lines.append("# title: 关于……意见建议征集情况的反馈")
    }
    lines.append("topic: \(YAMLScalar.line(topic ?? "如何改进某项工作"))   # 就什么征求意见 what was asked")
    lines.append("kind: \(importer.isQuestionnaire ? "questionnaire" : "summary")")
    if let (first, last) = result.days.window {
      lines.append("## 征集期：以下是表中最早和最晚的日期，请改成公告的起止日 Days found in the table; state those of the call.")
      lines.append("window: {from: \(first.iso), to: \(last.iso)}")
    } else {
      lines.append("# window: {from: 2020-05-17, to: 2020-06-17}   # 征集期；表中没有可用的日期 no days that could be used")
    }
    let channels = result.channels.names
    lines.append(
      channels.isEmpty
        ? "# channels: [网上]   # 征集渠道；表中没有 by what ways; the table has none"
        : "channels: [" + channels.map(YAMLScalar.line).joined(separator: ", ") + "]")
    lines.append("publish: summary   # summary 只公布汇总 | texts 另公布同意公开的原文 also texts whose authors agreed")
    if let url = importer.facts.compactMap(\.url).first { lines.append("url: \(YAMLScalar.quoted(url))") }
    lines += ImportedFacts.figureLines(importer.facts)
    let own = questions
    lines += own.isEmpty ? ImportedFacts.questionLines(importer.facts) : own
    lines += [
      "## 分组：请用 huizong code . -o ../coding.xlsx 归类，或在这里写出各组 Groups: code the rows, or state them here.",
      "# groups:", "#   - {id: first, heading: 关于第一方面的意见。, summary: 这一方面意见的主要内容。}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The questions of answer sheets, counted from their columns.
  private var questions: [String] {
    let written = ImportedQuestions(importer).lines
    guard !written.isEmpty else { return [] }
    return [
      "## 问卷的各题：题型和选项由答卷看出，请核对；不要的删去 Questions as the answers show them; check kinds and options.",
      "questions:",
    ] + written
  }

  // MARK: The log

  public var logText: String {
    var lines = [
      "导入记录 Import log", "收到的文件未改动地保存在 source/ 中。The files as received are kept under source/.", "",
      "读出 Found：\(result.rows) 行 rows"
        + (result.aside > 0 ? "；另有 \(result.aside) 行放进 undecoded.csv rows kept aside" : ""),
    ]
    for (index, table) in importer.tables.enumerated() {
      lines.append("- \(shown(table.name.place()))：\(result.counts[index]) 行 rows")
      let profile = table.profile.map { "\($0.name)（\($0.aboutChinese) \($0.aboutEnglish)）" } ?? "—"
      lines.append("    编码 encoding：\(encoding(of: table))；格式 profile：\(profile)；表头 header：\(table.headerLine)")
      for column in ColumnName.allCases {
        if let cell = table.known[column] { lines.append("    \(column.rawValue) ← \(table.header(cell))") }
      }
      let kept = TableImporter.unique(table)
      if !kept.isEmpty { lines.append("    照原样保留 kept as they are：" + kept.joined(separator: "、")) }
    }
    for facts in importer.facts {
      lines.append("- \(shown(facts.table.place()))：不是意见 not suggestions；格式 profile：\(facts.profile.name)")
    }
    lines += ["", "改动 Changes（次数 count；位置为原文件 places are those of the original）"]
    if result.steps.steps.isEmpty { lines.append("- 无 none") }
    for step in result.steps.steps {
      lines.append("- \(step.zh) \(step.en) [\(step.id)]：\(step.count)")
      for example in step.examples { lines.append("    \(shown(example.place))  \(example.before) → \(example.after)") }
      if step.count > step.examples.count { lines.append("    …") }
    }
    lines += ["", "发现 Findings"]
    let findings = result.log.diagnostics
    if findings.isEmpty { lines.append("- 无 none") }
    for diagnostic in findings {
      lines.append("- \(shown(diagnostic.place)) [\(diagnostic.code.id)] \(diagnostic.message(in: .zh))")
    }
    for (code, count) in result.log.omitted { lines.append("- 另有 \(count) 处 more [\(code.id)]") }
    return lines.joined(separator: "\n") + "\n"
  }

  public var logJSON: String {
    let tables = importer.tables.enumerated().map { index, table in
      let known = ColumnName.allCases.compactMap { column in
        table.known[column].map { "\(string(column.rawValue)): \(string(table.header($0)))" }
      }
      return "    {\"table\": \(string(shown(table.name.place()))), \"encoding\": \(string(encoding(of: table))), "
        + "\"profile\": \(table.profile.map { string($0.name) } ?? "null"), \"header\": \(table.headerLine), "
        + "\"rows\": \(result.counts[index]), \"columns\": {\(known.joined(separator: ", "))}, "
        + "\"kept\": [\(TableImporter.unique(table).map(string).joined(separator: ", "))]}"
    }
    let steps = result.steps.steps.map { step in
      let examples = step.examples.map {
        "{\"place\": \(string(shown($0.place))), \"before\": \(string($0.before)), \"after\": \(string($0.after))}"
      }
      return "    {\"step\": \(string(step.id)), \"count\": \(step.count), \"examples\": "
        + "[\(examples.joined(separator: ", "))]}"
    }
    let findings = result.log.diagnostics.map {
      "    {\"code\": \(string($0.code.id)), \"place\": \(string(shown($0.place)))}"
    }
    return "{\n  \"rows\": \(result.rows),\n  \"aside\": \(result.aside),\n  \"tables\": \(list(tables)),\n"
      + "  \"steps\": \(list(steps)),\n  \"findings\": \(list(findings))\n}\n"
  }

  /// What was done, in as few lines as a terminal shows.
  public var facts: [(zh: String, en: String)] {
    var facts: [(zh: String, en: String)] = []
    for (index, table) in importer.tables.enumerated() {
      let profile = table.profile.map { "（\($0.name)）" } ?? ""
      let place = table.name.sheet.map { table.name.origin.file + "!" + $0 } ?? table.name.origin.file
      facts.append(
        ("\(place)\(profile)：\(result.counts[index]) 行", "\(place)\(profile): \(result.counts[index]) rows"))
    }
    for found in importer.facts {
      let place = found.table.sheet.map { found.table.origin.file + "!" + $0 } ?? found.table.origin.file
      let (figures, questions) = (found.figures.count, found.questions.count)
      facts.append(
        (
          "\(place)（\(found.profile.name)）：不是意见；\(figures) 个数字，\(questions) 道题",
          "\(place) (\(found.profile.name)): not suggestions; \(figures) figures, \(questions) questions"
        ))
    }
    let changes = result.steps.steps.reduce(0) { $0 + $1.count }
    facts.append(
      (
        "共 \(result.rows) 行；清理 \(changes) 处" + (result.aside > 0 ? "，\(result.aside) 行放在一边" : "")
          + "，详见 import-log.txt",
        "\(result.rows) rows; \(changes) places cleaned" + (result.aside > 0 ? ", \(result.aside) rows kept aside" : "")
          + ", see import-log.txt"
      ))
    return facts
  }

  /// The changes as a diff shows them.
  public var difference: [String] {
    result.steps.steps.flatMap { step in
      ["@@ \(step.zh) \(step.en) [\(step.id)] × \(step.count) @@"]
        + step.examples.flatMap { [" \(shown($0.place))", "-\($0.before)", "+\($0.after)"] }
    }
  }

  /// The place in the file as received, whatever folder it lay in.
  private func shown(_ place: Place?) -> String {
    guard let text = place?.text else { return "" }
    for path in importer.paths where text.hasPrefix(path) {
      return String(path.split(separator: "/").last ?? "") + text.dropFirst(path.count)
    }
    return text
  }

  private func encoding(of table: ImportedTable) -> String {
    importer.sources.first { $0.path == table.name.path }?.form?.encoding.rawValue ?? "xlsx"
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n  ]"
  }

  private func string(_ text: String) -> String { String(decoding: JSONLineObject.string(text), as: UTF8.self) }
}
