/// Whether words of a table's cell, or behind a label, say who somebody is.
enum PersonCell {
  /// One name of a person and nothing else, no body and no word such as 网友 or 王先生.
  static func isName(_ text: String) -> Bool {
    let words = NarrowText.scalars(text.trimmingWhiteSpace())
    guard !isGeneral(text), !isBody(text), NameParts.persons(of: words).contains(words) else { return false }
    // A point or Latin letters need no surname.
    guard words[0].isHan, words.allSatisfy(\.isHan) else { return true }
    // 信访 and 来电 begin with characters that are surnames too.
    return NameWords.common.contains(words[0]) || NameWords.rare.contains(words[0])
      || NameWords.double.contains { words.has($0, at: 0) }
  }

  /// A name that hardly is another word: of three characters, with a surname of every day, and no end of a place or a thing.
  static func isSureName(_ text: String) -> Bool {
    let words = NarrowText.scalars(text.trimmingWhiteSpace())
    guard isName(text), let last = words.last, !thingEnds.contains(last) else { return false }
    return words.count > 2 && (!words.allSatisfy(\.isHan) || words.count > 3 || NameWords.common.contains(words[0]))
  }

  private static let thingEnds = Set("期费感性度率量金款厂路巷湾塘城馆单牌表赛墙灯池桥河湖山坡场位点面里制法条".unicodeScalars)

  /// Whether a cell holds the name of a person, alone or among others: 周建国、吴淑芬, 区住建局（周建国）.
  static func holdsName(_ text: String) -> Bool {
    if isName(text) { return true }
    let words = NarrowText.scalars(text.trimmingWhiteSpace())
    return NameParts.parts(of: words).contains { isName(String($0)) }
  }

  /// 网友, 匿名, 王先生: words of persons that name none.
  static func isGeneral(_ text: String) -> Bool { GeneralNames.contains(text) }

  /// 区住建局, 幸福社区, 某某有限公司, 商户: nobody's name.
  static func isBody(_ text: String) -> Bool {
    let words = FoldedText(text.trimmingWhiteSpace())
    guard words.count > 1, let last = words.folded.last else { return false }
    if OfficeName.isName(words) || GeneralNames.isOrganisation(NarrowText.scalars(words.text)) { return true }
    return words.scalars.allSatisfy(\.isHan) && bodyEnds.contains(last)
  }

  private static let bodyEnds = Set("局委办厅部处科所站院校司行厂店社队村镇乡县市区街道台商户业团会群".unicodeScalars)
}
