import Campaigns

/// Names behind the words with which people introduce themselves: two or three Han with a common surname.
enum NameRule {
  /// The hundred commonest surnames, with their traditional forms.
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟\
    熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯
    """.unicodeScalars)
  private static let doubleSurnames = ["欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "东方", "皇甫", "司徒", "慕容"].map {
    Array($0.unicodeScalars)
  }

  /// Words that a name follows. Behind 本人 other words follow too, so that there a name must be closed.
  private static let introductions: [(word: [Unicode.Scalar], needsEnd: Bool)] =
    ["我叫", "我的名字叫", "姓名", "联系人", "聯絡人", "聯繫人", "署名"].map { (Array($0.unicodeScalars), false) }
    + ["本人", "我是"].map { (Array($0.unicodeScalars), true) }

  /// Behind 本人 these are words rather than surnames.
  private static let functionWords = Set("于何向曾任万方高白".unicodeScalars)
  /// What may stand right behind a name.
  private static let followers = Set("是住在家今年现現的和与與电電手联聯，。、；：,.;:!！？?（(）) \n\t\r".unicodeScalars)

  static func spans(in text: [Unicode.Scalar]) -> [PersonalDataSpan] {
    var found: [PersonalDataSpan] = []
    for at in text.indices {
      for (word, needsEnd) in introductions
      where text[at] == word[0] && text[at...].starts(with: word) {
        var start = at + word.count
        while start < text.count, start < at + word.count + 2, [":", "：", " ", "是", "叫"].contains(text[start]) {
          start += 1
        }
        if let end = nameEnd(text, start, needsEnd: needsEnd) {
          found.append(PersonalDataSpan(range: start..<end, kind: .name))
        }
      }
    }
    return found
  }

  private static func nameEnd(_ text: [Unicode.Scalar], _ start: Int, needsEnd: Bool) -> Int? {
    guard start < text.count else { return nil }
    let isDouble = doubleSurnames.contains { text[start...].starts(with: $0) }
    guard isDouble || surnames.contains(text[start]) else { return nil }
    if needsEnd, functionWords.contains(text[start]) { return nil }
    let lengths = isDouble ? [4, 3] : [3, 2]
    for length in lengths where isHan(text, start, length) && isEnd(text, start + length) { return start + length }
    if needsEnd { return nil }
    return lengths.first { isHan(text, start, $0) }.map { start + $0 }
  }

  private static func isHan(_ text: [Unicode.Scalar], _ start: Int, _ length: Int) -> Bool {
    start + length <= text.count && text[start..<(start + length)].allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func isEnd(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    at >= text.count || followers.contains(text[at]) || text[at].isDigit || text[at].isLatin
  }
}
