import Campaigns
import Diagnostics
import Testing

@testable import Proofreading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Each rule on what the standard or a real notice has as wrong, and on what looks like it and is right.
@Suite struct RuleTests {
  private func line(_ text: String) -> TextLine { TextLine(Array(text.unicodeScalars), number: 0) }

  private func marks(_ text: String, _ find: (TextLine) -> [Fault]) -> [String] {
    let line = line(text)
    return find(line).map { line.excerpt($0.range, around: 0) }
  }

  @Test(arguments: [
    ("加强领导,统一思想", [","]), ("时间:6月1日", [":"]), ("是否同意?", ["?"]), ("办法(试行)已印发", ["("]), ("共30,其中", [","]),
    ("所谓\"三清\"工程", ["\""]), ("共62条;采纳55条", [";"]),
  ])
  func halfWidthMarks(_ text: String, _ wanted: [String]) { #expect(marks(text, MarkWidths.find) == wanted) }

  /// A run that is no address by e-mail may hold one of the web; a long one is gone through once.
  @Test func runsOfWords() {
    let run = String(repeating: "a.", count: 40_000)
    #expect(marks("见a.a.www.example.org/a,b;的说明", MarkWidths.find) == [])
    #expect(marks("见a.a.a,的说明", MarkWidths.find) == [])
    let start = secondsOfThread()
    #expect(marks("加强领导,见\(run),统一思想,", MarkWidths.find) == [",", ","])
    // It took the square of the run, minutes in a build like this.
    #expect(secondsOfThread() - start < 20)
  }

  /// Of the processor, whatever else the machine does.
  private func secondsOfThread() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }

  @Test(arguments: [
    "上午12:30开始", "共1,000件", "见 https://example.org/a?b=c,d:e 的说明", "来信寄 a.b@example.org", "1)加强领导", "采用ISO 9001:2015标准",
    "面积3.5公顷", "Q&A(FAQ)", "《办法（试行）》",
  ])
  func marksThatMayBeHalfWidth(_ text: String) { #expect(marks(text, MarkWidths.find) == []) }

  @Test(arguments: [
    ("停车难。。。希望解决", ["。。。"]), ("停车难...希望", ["..."]), ("停车难…希望", ["…"]), ("公园、广场……等", ["……"]), ("结论--同意", ["--"]),
  ])
  func ellipsesAndDashes(_ text: String, _ wanted: [String]) { #expect(marks(text, Ellipses.find) == wanted) }

  @Test(arguments: ["公园、广场……都要建", "结论——同意", "————", "版本1.2.3", "-------", "e...f 见说明"])
  func ellipsesThatAreRight(_ text: String) { #expect(marks(text, Ellipses.find) == []) }

  @Test(arguments: [
    ("5月1日-6月1日", ["-"]), ("30%-40%", ["-"]), ("20~30人", ["~"]), ("2010、3、2收到", ["2010、3、2"]),
  ])
  func ranges(_ text: String, _ wanted: [String]) { #expect(marks(text, Ranges.find) == wanted) }

  @Test(arguments: ["2020-05-17", "电话0000-1234567", "5月1日—6月1日", "20～30人", "第1、3、5条", "http://a.cn/~user", "2020年5月"])
  func rangesThatAreRight(_ text: String) { #expect(marks(text, Ranges.find) == []) }

  @Test(arguments: [
    ("《关于印发《停车办法》的通知》", ["《"]), ("某政发[2020]5号", ["[2020]5号"]), ("某办函（2021）第12号", ["（2021）第12号"]),
  ])
  func titles(_ text: String, _ wanted: [String]) { #expect(marks(text, Titles.find) == wanted) }

  @Test(arguments: ["《关于〈停车办法〉的通知》", "某政发〔2020〕5号", "（2020）年度", "《甲》和《乙》"])
  func titlesThatAreRight(_ text: String) { #expect(marks(text, Titles.find) == []) }

  @Test(arguments: [
    ("多建公园，，少收费", ["，，"]), ("公园、广场、等", ["、等"]), ("他说：“很好。”。", ["。”。"]), ("办法（见附件。）自今日起施行", ["。）"]),
  ])
  func stops(_ text: String, _ wanted: [String]) { #expect(marks(text, Stops.find) == wanted) }

  @Test(arguments: ["公园、广场等", "他说：“很好。”", "已施行。（见附件。）另有规定的除外", "办法（见附件）自今日起施行"])
  func stopsThatAreRight(_ text: String) { #expect(marks(text, Stops.find) == []) }

  @Test(arguments: [
    ("一.提高认识", ["一."]), ("1、提高认识", ["1、"]), ("（一）、提高认识", ["（一）、"]), ("第一、提高认识", ["第一、"]), ("(2).提高认识", ["(2)."]),
  ])
  func ordinals(_ text: String, _ wanted: [String]) { #expect(marks(text, Ordinals.find) == wanted) }

  @Test(arguments: ["一、提高认识", "1.提高认识", "（一）提高认识", "第一，提高认识", "1、2号楼", "第一、二季度", "一是提高认识", "第三、第四条", "3.5公顷"])
  func ordinalsThatAreRight(_ text: String) { #expect(marks(text, Ordinals.find) == []) }

  @Test(arguments: [
    ("停水三、四天", ["三、四天"]), ("二零二〇年", ["二零二〇年"]), ("二○二○年五月", ["二○二○年"]), ("11届全国人大", ["11届"]), ("十一届人大1次会议", ["1次"]),
  ])
  func numerals(_ text: String, _ wanted: [String]) { #expect(marks(text, Numerals.find) == wanted) }

  @Test(arguments: ["停水三四天", "第三、四条", "一、二、三年级", "二〇二〇年", "十一届全国人大一次会议", "召开3次会议", "一、个人信息", "2020年"])
  func numeralsThatAreRight(_ text: String) { #expect(marks(text, Numerals.find) == []) }

  @Test(arguments: [
    ("2023年65日", ["65日"]), ("20211020日至1218日", ["20211020日", "1218日"]), ("1092月10日", ["1092月10日"]),
    ("2023915日", ["2023915日"]),
    ("81.2%84.2%", ["84"]), ("2月30日", ["2月30日"]), ("2023年2月29日", ["2月29日"]), ("13月5日", ["13月5日"]),
  ])
  func lostFigures(_ text: String, _ wanted: [String]) { #expect(marks(text, LostFigures.find) == wanted) }

  @Test(arguments: ["2020年5月17日—6月17日", "公示180日", "2024年2月29日", "满18个月", "36月龄", "30%—40%", "12月31日", "2月29日"])
  func figuresThatAreRight(_ text: String) { #expect(marks(text, LostFigures.find) == []) }

  private func brackets(_ text: String) -> [String] {
    let lines = OwnText("lead", text).lines
    return Brackets.find(in: lines).map { "\($0.line.number):\($0.line.excerpt($0.fault.range, around: 0))" }
  }

  @Test func bracketsWithoutOther() {
    #expect(brackets("甲（乙\n丙《丁》") == ["0:（"])
    #expect(brackets("甲》乙") == ["0:》"])
    // ” closes no （, which ） closes; “ stays open.
    #expect(brackets("“甲（乙”丙）") == ["0:”", "0:“"])
    for right in ["1）甲\n二）乙", "“甲\n“乙”", "（甲)", "It’s 甲", "〔2020〕", "“‘甲’乙”"] {
      #expect(brackets(right) == [], "\(right)")
    }
  }

  @Test func districtsAndCounties() throws {
    let district = DistrictAndCounty([try #require(Issuer(name: "某市某区民政局", short: "区民政局"))])
    #expect(marks("我县各部门要重视，县委作出部署。", district.find) == ["我县", "县委"])
    #expect(marks("学习某某县委做法，县级市和我区一样。", district.find) == [])
    let county = DistrictAndCounty([try #require(Issuer(name: "某县民政局", short: nil))])
    #expect(marks("全区上下，开发区管委会", county.find) == ["全区"])
    for unclear in ["某自治区某厅", "某市某局"] {
      #expect(marks("我县、我区", DistrictAndCounty([try #require(Issuer(name: unclear, short: nil))]).find) == [])
    }
  }

  @Test func watchedWords() {
    let words = WatchedWords(["领导", "领导小组", "小组"])
    #expect(marks("成立领导小组，加强领导。", words.find) == ["领导小组", "领导"])
    #expect(marks("成立领导小组", WatchedWords([]).find) == [])
  }
}
