import Campaigns

/// E-mail addresses, and accounts behind their words (微信, QQ).
enum AccountRules {
  static func spans(in text: [Unicode.Scalar]) -> [PersonalDataSpan] {
    var found: [PersonalDataSpan] = []
    for at in text.indices {
      if text[at] == "@", let range = address(text, at) {
        found.append(PersonalDataSpan(range: range, kind: .email))
      } else if let range = account(text, at) {
        found.append(PersonalDataSpan(range: range, kind: .account))
      }
    }
    return found
  }

  /// `local@domain.tld` around the `@` (the common part of RFC 5321, 4.1.2).
  private static func address(_ text: [Unicode.Scalar], _ at: Int) -> Range<Int>? {
    var start = at
    while start > 0, isLocal(text[start - 1]) { start -= 1 }
    var end = at + 1
    while end < text.count, text[end].isLatin || text[end].isDigit || text[end] == "." || text[end] == "-" {
      end += 1
    }
    while end > at, text[end - 1] == "." || text[end - 1] == "-" { end -= 1 }
    let domain = text[(at + 1)..<max(end, at + 1)]
    guard start < at, let dot = domain.lastIndex(of: "."), dot > at + 1, end - dot > 2 else { return nil }
    return start..<end
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar.isDigit || [".", "_", "%", "+", "-"].contains(scalar)
  }

  /// Words behind which an account stands, with the fewest characters that it then has.
  private static let words: [(word: [Unicode.Scalar], digitsOnly: Bool)] =
    ["微信", "wechat", "weixin", "wx", "vx"].map { (Array($0.unicodeScalars), false) }
    + ["qq"].map { (Array($0.unicodeScalars), true) }

  private static let links = Set("号码號碼是为為加我:;,，。：= （(".unicodeScalars)

  private static func account(_ text: [Unicode.Scalar], _ at: Int) -> Range<Int>? {
    for (word, digitsOnly) in words {
      guard at + word.count <= text.count,
        zip(word, text[at...]).allSatisfy({ $0 == lowercased($1) }),
        at == 0 || !word[0].isLatin || !text[at - 1].isLatin
      else { continue }
      var start = at + word.count
      let limit = start + 4
      while start < text.count, start < limit, links.contains(text[start]) { start += 1 }
      var end = start
      while end < text.count, text[end].isDigit || (!digitsOnly && isAccount(text[end])) { end += 1 }
      if (5...20).contains(end - start) { return start..<end }
    }
    return nil
  }

  private static func isAccount(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar == "_" || scalar == "-"
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
  }
}
