import Campaigns

/// E-mail addresses, and accounts behind their words (微信, QQ).
enum AccountRules {
  private static let publicDomains = [".gov.cn", ".gov.hk", ".gov.mo", ".gov.tw", ".gov.uk"].map {
    Array($0.unicodeScalars)
  }

  /// `local@domain.tld` around the `@` at `at` (the common part of RFC 5321, 4.1.2). An address of a government is its own.
  static func address(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    var start = at
    while start > 0, isLocal(text[start - 1]) { start -= 1 }
    while start < at, text[start] == "." || text[start] == "-" { start += 1 }
    var end = at + 1
    while end < text.count, text[end].isLatin || text[end].isDigit || text[end] == "." || text[end] == "-" { end += 1 }
    while end > at, text[end - 1] == "." || text[end - 1] == "-" { end -= 1 }
    let domain = text[(at + 1)..<Swift.max(end, at + 1)]
    guard start < at, let dot = domain.lastIndex(of: "."), dot > at + 1, end - dot > 2,
      domain[(dot + 1)...].allSatisfy(\.isLatin)
    else { return nil }
    let lowered = domain.map(\.lowered)
    let isPublic = publicDomains.contains { lowered.count > $0.count && lowered.suffix($0.count).elementsEqual($0) }
    return PersonalDataSpan(range: start..<end, rule: .emailForm, decision: isPublic ? .keptOfficial : .masked)
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar.isDigit || [".", "_", "%", "+", "-"].contains(scalar)
  }

  struct Word {
    let word: Scalars
    let digitsOnly: Bool
  }

  /// Words behind which an account stands.
  static let accountWords: [Word] =
    words("微信 薇信 威信 维信 v信 加v 我v wechat weixin wx vx 抖音号 抖音號 快手号 快手號 微博号 支付宝账号 line telegram")
    .map { Word(word: $0, digitsOnly: false) }
    + words("qq 扣扣 企鹅号 q号").map { Word(word: $0, digitsOnly: true) }

  private static let links = Set("号号码號碼是为為加我:;,，。：= （(“\"「账帐賬都同也叫请".unicodeScalars)

  /// The account behind the word that begins at `at`.
  static func account(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    for word in accountWords {
      guard at + word.word.count <= text.count,
        zip(word.word, text[at...]).allSatisfy({ $0 == $1.lowered }),
        at == 0 || !word.word[0].isLatin || !text[at - 1].isLatin
      else { continue }
      let behind = at + word.word.count
      // A Latin word must not run on into another: wxyz.
      if word.word.last?.isLatin == true, behind < text.count, text[behind].isLatin, word.word.count == 4 { continue }
      // Groups and public accounts are nobody's.
      if text.hasAny(nobodys, at: behind) { return nil }
      let start = start(text, behind)
      if start < text.count {
        var end = start
        while end < text.count, text[end].isDigit || (!word.digitsOnly && isAccount(text[end])) { end += 1 }
        while end > start, text[end - 1] == "-" || text[end - 1] == "." { end -= 1 }
        guard (5...20).contains(end - start), isFirst(text[start]) else { continue }
        if text[start..<end].allSatisfy(\.isDigit), text.hasAny(counts, at: end) { return nil }
        if text[start..<end].allSatisfy(\.isLatin), start == behind, word.word.last?.isLatin == true { return nil }
        return PersonalDataSpan(range: start..<end, rule: .accountWord)
      }
    }
    return nil
  }

  private static let nobodys = words("群 公众 公眾 小程序 支付 扫 掃 朋友圈 平台 端 视频号 APP 服务号 订阅号")
  private static let counts = words("元 人 个 個 名 余 餘 万 萬 块 年 月 次 户")

  private static func isFirst(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatin || scalar.isDigit || scalar == "_" }

  /// Behind the word and the links that follow it.
  private static func start(_ text: Scalars, _ behind: Int) -> Int {
    var start = behind
    while start < text.count, start < behind + 6 {
      if links.contains(text[start]) {
        start += 1
      } else if text.hasAny(identifiers, at: start), start + 2 < text.count, links.contains(text[start + 2]) {
        start += 2
      } else {
        break
      }
    }
    return start
  }

  private static let identifiers = words("ID id Id")

  private static func isAccount(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar == "_" || scalar == "-"
  }
}
