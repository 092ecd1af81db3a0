/// Tells lines between rows that say who somebody is, and so are no headings of groups: 反映人：覃玉芬, 李志高（青泽镇柳巷村）,
/// 何建军 13912345678.
enum PersonHeading {
  private static let finder = PersonalDataFinder()
  /// Digits from which a number may be somebody's.
  private static let leastDigits = 5
  private static let longestLabel = 10
  private static let labels = ["人", "者", "姓名"]
  /// What stands beside a name of somebody who wrote or called.
  private static let speech = [
    "反映如下", "反映", "来信", "来电", "来访", "来函", "投诉", "举报", "留言", "提出", "建议", "意见", "联系电话", "联系方式", "电话", "手机", "同志", "等人",
    "等",
    "的", "來信", "來電", "來訪", "投訴", "舉報", "建議", "意見", "電話", "聯絡電話", "同志們", "人",
  ]
  private static let roles = [
    "村民", "居民", "业主", "业主代表", "群众", "市民", "网友", "住户", "人大代表", "政协委员", "代表", "委员", "老人", "業主", "群眾", "網友", "住戶",
  ].sorted { $0.count > $1.count }
  private static let placeEnds = Set(
    "省市县縣区區乡鄉镇鎮村街道路巷屯组組号號楼樓栋棟单元單室户戶社里弄苑园園坊寨庄莊厂廠局司队隊店校院".unicodeScalars)
  private static let marks = Set("、,;/|&:.!。 \t\n-+_~*\"'".unicodeScalars)

  static func isPerson(_ text: String) -> Bool {
    let scalars = NarrowText.scalars(text)
    let hasDigits = scalars.count(where: \.isDigit) >= leastDigits
    if hasDigits && hasNumber(text) || isLabelled(scalars) || isNickname(scalars) { return true }
    guard let (outside, inside) = parted(scalars) else { return false }
    var pieces: [Scalars] = []
    var hasSpeech = false
    for piece in outside.split(whereSeparator: { marks.contains($0) || $0.isDigit || $0.isLatin }) {
      let (name, speaks) = bare(Scalars(piece))
      hasSpeech = hasSpeech || speaks
      if !name.isEmpty { pieces.append(name) }
    }
    guard !pieces.isEmpty else { return false }
    let found = pieces.map { LoneName.likeness($0) }
    guard let best = found.max(), best != .none else { return false }
    let others = zip(pieces, found).filter { $0.1 == .none }.map(\.0)
    let isBeside = hasSpeech || hasDigits || !inside.isEmpty && inside.allSatisfy(isPlace)
    if isBeside { return others.allSatisfy(isPlace) }
    // By itself, or with a remark that may be anything, it has to be a whole name.
    return found.allSatisfy { $0 == .likely }
  }

  /// A number that only persons have, whatever stands beside it.
  private static func hasNumber(_ text: String) -> Bool {
    finder.spans(in: text, by: .citizen).contains { span in
      switch span.kind {
      case .identityNumber, .mobile, .account, .passport, .permit: span.isMasked
      default: false
      }
    }
  }

  /// 来信人：陈建国; what is received from bodies may be arranged by them: 提出人：县财政局.
  private static func isLabelled(_ text: Scalars) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon > 0, colon <= longestLabel, colon + 1 < text.count else {
      return false
    }
    let label = string(text[..<colon].filter { !$0.isSpace })
    guard labels.contains(where: { label.hasSuffix($0) }) else { return false }
    let value = Scalars(text[(colon + 1)...].drop { $0.isSpace })
    return !value.isEmpty && !GeneralNames.isOrganisation(value) && !(value.last.map(bodyEnds.contains) ?? false)
  }

  /// 网友“柳巷阿婆”.
  private static func isNickname(_ text: Scalars) -> Bool {
    let role = text.prefix { $0.isHan }
    guard role.count < text.count, "“\"「『".unicodeScalars.contains(text[role.count]) else { return false }
    return roles.contains(string(role)) || ["网民", "網民", "昵称"].contains(string(role))
  }

  private static let bodyEnds = Set("局委办厅部处科所校院司厂店社队会團团區区县镇乡街".unicodeScalars)

  /// What stands outside brackets, and what in each.
  private static func parted(_ text: Scalars) -> (outside: Scalars, inside: [Scalars])? {
    var (outside, inside): (Scalars, [Scalars]) = ([], [])
    var open = false
    for scalar in text {
      if "([【〔".unicodeScalars.contains(scalar) {
        if open { return nil }
        open = true
        inside.append([])
        outside.append(" ")
      } else if ")]】〕".unicodeScalars.contains(scalar) {
        if !open { return nil }
        open = false
      } else if open {
        inside[inside.count - 1].append(scalar)
      } else {
        outside.append(scalar)
      }
    }
    return (outside, inside)
  }

  /// A piece without the words beside a name, and whether there were any.
  private static func bare(_ piece: Scalars) -> (Scalars, Bool) {
    var words = string(piece[...])
    var speaks = false
    if let role = roles.first(where: { words.hasPrefix($0) }) {
      words = String(words.dropFirst(role.count))
      speaks = true
    }
    while let word = speech.first(where: { words.hasSuffix($0) }) {
      words = String(words.dropLast(word.count))
      speaks = true
    }
    return (Scalars(words.unicodeScalars), speaks)
  }

  private static func isPlace(_ words: Scalars) -> Bool {
    let han = words.filter(\.isHan)
    return han.last.map(placeEnds.contains) ?? true
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
