import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Sheets of answers, imported and counted again from what was imported. Counts are by hand.
@Suite struct AnswerSheetTests {
  /// What the notice would print: each question with its kind and its options with their votes.
  private func counted(_ csv: String, profile: String? = nil) throws -> (
    questions: [String], texts: [String], findings: [String], yaml: String
  ) {
    var options = TableImportOptions()
    if let profile {
      options.profile = try ProfileFields.profile(
        at: ProfileTests.folder + "/\(profile).yaml", world: SystemWorld())
    }
    let importer = try TableImporter(
      ["卷.csv"], options: options, world: MemoryWorld(files: ["卷.csv": Array(csv.utf8)]))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    let yaml = ImportedCampaign(importer, result).yaml
    let loaded = try Loading.campaign(["campaign.yaml": yaml, "suggestions.csv": rows.text])
    let questions = loaded.value.statements.questions.map { question in
      let answers = loaded.value.tally.answers[question.id]
      let votes = question.options.map { "\($0.label) \(answers?.votes[$0.id] ?? 0)" }
      return "\(question.text)[\(question.kind.rawValue) \(answers?.respondents ?? 0)] " + votes.joined(separator: " ")
    }
    return (
      questions, loaded.value.rows.map(\.text.original),
      result.log.diagnostics.map(\.code.id), yaml
    )
  }

  private func sheet(_ header: String, _ answers: [String]) -> String {
    "序号,\(header),您的意见\n" + answers.enumerated().map { "\($0 + 1),\($1),话\($0 + 1)\n" }.joined()
  }

  /// 停车 in 1, 2, 4; 噪音 in 1, 3, 4; 绿化 in 2; what one of them has is no option.
  @Test(arguments: ["最关心什么【多选题】", "最关心什么（可多选）", "最关心什么（不定项选择）", "最关心什么（限选3项）", "最关心什么（最多选两项）"])
  func severalByDuns(_ header: String) throws {
    let cells = ["停车、噪音", "停车、绿化", "噪音", "噪音、停车", "绿化"]
    let found = try counted(sheet(header, cells))
    #expect(found.questions == ["最关心什么[multiple 5] 停车 3 噪音 3 绿化 2"])
    #expect(found.texts == ["话1", "话2", "话3", "话4", "话5"])
    let commas = try counted(sheet(header, cells.map { "\"" + $0.replacing("、", with: ", ") + "\"" }))
    #expect(commas.questions == found.questions)
    for mark in [",", "，"] {
      let plain = try counted(sheet(header, cells.map { "\"" + $0.replacing("、", with: mark) + "\"" }))
      #expect(plain.questions == found.questions)
    }
  }

  /// Where the header says nothing, pieces that recur more than whole cells do are the options.
  @Test func severalByThemselves() throws {
    let cells = ["甲、乙", "乙、丙", "甲", "甲、丙", "丙、乙、甲", "乙"]
    #expect(try counted(sheet("关心什么？", cells)).questions == ["关心什么？[multiple 6] 甲 4 乙 4 丙 3"])
    // Options that hold 、 themselves are chosen whole.
    let whole = ["扶手、坡道", "路灯", "扶手、坡道", "路灯", "路灯"]
    #expect(try counted(sheet("关心什么？", whole)).questions == ["关心什么？[single 5] 路灯 3 扶手、坡道 2"])
  }

  /// 停车 first in 1 and 3, 绿化 first in 2; -2 and blanks are options that were not placed.
  @Test(arguments: ["最先改什么【排序题】", "最先改什么"])
  func placesInOneColumnAnOption(_ stem: String) throws {
    let header = ["停车", "绿化", "噪音"].map { "3、\(stem)(\($0))" }.joined(separator: ",")
    let places = ["1,2,3", "2,1,-2", "1,,2", ",,"]
    let found = try counted(sheet(header, places), profile: "wenjuanxing")
    #expect(found.questions == ["最先改什么[rank 3] 停车 2 绿化 1 噪音 0"])
    #expect(found.yaml.contains("type: rank"))
  }

  /// Rows that agree in two columns, or leave a place out, are scales.
  @Test(arguments: [["1,2,3", "2,2,1"], ["1,2,3", "3,1,4"], ["1,2,3"]])
  func scalesAreNoPlaces(_ places: [String]) throws {
    let found = try counted(sheet("3、请评价：停车,3、请评价：绿化,3、请评价：噪音", places), profile: "wenjuanxing")
    #expect(!found.yaml.contains("type: rank "))
    #expect(found.questions.map { $0.prefix { $0 != "[" } } == ["请评价：停车", "请评价：绿化", "请评价：噪音"])
  }

  /// A comma within an answer parts nothing where what it parts does not recur.
  @Test func commasOfSentences() throws {
    let cells = ["停车", "停车", "其他，如噪音", "绿化", "其他，如路灯", "绿化", "停车，谢谢"]
    #expect(try counted(sheet("关心什么？", cells)).questions == ["关心什么？[single 7] 停车 2 绿化 2 其他答案 3"])
  }

  @Test func anOptionThatHoldsAMark() throws {
    // 扶手、坡道 five times and never apart, 座椅（石凳、木椅） in brackets.
    let cells = [
      "扶手、坡道、路灯", "路灯、扶手、坡道", "扶手、坡道", "扶手、坡道、座椅（石凳、木椅）", "座椅（石凳、木椅）、路灯", "扶手、坡道",
    ]
    #expect(
      try counted(sheet("需要什么（多选）", cells)).questions == ["需要什么[multiple 6] 扶手、坡道 5 路灯 3 座椅（石凳、木椅） 2"])
  }

  @Test func whatWasAskedOfNobody() throws {
    let cells = ["小学", "(跳过)", "（跳过）", "(空)", "小学", "初中", "初中", ""]
    let found = try counted(
      "序号,孩子几年级？,您的意见\n" + cells.enumerated().map { "\($0),\($1),\($0 == 1 ? "(空)" : "话")\n" }.joined())
    #expect(found.questions == ["孩子几年级？[single 4] 小学 2 初中 2"])
    #expect(found.texts == ["话", "", "话", "话", "话", "话", "话", "话"])
  }

  @Test func contactsAreNoOptions() throws {
    let rows = (1...8).map {
      "\($0),zhang_san_\($0 % 4),甲路\($0 % 4 + 1)号3栋501室,某\($0 % 4),好,1381234000\($0 % 4),话\($0)\n"
    }
    let header = "序号,1、您的微信号,2、您的住址,3、怎么称呼您,4、好不好？,5、如何找到您？,6、您的意见\n"
    let found = try counted(header + rows.joined())
    for word in ["zhang", "甲路", "某1", "13812"] { #expect(!found.yaml.contains(word), "\(word)") }
    #expect(found.yaml.contains("options: [\"好\"]"))
  }

  @Test func aClosedQuestionOfWhichNothingRecurs() throws {
    let found = try counted(sheet("您是谁【单选题】", ["王某", "李某", "赵某"]))
    #expect(found.questions == ["您是谁[open 3] "])
  }

  static let ladders: [(words: [String], kind: String)] = [
    (["很满意", "满意", "较满意", "一般", "较不满意", "不满意", "很不满意", "不了解"], "scale"),
    (["完全同意", "同意", "比较同意", "中立", "比较不同意", "不同意", "完全不同意", "说不清"], "scale"),
    (["非常了解", "了解", "比较了解", "一般", "不太了解", "不了解", "完全不了解"], "scale"),
    (["总是", "经常", "有时", "偶尔", "从不"], "scale"), (["很重要", "重要", "一般", "不重要", "很不重要"], "scale"),
    (["优", "良", "中", "差"], "scale"), (["很方便", "较方便", "一般", "不太方便", "不清楚"], "scale"),
    (["赞成", "反对"], "single"),
  ]

  @Test(arguments: ladders) func scalesStandInTheirOrder(_ words: [String], _ kind: String) throws {
    // From the last to the first, each twice.
    let cells = words.reversed().flatMap { [$0, $0] }
    let wanted = words.map { "\($0) 2" }.joined(separator: " ")
    #expect(try counted(sheet("如何？", cells)).questions == ["如何？[\(kind) \(cells.count)] \(wanted)"])
  }

  @Test func agesStandInTheirOrder() throws {
    let words = ["18岁以下", "18-30岁", "31-60岁", "60岁以上"]
    let found = try counted(sheet("年龄？", words.reversed().flatMap { [$0, $0] }))
    #expect(found.questions == ["年龄？[single 8] 18岁以下 2 18-30岁 2 31-60岁 2 60岁以上 2"])
  }

  /// One column an option, in the ways of five systems; the last holds what people wrote.
  @Test(arguments: [
    ("2.您的出行方式:步行", "2.您的出行方式:公交", "2.您的出行方式:其他", "您的出行方式"),
    ("3、您的出行方式（多选）(步行)", "3、您的出行方式（多选）(公交)", "3、您的出行方式（多选）(其他)", "您的出行方式"),
    ("G1Q2[SQ001]. 您的出行方式？ [步行]", "G1Q2[SQ002]. 您的出行方式？ [公交]", "G1Q2[other]. 您的出行方式？ [其他]", "您的出行方式？"),
    ("3、您的出行方式（多选） / 步行", "3、您的出行方式（多选） / 公交", "3、您的出行方式（多选） / 其他", "您的出行方式"),
  ])
  func oneColumnAnOption(_ first: String, _ second: String, _ third: String, _ text: String) throws {
    let csv = "序号,\(first),\(second),\(third),您的意见\n1,√,,,甲\n2,√,√,,乙\n3,,,骑电动车,丙\n4,√,√,坐船,丁\n5,,,,戊\n"
    let found = try counted(csv)
    #expect(found.questions == ["\(text)[multiple 4] 步行 3 公交 2 其他 2"])
    #expect(!found.yaml.contains("电动车"))
  }

  @Test func codesAlone() throws {
    let found = try counted("id,q2[SQ001],q2[SQ002],q2[other],意见\n1,Y,,,甲\n2,Y,Y,食堂,乙\n3,,,,丙\n", profile: "limesurvey")
    #expect(found.questions == ["q2[multiple 2] SQ001 2 SQ002 1 other 1"])
  }

  @Test func whatStandsBehindOther() throws {
    let cells = ["支持", "反对", "其他：看情况", "支持", "反对", "其他：再说、再看", "其他（请注明）"]
    let found = try counted(sheet("是否支持【单选题】", cells))
    #expect(found.questions == ["是否支持[single 7] 其他 3 支持 2 反对 2"])
    #expect(!found.yaml.contains("看情况"))
  }

  @Test func answersWithoutOpinions() throws {
    let found = try counted("序号,1、满意吗？,2、来过吗？\n1,满意,是\n2,满意,否\n3,一般,是\n4,一般,否\n")
    #expect(found.findings == ["import.no-text"])
    #expect(found.questions == ["满意吗？[scale 4] 满意 2 一般 2", "来过吗？[single 4] 是 2 否 2"])
  }

  /// A in 1, 2, 4; B in 1, 3; C and D in 2, as cells have the letters without a mark.
  @Test func severalByLetters() throws {
    let found = try counted(sheet("2.您支持哪些措施（多选）", ["AB", "ACD", "B", "A"]))
    #expect(found.questions == ["您支持哪些措施[multiple 4] A 3 B 2 C 1 D 1"])
    #expect(found.findings == ["import.options-coded"])
    let circled = try counted(sheet("您支持哪些措施（多选）", ["①②", "①", "②③"]))
    #expect(circled.questions == ["您支持哪些措施[multiple 3] ① 2 ② 2 ③ 1"])
  }

  /// 东门站 is chosen alone and with others: 1, 2, 4; 西门站 in 1, 3, 4; 南湖（大学城）站 in 3, 5 and 6.
  @Test func whatIsChosenAloneAndWithOthers() throws {
    let cells = ["东门站, 西门站", "东门站", "西门站, 南湖（大学城）站", "东门站, 西门站", "西门站, 南湖（大学城）站", "东门站"]
    let found = try counted(
      "序号,哪些站点需要扶梯？,您的意见\n" + cells.enumerated().map { "\($0 + 1),\"\($1)\",话\n" }.joined())
    #expect(found.questions == ["哪些站点需要扶梯？[multiple 6] 东门站 4 西门站 4 南湖（大学城）站 2"])
  }

  @Test func otherBehindALetter() throws {
    let cells = ["A.支持", "B.反对", "D、其他：自家后院", "A.支持", "B.反对", "D、其他（蚊子多）"]
    let found = try counted(sheet("是否支持【单选题】", cells))
    #expect(!found.yaml.contains("后院") && !found.yaml.contains("蚊子"))
    #expect(found.questions == ["是否支持[single 6] A.支持 2 B.反对 2 D、其他 2"])
  }

  @Test func numbersOfOptions() throws {
    let found = try counted(sheet("1、性别", ["1", "2", "1", "2", "1"]))
    #expect(found.questions == ["性别[single 5] 1 3 2 2"])
    #expect(found.findings == ["import.options-coded"])
    let rated = try counted(sheet("请打分？", ["1", "2", "5", "2", "1"]))
    #expect(rated.questions == ["请打分？[scale 5] 1 2 2 2 5 1"])
    #expect(rated.findings == [])
  }

  /// Beside two questions a ladder of answers is one too; other columns are none.
  @Test func aLadderAmongQuestions() throws {
    let rows = ["赞成,很好？,满意,网上", "反对,很好？,不满意,来电", "赞成,很好？,满意,网上", "反对,很好？,不满意,网上"]
    let found = try counted(
      "序号,您赞成吗？,好不好？,对安检的满意程度,途经,您的意见\n" + rows.enumerated().map { "\($0),\($1),话\($0)\n" }.joined())
    #expect(
      found.questions == ["您赞成吗？[single 4] 赞成 2 反对 2", "好不好？[single 4] 很好？ 4", "对安检的满意程度[scale 4] 满意 2 不满意 2"])
  }

  /// The stem's own colon stands once.
  @Test func stemsWithAColon() throws {
    let found = try counted("序号,您对以下方面的满意度：—绿化,您对以下方面的满意度：—照明,您的意见\n1,满意,满意,甲\n2,一般,满意,乙\n3,满意,一般,丙\n")
    #expect(found.questions.allSatisfy { $0.hasPrefix("您对以下方面的满意度：绿化[") || $0.hasPrefix("您对以下方面的满意度：照明[") })
  }

  /// A form of which every column is a question but those of the system's.
  @Test func questionsOfAForm() throws {
    let found = try counted(
      "序号,您的姓名,您对规划的态度,希望增加的设施（多选）,您的意见,提交人,提交时间,修改时间,填写时长,填写设备,操作系统,浏览器,填写地区,IP\n"
        + "1,甲,支持,\"公园,球场\",话1,,2026-03-01,,31,iPhone,iOS,微信,某市,192.0.2.1\n"
        + "2,乙,反对,公园,话2,,2026-03-02,,31,iPhone,iOS,微信,某市,192.0.2.1\n"
        + "3,丙,支持,\"球场,公园\",话3,,2026-03-03,,32,iPhone,iOS,微信,某市,192.0.2.1\n", profile: "jinshuju")
    #expect(
      found.questions == ["您对规划的态度[single 3] 支持 2 其他答案 1", "希望增加的设施[multiple 3] 公园 3 球场 2"])
    #expect(found.texts == ["话1", "话2", "话3"])
  }

  /// −3 says that a question was skipped, −2 that it was left empty.
  @Test func numbersForNoAnswer() throws {
    let found = try counted(
      "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、关心的问题(交通),1、关心的问题(教育),2、您的建议,总分\n"
        + "1,2026/5/1 9:00:00,5秒,链接,N/A,192.0.2.1,1,0,多设公交,0\n"
        + "2,2026/5/1 9:00:00,5秒,链接,N/A,192.0.2.1,-3,-3,-3,0\n"
        + "3,2026/5/1 9:00:00,5秒,链接,N/A,192.0.2.1,1,1,-2,0\n", profile: "wenjuanxing")
    #expect(found.questions == ["关心的问题[multiple 2] 交通 2 教育 1"])
    #expect(found.texts == ["多设公交", "", ""])
  }
}
