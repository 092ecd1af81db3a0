import Campaigns
import Testing

@testable import Intake

/// Texts that are said to hold nothing hold nothing.
@Suite struct PersonalDataHintsTests {
  /// What personal data is made of, and what stands around it.
  private static let pieces = [
    "1", "3", "8", "0", "138", "1234567", "１", "３８", "ａ", "Ｚ", "＠", "@", "a", "X", "x", ".", "-", "—", "－", "（", "）",
    "(", ")",
    " ", "\u{3000}", "·", "京", "京A", "沪", "粤", "我叫", "我的", "我是", "本人", "姓名", "署名", "联系", "聯絡", "聯繫", "微信", "QQ",
    "电话", "电", "身份证", "卡号", "王", "小明", "李", "张三", "先生", "女士", "同志", "：", ":", "，", "。", "意见", "路灯", "小区", "建议",
    "我", "姓", "微", "联", "本", "署", "\n", "🙂", "é", "_", "+86", "转",
  ]

  private static func text(_ generator: inout SystemRandomNumberGenerator) -> String {
    var text = ""
    // Half of them in long runs of what is harmless, so that what matters stands at every place of a vector.
    let padding = Bool.random(using: &generator) ? 0 : Int.random(in: 0...40, using: &generator)
    text += String(repeating: "民", count: padding)
    for _ in 0..<Int.random(in: 0...9, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
    if padding > 0 { text += String(repeating: "众", count: Int.random(in: 0...40, using: &generator)) }
    return text
  }

  private func check(_ text: String) {
    let held = HeldText(text)
    if PersonalDataHints.mayHold(held.text) { return }
    let spans = PersonalDataFinder().spans(in: text, by: .citizen) + PersonalDataFinder().spans(in: text, by: .office)
    if !spans.isEmpty { Issue.record("\(text): \(spans)") }
  }

  @Test func nothingIsMissed() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<60_000 { check(PersonalDataHintsTests.text(&generator)) }
  }

  /// Each kind at each place of a vector, with nothing else in the text.
  @Test(arguments: [
    "13812345678", "138 1234 5678", "１３８１２３４５６７８", "0566-1234567", "1234567", "11010519491231002X",
    "4111 1111 1111 1111",
    "京A12345", "京ａ12345", "京Ａ·１２３４５", "a@b.cn", "ａ＠ｂ．ｃｎ", "我叫王小明", "本人李四", "姓名：王小明", "署名：李四", "联系人王五", "聯絡人王五",
    "微信abc12345", "微信：１２３４５６",
  ])
  func eachKindAnywhere(_ value: String) {
    for before in 0..<40 {
      for after in 0..<40 {
        let text = String(repeating: "民", count: before / 2) + String(repeating: ",", count: before % 2) + value
        check(text + String(repeating: "众", count: after))
      }
    }
  }

  /// What most texts are needs no closer look.
  @Test func plainTextIsLeftAlone() {
    for text in ["建议在人民路增设路灯，照亮夜归路。", "", "共12条", "2024年6月1日前完成，预算300万元。"] {
      let held = HeldText(text)
      #expect(!PersonalDataHints.mayHold(held.text), "\(text)")
    }
  }
}
