import Testing

@testable import TextServices

@Suite struct MaskedNameTests {
  @Test(arguments: [
    ("朱**", "朱某"), ("张*", "张某"), ("欧阳**", "欧阳某"), ("李*明", "李某明"), ("歐陽**", "歐陽某"), ("張**", "張某"), ("诸葛*亮", "诸葛某亮"),
    ("市民朱**来信反映路灯不亮。", "市民朱某来信反映路灯不亮。"), ("由王**、李*明和张*三人提出", "由王某、李某明和张某三人提出"),
    ("网友马**（2020年）", "网友马某（2020年）"), ("“陈**”", "“陈某”"), ("朱＊＊", "朱某"), ("欧**", "欧某"), ("联系人:高**", "联系人:高某"),
    ("本人高*，住在三楼", "本人高某，住在三楼"), ("感谢黄**、刘**", "感谢黄某、刘某"), ("群众赵**等12人", "群众赵某等12人"),
    ("反映人：周**。朱**也这样说。", "反映人：周某。朱某也这样说。"), ("經辦人吳**", "經辦人吳某"), ("我叫徐**，", "我叫徐某，"), ("居民孙*", "居民孙某"),
    ("由朱**反映", "由朱某反映"),
  ])
  func starsBehindASurnameAreSaid(text: String, said: String) {
    #expect(MaskedNames.spoken(text) == said)
  }

  @Test(arguments: [
    "138****1234", "****", "密码：****", "密码张****", "面积=长*宽*高", "底*高/2", "高*宽", "5万*12个月", "3*4", "a*b", "**重点**内容",
    "请看**重点**",
    "**小王**来了", "*强调*", "江苏**", "平方*", "黄金**", "*", "甲*", "见表*", "京A****8", "王*3", "李**a", "每户十万*人数", "单价*数量",
    "** 朱 **",
    "朱 **", "电话1380000****", "QQ12***", "第三方*", "由于**天气**", "请和**重点**一起看",
  ])
  func otherStarsAreNot(text: String) { #expect(MaskedNames.spoken(text) == text) }

  /// Only the stars are replaced, so that what is printed keeps its places.
  @Test func theRangesAreThoseOfTheStars() {
    #expect(MaskedNames.stars(in: Array("市民朱**和李*明".unicodeScalars)) == [3..<5, 7..<8])
  }

  /// A name column holds what no table of surnames knows.
  @Test func whatIsSaidToBeANameIsOne() {
    let name = Array("佟**".unicodeScalars)
    let rare = Array("訢**".unicodeScalars)
    #expect(MaskedNames.stars(in: name) == [1..<3])
    #expect(MaskedNames.stars(in: rare).isEmpty)
    #expect(MaskedNames.stars(in: rare) { _ in true } == [1..<3])
    #expect(MaskedNames.stars(in: Array("阿卜杜**".unicodeScalars)) { _ in true } == [3..<5])
    #expect(MaskedNames.stars(in: Array("138****1234".unicodeScalars)) { _ in true }.isEmpty)
  }
}
