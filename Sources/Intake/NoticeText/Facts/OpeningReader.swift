/// Issuer and topic from the opening words: `…，区民宗局对如何…工作进行了网上意见建议征集`.
enum OpeningReader {
  struct Found {
    var issuer: FoldedText?
    var topic: Range<Int>?
  }

  /// Words between the issuer and the topic.
  private static let links: [Word] = Word.list("对 就 围绕 针对 关于 组织开展了 开展了 组织开展 开展 组织 发布了 发布 公布了 公布 起草了 起草 通过 在 面向 向 公开")
  private static let topicLinks: [Word] = Word.list("对 就 围绕 针对 关于")
  /// Words that end the topic.
  private static let topicEnds: [Word] = Word.list(
    """
    进行了 开展了 组织了 展开了 进行 开展 组织开展 面向社会 面向公众 面向全 面向广大 面向 向社会 向公众 向全 向广大 公开征 公开向 在网上 在门户 在官 在政府 \
    在区 在市 在县 在我 通过 征求了 征集了 征求 征集 广泛征 向各 向有关 向相关 向企业 向居民 向市民 向群众 向家长 向学生 向师生 向业主 向村民 向商户 向经营 向单位 向部门 向专家 \
    向1 向2 向3 向4 向5 向6 向7 向8 向9 采取 以书面 以网 发布了 发出 公开 问卷 举行 召开 收集 听取 的意见 意见建议 意见和建议 网上 组织
    """)
  /// Words before those who were asked, which a document's name in 《》 cannot hold behind it.
  private static let audiences = Word.list("向 于")
  private static let clauseEnds: Set<Unicode.Scalar> = Set("，,。；;！？!?\n".unicodeScalars)
  /// Topics are looked for in this many characters of the opening.
  private static let reach = 600

  static func read(_ lead: FoldedText) -> Found {
    var found = Found()
    let end = min(lead.count, reach)
    var clause = 0
    while clause < end {
      var stop = clause
      var depth = 0
      while stop < end, depth > 0 || !clauseEnds.contains(lead.scalars[stop]) {
        // Marks within a title end no clause.
        if lead.scalars[stop] == "《" { depth += 1 }
        if lead.scalars[stop] == "》" { depth -= 1 }
        stop += 1
      }
      readClause(clause..<stop, lead, &found)
      if found.topic != nil, found.issuer != nil { break }
      clause = stop + 1
    }
    if found.topic == nil { found.topic = object(lead, end) }
    return found
  }

  private static func readClause(_ clause: Range<Int>, _ lead: FoldedText, _ found: inout Found) {
    if found.issuer == nil { found.issuer = issuer(in: clause, lead) }
    guard found.topic == nil, let link = topicLink(in: clause, lead) else { return }
    var start = link.index + link.word.count
    // 关于公布《…》…的结果, where a title stands in the opening.
    if link.word == "关于" { for word in deeds where lead.has(word, at: start) { start += word.count } }
    guard let end = topicEnd(from: start, to: clause.upperBound, lead), end - start >= 4 else { return }
    var low = start
    var high = end
    while low < high, lead.scalars[low].isBlank { low += 1 }
    while high > low, lead.scalars[high - 1].isBlank || lead.folded[high - 1] == "的" { high -= 1 }
    high = withoutViews(low..<high, lead)
    if high - low >= 4 { found.topic = low..<high }
  }

  private static let deeds = Word.list("公布 反馈 发布 公开 征集 征求")
  private static let views = Word.list("意见建议 意见和建议 建议意见 意见 建议 市民 群众 居民 公众")
  /// Names of documents that end as what was asked for does.
  private static let documents = Word.list("实施意见 若干意见 指导意见 工作意见 处理意见 管理意见 的意见")

  /// 停车问题市民意见 asks for views on 停车问题.
  private static func withoutViews(_ topic: Range<Int>, _ lead: FoldedText) -> Int {
    var high = topic.upperBound
    let text = FoldedText(lead.scalars[topic])
    if text.ends(withAny: documents) { return high }
    while let word = views.first(where: { high - $0.count - topic.lowerBound >= 4 && lead.has($0, at: high - $0.count) }
    ) {
      // 市民 by itself is what the topic is about.
      if high == topic.upperBound, !lead.has("意见", at: high - 2), !lead.has("建议", at: high - 2) { break }
      high -= word.count
    }
    return high
  }

  /// What was asked for, where no 对 or 就 leads to it: 公开征集了教育工作意见建议.
  private static func object(_ lead: FoldedText, _ end: Int) -> Range<Int>? {
    guard let verb = lead.first(of: Word.list("征集了 征求了 征集 征求"), to: end) else { return nil }
    let start = verb.index + verb.word.count
    guard let stop = lead.first(of: Word.list("意见 建议 的意见 的建议"), from: start, to: end)?.index else { return nil }
    let isPhrase = lead.scalars[start..<stop].allSatisfy { !clauseEnds.contains($0) && $0 != "：" }
    let isPerson = lead.contains(any: Word.list("征集到 征集群众 征集社会 征集公众 征求社会 征求公众 征求群众 征求各"))
    return isPhrase && !isPerson && (4...40).contains(stop - start) ? start..<stop : nil
  }

  /// The first word of the topic's kind that no name of a topic's own holds: 对 within 对外开放 is none after an issuer.
  private static func topicLink(in clause: Range<Int>, _ lead: FoldedText) -> (index: Int, word: Word)? {
    var start = clause.lowerBound
    while let link = lead.first(of: topicLinks, from: start, to: clause.upperBound) {
      let next = link.index + link.word.count
      let isPart =
        lead.has("业", at: next) || lead.has("应", at: next) || (link.index > 0 && lead.has("应", at: link.index - 1))
        || (link.index > 0 && (lead.has("成", at: link.index - 1) || lead.has("相", at: link.index - 1)))
      if !isPart { return link }
      start = next
    }
    return nil
  }

  private static func topicEnd(from start: Int, to end: Int, _ lead: FoldedText) -> Int? {
    if start < end, lead.scalars[start] == "《", let close = lead.scalars[start..<end].firstIndex(of: "》") {
      let next = lead.first(of: topicEnds + audiences, from: close + 1, to: end)?.index ?? close + 1
      return next - close <= 20 ? next : close + 1
    }
    return lead.first(of: topicEnds, from: start + 2, to: end)?.index
  }

  /// The name that stands at the head of a clause, after a date, before one of the links.
  private static func issuer(in clause: Range<Int>, _ lead: FoldedText) -> FoldedText? {
    var low = clause.lowerBound
    // 县发展改革局于2020年9月1日至9月30日…: the name comes before the date.
    if let date = NoticeDateReader.first(in: lead, from: low, to: clause.upperBound) {
      var end = date.range.lowerBound
      for word in Word.list("于 自 从 在") where lead.has(word, at: end - 1) { end -= 1 }
      if end > low {
        let name = FoldedText(lead.scalars[low..<end].drop(while: \.isBlank))
        if OfficeName.isName(name) { return name }
      }
    }
    while let date = NoticeDateReader.first(in: lead, from: low, to: clause.upperBound) { low = date.range.upperBound }
    let skipped = Word.list("现将 现就 兹将 期间 以来 前 起 止 为 由 近期 近日 日前 根据 按照 为了 为进一步 ： : 自 从")
    var moved = true
    while moved, low < clause.upperBound {
      moved = false
      if lead.scalars[low].isBlank || lead.folded[low] == "," || lead.folded[low] == "—" {
        low += 1
        moved = true
      }
      for word in skipped where lead.has(word, at: low) {
        low += word.count
        moved = true
      }
    }
    var high = low
    var links = links
    while high < clause.upperBound, let link = lead.first(of: links, from: high, to: clause.upperBound) {
      let name = FoldedText(lead.scalars[low..<link.index])
      if OfficeName.isName(name) { return name }
      high = link.index + 1
      if high - low > 60 { return nil }
      if link.word.count > 4 { links.removeAll { $0 == link.word } }
    }
    return nil
  }

  /// The topic within a title: 关于…意见征集情况的反馈.
  static func topic(inTitle title: FoldedText) -> Range<Int>? {
    let ends = Word.list(
      "意见建议 意见和建议 意见征集 意见征求 意见采纳 意见反馈 征求意见 征集意见 公开征 向社会 网上 问卷 民意 调查 征集 意见 建议 听证 公众 结果 情况 的公告 的公示 的通告 的通报 的反馈 的公布")
    guard let about = title.first("关于") else { return document(inTitle: title) }
    var start = about + 2
    for word in Word.list("公布 反馈 对 就 公开 征集 征求") where title.has(word, at: start) { start += word.count }
    var from = start
    if start < title.count, title.scalars[start] == "《", let close = title.scalars[start...].firstIndex(of: "》") {
      from = close
      return start..<close + 1
    }
    guard let end = title.first(of: ends, from: from + 2)?.index else { return nil }
    var high = end
    while high > start, title.folded[high - 1] == "的" || title.folded[high - 1] == "等" { high -= 1 }
    // A quotation that begins within ends within; one that ends here began before 关于.
    if let close = title.scalars[start..<high].firstIndex(of: "”"), !title.scalars[start..<close].contains("“") {
      high = close
    }
    if title.scalars[start..<high].contains("“"), !title.scalars[start..<high].contains("”"),
      let close = title.scalars[high...].firstIndex(of: "”")
    {
      high = close + 1
    }
    return high - start >= 4 ? start..<high : nil
  }

  /// 《…办法》征求意见情况: the document that a title without 关于 names.
  private static func document(inTitle title: FoldedText) -> Range<Int>? {
    guard let open = title.scalars.firstIndex(of: "《") else { return nil }
    var depth = 0
    for index in open..<title.count {
      if title.scalars[index] == "《" { depth += 1 }
      if title.scalars[index] == "》" { depth -= 1 }
      guard depth == 0 else { continue }
      let asks = Word.list("意见 建议 征求 征集 咨询 公示 听证 采纳")
      return title.first(of: asks, from: index + 1) == nil ? nil : open..<index + 1
    }
    return nil
  }
}
