/// The log of an import: every change to the text, how often, over how many different things, and where.
public enum ImportLogWriter {
  /// A table for people, Chinese with English beside it.
  public static func text(_ notice: ImportedNotice, sourceName: String) -> String {
    var lines = [
      "导入记录 Import log：\(sourceName)", "原文未改动地保存在 source/ 中。The file as received is kept under source/.", "",
      "改动 Changes（次数 count / 种类 kinds；位置为原文的 行:列 line:column）",
    ]
    for step in notice.steps {
      let words = step.kind.words
      let numbers = step.kind == .encoding ? "" : "：\(step.count) / \(step.distinct)"
      lines.append("- \(words.zh) \(words.en) [\(step.kind.rawValue)]\(numbers)")
      for example in step.examples {
        let arrow = example.after.isEmpty ? "✕" : "→ \(oneLine(example.after))"
        lines.append("    \(example.position.line):\(example.position.column)  \(oneLine(example.before)) \(arrow)")
      }
      if step.distinct > step.examples.count, !step.examples.isEmpty { lines.append("    …") }
    }
    lines.append("")
    lines.append("读出 Found")
    for (name, value) in facts(notice) { lines.append("- \(name)：\(value ?? "原文没有 not stated")") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  public static func json(_ notice: ImportedNotice, sourceName: String) -> String {
    var steps: [String] = []
    for step in notice.steps {
      let examples = step.examples.map { example in
        "{\"line\": \(example.position.line), \"column\": \(example.position.column), "
          + "\"before\": \(quoted(example.before)), \"after\": \(quoted(example.after))}"
      }
      steps.append(
        "    {\"kind\": \(quoted(step.kind.rawValue)), \"count\": \(step.count), \"distinct\": \(step.distinct), "
          + "\"examples\": [\(examples.joined(separator: ", "))]}")
    }
    return "{\n  \"source\": \(quoted(sourceName)),\n  \"encoding\": \(quoted(notice.encoding.rawValue)),\n"
      + "  \"steps\": [\n\(steps.joined(separator: ",\n"))\n  ]\n}\n"
  }

  private static func facts(_ notice: ImportedNotice) -> [(String, String?)] {
    let window = notice.window.map { window in
      (window.from?.text ?? "…") + " – " + (window.to?.text ?? "…")
        + (window.impliedYear ? "（后一年份据前一日期 second year implied）" : "")
    }
    let channels = notice.channels.isEmpty ? nil : notice.channels.map(\.name).joined(separator: "、")
    let counts =
      notice.counts.isEmpty
      ? (notice.receivedNothing ? "未收到意见 none received" : nil) : phrases(notice.counts).joined(separator: "；")
    return [
      ("标题 title", notice.title), ("发文机关 issuer", notice.issuers.isEmpty ? nil : notice.issuers.joined(separator: "、")),
      ("简称 short issuer", notice.shortIssuer),
      ("主题 topic", notice.topic), ("征集期 window", window), ("渠道 channels", channels), ("数量 counts", counts),
      ("各组意见 groups", notice.groups.isEmpty ? nil : String(notice.groups.count)),
      ("问题 questions", notice.questions.isEmpty ? nil : String(notice.questions.count)),
      ("章节 sections", notice.sections.isEmpty ? nil : String(notice.sections.count)),
      ("落款 sign-off", notice.signOff.map { $0.lines.joined(separator: " ") }),
      ("网页发布 published", notice.published?.text), ("网页来源 source", notice.source),
      ("二维码 QR code", notice.qrCaption), ("网址 url", notice.url),
    ]
  }

  /// The words around the numbers; those of a list say several.
  private static func phrases(_ counts: [NoticeCount]) -> [String] {
    counts.indices.filter { $0 == 0 || counts[$0].text != counts[$0 - 1].text }.map { counts[$0].text }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
