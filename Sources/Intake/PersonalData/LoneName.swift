/// Whether a few characters that stand by themselves are the name of a person rather than a word: 安全, 方便 and 江北区 begin as
/// names do.
enum LoneName {
  enum Likeness: Int, Comparable {
    case none
    /// 农志高, 赵丽: where something else speaks for a person too.
    case possible
    /// 陈建国, 欧阳清, 王女士, 阿依古丽·买买提.
    case likely

    static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
  }

  /// Last characters of places and of parts of a whole, of hardly any given names.
  private static let thingEnds = Set("庄莊店寨屯沟溝湾灣坪营營坝壩桥橋坡岭嶺塘港寺庙廟堡铺鋪站场場城苑片类類项項章节節条條科股岗崗办辦组組费費厂廠".unicodeScalars)
  /// Of two characters also those that end names of persons: 王江, 赵山.
  private static let placeEnds = Set("江河湖山海洲州口家门門台峰溪泉井池".unicodeScalars)
  /// Surnames that begin words of two characters: 石料, 白蚁, 林业.
  private static let wordSurnames = Set(
    "石白林金马馬高江龙龍雷汤湯毛牛田叶葉池包左方温溫童章庄莊梅兰蘭柳蓝藍洪康钟鐘鍾熊万萬常史文孔明季向辛甘盛连牟葛项項游焦谷严嚴任何安付施易段路管关關曾时時全于余申尚古顾顧许許陶花苗"
      .unicodeScalars)
  private static let titles = NameWords.titles + words("某 某某")

  static func likeness(_ text: String) -> Likeness { likeness(NarrowText.scalars(text.trimmingWhiteSpace())) }

  /// - Parameter words: of `NarrowText`.
  static func likeness(_ words: Scalars) -> Likeness {
    if words.contains(where: { TextClasses.isPoint($0.value) }) {
      let isName = words.count > 3 && words.allSatisfy { $0.isHan || TextClasses.isPoint($0.value) }
      return isName && NameParts.persons(of: words).contains(words) ? .likely : .none
    }
    guard (2...5).contains(words.count), words.allSatisfy(\.isHan) else { return .none }
    let isDouble = NameWords.double.contains { words.has($0, at: 0) }
    let surname = isDouble ? 2 : 1
    guard isDouble || NameWords.isSurname(words[0]) else { return .none }
    let isCommon = NameWords.common.contains(words[0])
    if isDouble || isCommon, titles.contains(where: { words.count == surname + $0.count && words.has($0, at: surname) })
    {
      return .likely
    }
    guard words.count - surname <= 2, words.count > surname else { return .none }
    let given = words[surname...]
    if words.hasAny(NameWords.noNames, at: 0) || given.contains(where: NameWords.noGiven.contains) { return .none }
    let last = words[words.count - 1]
    if NameWords.noEnds.contains(last) || thingEnds.contains(last) { return .none }
    if isDouble { return .likely }
    if words.count == 3 {
      // 李家沟 and 陈家祠 are places.
      if words[1] == "家" { return .none }
      return isCommon && !NameWords.adverbs.contains(words[0]) && !NameWords.functionWords.contains(words[0])
        ? .likely : .possible
    }
    return isCommon && !wordSurnames.contains(words[0]) && !placeEnds.contains(last) ? .possible : .none
  }

  /// Whether most of the words are names; where all are of two characters, all of them.
  static func areMost(_ words: [String]) -> Bool {
    let found = words.map { likeness($0) }
    let named = found.count { $0 != .none }
    return found.contains(.likely) ? named * 2 > found.count : named > 1 && named == found.count
  }
}
