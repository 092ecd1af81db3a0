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
    "我", "姓", "微", "联", "本", "署", "\n", "🙂", "é", "_", "+86", "转", "居民", "住户", "投诉人", "老师", "同志", "上官", "欧阳", "阿依古丽",
    "买买提", "・", "一", "十二", "栋", "楼", "室", "号", "户", "12", "5", "苑", "花园", "单元", "路", "\u{A0}", "\u{2002}", "赵", "华",
    "的", "𠮷",
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

  private static let finder = PersonalDataFinder()

  private func check(_ text: String) {
    let held = HeldText(text)
    if PersonalDataHints.shared.mayHold(held.text) { return }
    let spans =
      PersonalDataHintsTests.finder.spans(in: text, by: .citizen)
      + PersonalDataHintsTests.finder.spans(in: text, by: .office)
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
    for text in [
      "建议在人民路增设路灯，照亮夜归路。", "", "共12条", "2024年6月1日前完成，预算300万元。", "一楼住户的采光要有保障，居民楼里没有灯，孩子上学不便。",
      "建议把改造范围扩大到附近三栋楼。", "工作人员的态度很好，学生和老师都满意。",
    ] {
      let held = HeldText(text)
      #expect(!PersonalDataHints.shared.mayHold(held.text), "\(text)")
    }
  }

  /// Values of each kind in the forms that the finder takes, each found in the text of whoever writes so.
  private static let values = [
    "13812345678", "138-1234-5678", "138.1234.5678", "138 12345678", "138 123 45678", "86-13812345678",
    "008613812345678",
    "8613812345678", "0912345678", "0912-345-678", "0912-345678", "+886 912 345 678", "+852 (2345) 6789",
    "+44 (0) 20 7946 0000",
    "010-12345678", "(010)12345678", "(010) 12345678", "0566 1234567", "0566)-1234567", "05661234567转123", "电话1234567",
    "座机：12345678-801", "Tel: 1234567", "传真  1234567", "11010519491231002X", "11010519491231002x", "110105491231002",
    "4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111", "京A12345", "京A·12345", "沪A-D12345", "粤B1234学",
    "京a 12345",
    "a@b.cn", "first.last+tag@mail.example.org", "微信abc12345", "微信号：abc_12345", "微信：123456", "wechat: abc12345",
    "WX abcde",
    "QQ：123456", "qq12345", "我叫王小明", "我的名字叫王小明", "本人李四，", "我是张三，", "姓名：王小明", "署名：李四", "联系人王五", "聯絡人：王五", "聯繫人王五",
  ]

  /// Some of the marks and figures of ASCII in their full width, one for one.
  private static func widened(_ text: String, _ generator: inout SystemRandomNumberGenerator) -> String {
    let share = Int.random(in: 0...3, using: &generator)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = share == 3 || share > 0 && Int.random(in: 0..<4, using: &generator) < share
      if isWide, scalar == " " {
        result.append("\u{3000}")
      } else if isWide, (0x21...0x7e).contains(scalar.value), let wide = Unicode.Scalar(scalar.value + 0xfee0) {
        result.append(wide)
      } else if isWide, scalar == "-" {
        result.append("\u{2014}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Every value is found somewhere, so that the test below is of something.
  @Test func everyValueIsFound() {
    for value in PersonalDataHintsTests.values {
      #expect(!PersonalDataHintsTests.finder.spans(in: value, by: .citizen).isEmpty, "\(value)")
    }
  }

  /// Each value, narrow, wide and mixed, at every place of the 64 bytes that are looked at together, with every length behind it
  /// up to the next ones, among neighbours of one, two, three and four bytes.
  @Test func eachValueAtEachPlace() {
    var generator = SystemRandomNumberGenerator()
    let fillers = [",", "é", "民", "𠮷", "，", "）", "·", "\u{fffd}"]
    for value in PersonalDataHintsTests.values {
      for before in 0..<150 {
        let form = PersonalDataHintsTests.widened(value, &generator)
        let after = Int.random(in: 0..<90, using: &generator)
        let filler = fillers.randomElement(using: &generator) ?? ","
        let size = filler.utf8.count
        check(
          String(repeating: filler, count: before / size) + String(repeating: ",", count: before % size) + form
            + String(repeating: fillers.randomElement(using: &generator) ?? ",", count: after / 3)
            + String(repeating: "。", count: after % 3))
      }
    }
  }

  /// The same with a character lost, doubled or put in: whatever the finder still takes for personal data, the bytes tell of.
  @Test func nearMisses() {
    var generator = SystemRandomNumberGenerator()
    let marks = Array("-. ()—\u{2010}\u{2011}\u{2013}（）．－＋+0189，转Xx·".unicodeScalars)
    for _ in 0..<40_000 {
      let value = PersonalDataHintsTests.values.randomElement(using: &generator) ?? ""
      var scalars = Array(PersonalDataHintsTests.widened(value, &generator).unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !scalars.isEmpty {
        let at = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars.remove(at: at)
        case 1: scalars.insert(scalars[at], at: at)
        default: scalars.insert(marks.randomElement(using: &generator) ?? "-", at: at)
        }
      }
      let padding = String(repeating: "民", count: Int.random(in: 0..<30, using: &generator))
      check(padding + String(String.UnicodeScalarView(scalars)) + padding)
    }
  }
}
