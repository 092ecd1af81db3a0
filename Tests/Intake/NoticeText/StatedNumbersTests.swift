import Testing
import Yams

@testable import Intake

/// Which of the numbers in the opening words is the whole.
@Suite struct StatedNumbersTests {
  private func counts(_ words: String) throws -> (submissions: Int?, suggestions: Int?, yaml: Node) {
    let text = """
      关于《柳湾区河道管理细则》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区水务局就《柳湾区河道管理细则》公开征求意见。\(words)公告如下：
      一、建议明确河长职责。
      二、建议加强巡查。
      柳湾区水务局
      2023年4月15日
      """
    let yaml = CampaignYAMLWriter.write(try NoticeSamples.read(text).value)
    let root = try #require(try Yams.compose(yaml: yaml))
    func value(_ name: String) -> Int? { root["counts"]?[name]?["value"]?.int ?? root["counts"]?[name]?.int }
    return (value("submissions"), value("suggestions"), root)
  }

  @Test(arguments: [
    // Ways have their own numbers; the sum is stated.
    ("共收到来信12封、电子邮件3封、网上留言27条，合计42条意见。", nil, 42),
    // No sum is stated, and none is made.
    ("收到来信12封、网站留言25条、电话意见7条。", nil, nil),
    ("期间收到网站留言25条，来信8件，经梳理合并，形成意见建议32条，采纳20条。", nil, 32),
    ("共收到来件43份，提出意见建议52条。", 43, 52),
    ("共收到意见 23 条。", nil, 23), ("共收到意见建议三十二条，采纳二十条。", nil, 32), ("共收到有效建议68条。", nil, nil),
    ("共收到来信1 286封，提出意见建议12 350条。", 1_286, 12_350), ("共收到意见1,286条。", nil, 1_286),
    // 第三十二条 numbers an article.
    ("就第三十二条共收到意见5条。", nil, 5), ("共收到对第32条的意见。", nil, nil),
    ("共收到市民建议27则。", nil, 27),
    // Of full width, and not whole.
    ("共收到群众建议１，０２６条。", nil, 1_026), ("共收到意见1,0265条。", nil, nil), ("共收到意见 2 1 条，采纳 1 5 条。", nil, nil),
    // Parts are not the whole.
    ("共收到教师意见8条、家长意见10条、学生意见2条。", nil, nil), ("共收到来信217封，其中意见建议类58封。", 217, nil),
    ("共有35位公众通过网络提出意见78条，另收到来信4封。", nil, 78),
    ("共收到来信来函12件，涉及意见31条；网上留言45条，涉及意见52条；合计意见83条。", nil, 83),
    ("收回276份，其中赞成251份，反对14份，弃权11份。", 276, nil), ("收到回函36份，其中无意见29份，提出意见的7份，共提出修改意见18条。", 36, 18),
    ("热线共受理来电来信18,642件，其中咨询类9,210件，意见建议类1,013件。", nil, nil), ("收到网友留言43条。", nil, 43),
    ("共回收有效问卷1,250份。", nil, nil), ("线上线下共收集各类建议近500条，参会群众360余人次，梳理汇总为126条。", nil, 500),
  ])
  func theWhole(words: String, submissions: Int?, suggestions: Int?) throws {
    let found = try counts(words)
    #expect(found.submissions == submissions && found.suggestions == suggestions)
  }

  @Test func aWayOfTwoWordsIsOne() throws {
    let root = try counts("共收到来信12封、网上留言27条，合计39条意见。").yaml
    #expect(root["channels"]?.mapping?.keys.map { $0.string } == ["来信", "网上留言"])
    #expect(root["channels"]?["网上留言"]?.int == 27)
  }

  @Test func questionsSayHowManyAnswersTheyTake() throws {
    let notice = try NoticeSamples.read(
      """
      关于公园开放时间问卷调查结果的公告
      2023年3月1日至3月31日，柳湾区园林局开展问卷调查，回收有效问卷100份，结果如下：
      一、您每周去几次？（单选）
      A.一次 30人 30%
      B.两次 70人 70%
      二、您希望增加什么？【多选题】
      （1）座椅：80票，80%
      （2）饮水点：60票，60%
      三、您从哪里得知？
      网站 [70票] 70%
      电视 [50票] 50%
      """
    ).value
    #expect(notice.questions.map(\.text) == ["您每周去几次？", "您希望增加什么？", "您从哪里得知？"])
    // The last one has no bracket, but its shares exceed the whole.
    #expect(notice.questions.map(\.isMultiple) == [false, true, true])
    #expect(notice.questions[1].options.map(\.label) == ["座椅", "饮水点"])
    #expect(notice.questions[1].options.map(\.votes) == [80, 60])
    #expect(notice.questions[1].options.map(\.share) == ["80", "60"])
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }
}
