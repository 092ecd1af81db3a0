import Testing
import Yams

@testable import Intake

@Suite struct WritingTests {
  private func load(_ notice: ImportedNotice) throws -> Yams.Node {
    let text = CampaignYAMLWriter.write(notice, sourceName: "n.txt")
    return try #require(try Yams.compose(yaml: text))
  }

  @Test func whatIsWrittenReadsBackExactly() throws {
    let notice = try NoticeSamples.read(NoticeSamples.adoption, url: "https://example.org/1").value
    let root = try load(notice)
    #expect(root["huizong"]?.int == 1)
    #expect(root["title"]?.string == notice.title)
    #expect(root["lead"]?.string == notice.lead)
    #expect(root["kind"]?.string == "adoption")
    #expect(root["window"]?["from"]?.scalar?.string == "2023-06-01")
    #expect(root["url"]?.string == "https://example.org/1")
    #expect(root["counts"]?["suggestions"]?["value"]?.int == 56)
    #expect(root["breakdowns"]?[0]?["items"]?["部分采纳"]?.int == 5)
    #expect(root["about"]?["title"]?.string == "《青禾市养犬管理办法（征求意见稿）》")
    for (index, section) in notice.sections.enumerated() {
      #expect(root["sections"]?[index]?["text"]?.string == (section.text.isEmpty ? section.heading : section.text))
    }
    #expect(root["groups"]?[0]?["count"]?.int == 12)
    #expect(root["groups"]?[1]?["groups"]?[0]?["heading"]?.string == "建议延长遛犬时间至22:00。")
    #expect(root["groups"]?[1]?["groups"]?[0]?["reason"]?.string == "影响居民休息。")
  }

  @Test func groupsReadBackWordForWord() throws {
    let notice = try NoticeSamples.read(NoticeSamples.mirror).value
    let root = try load(notice)
    for (index, group) in notice.groups.enumerated() {
      #expect(root["groups"]?[index]?["heading"]?.string == group.heading)
      #expect(root["groups"]?[index]?["summary"]?.string == group.summary)
      #expect(root["groups"]?[index]?["run_in"]?.bool == true)
    }
    #expect(root["issuer"]?["name"]?.string == "縣住建局" && root["issuer"]?["short"] == nil)
    #expect(root["url"] == nil && root["qr_caption"]?.string == "掃一掃在手機打開當前頁")
  }

  @Test func questionsReadBack() throws {
    let root = try load(try NoticeSamples.read(NoticeSamples.questionnaire).value)
    #expect(root["kind"]?.string == "questionnaire" && root["window"]?.scalar?.string == "2024-01")
    #expect(root["questions"]?[0]?["options"]?[1]?["label"]?.string == "新闻动态")
    #expect(root["questions"]?[0]?["options"]?[1]?["votes"]?.int == 30)
    #expect(root["questions"]?[0]?["options"]?[1]?["share"]?.float == 27.8)
  }

  @Test(arguments: [
    "是", "yes", "null", "12:30", "2020-05-17", "- 甲", "甲: 乙", "甲 #乙", "\"引\"", "{甲}", "[甲]", " 甲", "甲\n乙", "甲\n\n 乙\n",
    "\t甲",
    "|甲", "&甲", "*甲", "!甲", "%甲", "@甲", "`甲", "甲\u{2028}乙", "甲\u{7}", "~", "0x1F", "甲\\乙", "'甲'", "? 甲", "",
    "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸：甲\n# 乙",
  ])
  func anyStringIsAScalar(text: String) throws {
    let yaml = "a: \(YAMLScalar.text(text, indent: 0))\nb: [\(YAMLScalar.line(text))]\nc: end\n"
    let root = try #require(try Yams.compose(yaml: yaml))
    #expect(root["a"]?.scalar?.string == text && root["b"]?[0]?.scalar?.string == text)
    #expect(root["c"]?.string == "end")
  }

  @Test func theLogTellsWhatHowManyAndWhere() throws {
    let notice = try NoticeSamples.read(NoticeSamples.mirror).value
    let text = ImportLogWriter.text(notice, sourceName: "n.txt")
    #expect(text.contains("去掉注音 readings after characters removed [annotations]：24 / 17"))
    #expect(text.contains("    8:16  ?；貧w → 。回歸"))
    #expect(text.contains("发文机关 issuer：縣住建局"))
    // JSON is YAML 1.2.
    let json = try #require(try Yams.compose(yaml: ImportLogWriter.json(notice, sourceName: "n.txt")))
    let kinds = json["steps"]?.sequence?.compactMap { $0["kind"]?.string }
    #expect(kinds == notice.steps.map(\.kind.rawValue))
  }
}
