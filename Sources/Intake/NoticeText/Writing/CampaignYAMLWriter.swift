/// Writes `campaign.yaml` from an imported notice. Only what the text says is written; a comment lists what it does not.
public enum CampaignYAMLWriter {
  /// - Parameter sourceName: the file under `source/` it was made from, for the comment at the head.
  public static func write(_ notice: ImportedNotice, sourceName: String = "") -> String {
    var out: [String] = []
    out.append(YAMLScalar.comment(head(notice, sourceName)))
    out.append("huizong: 1")
    out.append(status(notice))
    if let title = notice.title { out.append("title: " + YAMLScalar.line(title)) }
    out.append(issuer(notice))
    if let topic = notice.topic { out.append("topic: " + YAMLScalar.line(topic)) }
    out.append("kind: " + kind(notice))
    if let about = about(notice) { out.append("about: {title: \(YAMLScalar.quoted(about))}") }
    if let locale = notice.script.locale { out.append("locale: \(locale)    # 据原文的字形和用语") }
    if let window = windows(notice) { out.append(window) }
    if !notice.channels.isEmpty { out.append(channels(notice.channels)) }
    out.append(contentsOf: url(notice))
    out.append(date(notice.signOff))
    out.append(contentsOf: CountsYAML.write(notice))
    if !notice.lead.isEmpty { out.append("lead: " + YAMLScalar.text(notice.lead, indent: 0)) }
    out.append(contentsOf: sections(notice.sections))
    if !notice.groups.isEmpty {
      out.append("groups:")
      for group in notice.groups { out.append(contentsOf: GroupYAML.write(group, indent: 2)) }
    }
    out.append(contentsOf: QuestionYAML.write(notice))
    if let closing = notice.closing { out.append("closing: " + YAMLScalar.text(closing, indent: 0)) }
    return out.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// What is imported has been published: it is no draft until somebody changes it, as citizens' personal data want it.
  private static func status(_ notice: ImportedNotice) -> String {
    notice.holdsPersonalData
      ? "status: draft    # 原文里像是有个人信息，见导入时的警告；改好后改为 final"
      : "status: final    # 原文是已公布的通知；改动后重新送审时改为 draft"
  }

  private static func head(_ notice: ImportedNotice, _ sourceName: String) -> String {
    var lines = [sourceName.isEmpty ? "由通知文字导入" : "由 source/\(sourceName) 导入；各处改动见 import-log.txt"]
    var missing: [String] = []
    if notice.title == nil { missing.append("标题 title") }
    if notice.issuers.isEmpty { missing.append("发文机关全称 issuer.name") }
    if notice.topic == nil { missing.append("主题 topic") }
    if notice.window == nil { missing.append("征集期 window") }
    if notice.channels.isEmpty { missing.append("渠道 channels") }
    if notice.counts.isEmpty && !notice.receivedNothing { missing.append("收到数量 counts") }
    if wholeDate(notice.signOff) == nil { missing.append("成文日期 date") }
    if notice.wantsQRCode && notice.url == nil { missing.append("网页地址 url") }
    if !missing.isEmpty { lines.append("原文没有写明（请补上或留空）：" + missing.joined(separator: "、")) }
    return lines.joined(separator: "\n")
  }

  private static func wholeDate(_ signOff: SignOff?) -> String? {
    guard let date = signOff?.date, date.day != nil, date.month != nil else { return nil }
    return date.text
  }

  /// The date of the sign-off; one that is not whole is kept in a comment, as the text has it.
  private static func date(_ signOff: SignOff?) -> String {
    guard let signOff, signOff.date != nil else { return "" }
    guard let date = wholeDate(signOff) else {
      return YAMLScalar.comment("date: \(signOff.lines.last ?? "")    原文年月日不全")
    }
    let hasYear = signOff.lines.contains { NoticeDateReader.first(in: FoldedText($0))?.day.year != nil }
    return "date: " + date + (hasYear ? "" : "    # 年份据征集期")
  }

  private static func issuer(_ notice: ImportedNotice) -> String {
    let offices = notice.issuers.map { "name: " + YAMLScalar.line($0) }
    // The opening's short name is that of the office which opened; of several it is not said which.
    let short = notice.shortIssuer.map { "short: " + YAMLScalar.line($0) }
    if offices.count > 1 { return "issuer: [" + offices.map { "{\($0)}" }.joined(separator: ", ") + "]" }
    let fields = offices + [short].compactMap(\.self)
    // The format wants an issuer; the line is there to be filled in.
    return fields.isEmpty ? "# issuer: {name: , short: }" : "issuer: {" + fields.joined(separator: ", ") + "}"
  }

  private static func kind(_ notice: ImportedNotice) -> String {
    if notice.groups.isEmpty, !notice.questions.isEmpty { return "questionnaire" }
    func hasOutcome(_ group: NoticeGroup) -> Bool {
      group.disposition != nil || group.children.contains(where: hasOutcome)
    }
    return notice.groups.contains(where: hasOutcome) ? "adoption" : "summary"
  }

  /// The document that views were asked on, where the topic is its title.
  private static func about(_ notice: ImportedNotice) -> String? {
    guard let scalars = notice.topic?.unicodeScalars, let open = scalars.firstIndex(of: "《"),
      let close = scalars.lastIndex(of: "》"), open < close
    else { return nil }
    return String(scalars[open...close])
  }

  private static func windows(_ notice: ImportedNotice) -> String? {
    if notice.laterWindows.isEmpty { return window(notice.window) }
    let days = ([notice.window].compactMap(\.self) + notice.laterWindows).map { window in
      "{"
        + [("from", window.from?.text), ("to", window.to?.text)].compactMap { name, day in day.map { name + ": " + $0 }
        }
        .joined(separator: ", ") + "}"
    }
    return "window: [" + days.joined(separator: ", ") + "]"
  }

  private static func window(_ window: NoticeWindow?) -> String? {
    guard let window else { return nil }
    // One month stated as such.
    if let from = window.from, from == window.to, from.day == nil, let month = from.text { return "window: " + month }
    var fields: [String] = []
    if let from = window.from?.text { fields.append("from: " + from) }
    if let to = window.to?.text { fields.append("to: " + to) }
    let note = window.impliedYear ? "    # 后一日期的年份据前一日期" : ""
    return fields.isEmpty ? nil : "window: {" + fields.joined(separator: ", ") + "}" + note
  }

  private static func channels(_ channels: [NoticeChannel]) -> String {
    if channels.allSatisfy({ $0.count != nil }) {
      let fields = channels.map { YAMLScalar.line($0.name) + ": " + String($0.count ?? 0) }
      return "channels: {" + fields.joined(separator: ", ") + "}"
    }
    return "channels: [" + channels.map { YAMLScalar.line($0.name) }.joined(separator: ", ") + "]"
  }

  private static func url(_ notice: ImportedNotice) -> [String] {
    var lines: [String] = []
    if let url = notice.url { lines.append("url: " + YAMLScalar.quoted(url)) }
    if let caption = notice.qrCaption {
      if notice.url == nil { lines.append("# url: https://…    原网页附有二维码；填写网址后通知末尾才印") }
      lines.append("qr_caption: " + YAMLScalar.line(caption))
    }
    return lines
  }

  private static func sections(_ sections: [NoticeSection]) -> [String] {
    if sections.isEmpty { return [] }
    var lines = ["sections:"]
    for section in sections {
      lines.append("  - at: " + section.at.rawValue)
      // A heading that only leads to the groups has no text, which the format asks for: its words are the text.
      let text = section.text.isEmpty ? section.heading : section.text
      if !section.heading.isEmpty, !section.text.isEmpty {
        lines.append("    heading: " + YAMLScalar.line(section.heading))
      }
      lines.append("    text: " + YAMLScalar.text(text, indent: 4))
    }
    return lines
  }
}
