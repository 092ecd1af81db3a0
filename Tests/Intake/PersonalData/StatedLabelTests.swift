import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What citizens say in the labels that an office writes, and in those formed of its rows.
@Suite struct StatedLabelTests {
  @Test func optionsAndChannelsOfTheOffice() throws {
    let yaml =
      Loading.minimum + """
        counts: {suggestions: 10}
        channels: {来电13600003333: 4, 网上: 5, 电话0566-1234567: 1}
        questions:
          - {text: 最想改什么？, type: multiple, respondents: 10, options: {照明: 6, 其他：请打13600003333: 1, 身份证110105199003072215: 1}}
          - {text: 停在哪里？, respondents: 3, options: [{label: 人民路12号, votes: 2}, {label: 建设路5号, votes: 1}]}

        """
    let loaded = try Loading.campaign(yaml)
    let campaign = loaded.value
    #expect(campaign.subject.channels.map(\.name) == ["来电136****3333", "网上", "电话0566-1234567"])
    let options = campaign.statements.questions.map { $0.options.map(\.label) }
    #expect(options == [["照明", "其他：请打136****3333", "身份证****"], ["人民路12号", "建设路5号"]])
    #expect(campaign.statements.questions[0].options.map(\.votes) == [6, 1, 1])
    let paths = FigureTable(of: campaign).figures.map(\.id.path)
    #expect(!paths.contains { $0.contains("13600003333") || $0.contains("110105199003072215") })
    let told = loaded.log.diagnostics.filter { $0.code == .labelMasked }
    #expect(told.map { $0.arguments["text"] } == ["来电136****3333", "其他：请打136****3333", "身份证****"])
    #expect(told.map { $0.place?.text ?? "" }.allSatisfy { $0.hasPrefix("a/b/campaign.yaml:") })
  }

  /// The office's own number is kept where it says so, and two that are shown alike are one channel and two options.
  @Test func keptAndAlike() throws {
    let yaml =
      Loading.minimum + """
        masking: {keep: ["13600003333"]}
        channels: {来电13600003333: 4, 来电13811112222: 1, "来电138 1111 2222": 2}
        questions: [{text: 问, options: {打13811112222: 1, 打138-1111-2222: 2}}]

        """
    let campaign = try Loading.campaign(yaml).value
    #expect(campaign.subject.channels.map(\.name) == ["来电13600003333", "来电138****2222"])
    #expect(campaign.subject.channels.map(\.count) == [4, 3])
    let options = campaign.statements.questions[0].options
    #expect(options.map(\.label) == ["打138****2222", "打138****2222"])
    #expect(options.map(\.id) == ["打138****2222", "打138****2222_2"])
  }

  /// Cells name an option as the office wrote it.
  @Test func cellsOfAMaskedOption() throws {
    let yaml = "questions: [{text: 问, column: Q1, options: [照明, 其他：请打13600003333]}]\n"
    let campaign = try Loading.rows("序号,Q1\n1,照明\n2,其他：请打13600003333\n", yaml: yaml).value
    #expect(campaign.tally.answers["q1"]?.votes["其他：请打136****3333"] == 1)
    #expect(campaign.statements.questions[0].options.map(\.label) == ["照明", "其他：请打136****3333"])
  }

  /// 万俟雪 and 宋小宝 name themselves; 赵四海 is whom somebody else chose.
  @Test func optionsOfRowsWithoutTheirAuthor() throws {
    let yaml = "masking: {mask: [某小区]}\nquestions: [{text: 最想改什么？, type: multiple, column: Q2}]\n"
    let csv = """
      id,name,contact,text,Q2
      1,万俟雪,13612340001,好。,照明；其他：请联系万俟雪
      2,许大茂,wxyu@example.org,好。,照明；某小区停车；加 wxyu@example.org
      3,宋小宝,,好。,宋小宝家门口；宋 小 宝家
      4,张三丰,,好。,赵四海家门口
      5,赵四海,,好。,赵四海家门口；照明

      """
    let campaign = try Loading.rows(csv, yaml: yaml).value
    let votes = campaign.tally.answers["q1"]?.votes
    let options = campaign.statements.questions[0].options
    #expect(
      options.map(\.label) == [
        "照明", "其他：请联系万**", "****停车", "加 ****", "宋**家门口", "宋**家", "赵四海家门口", "赵**家门口",
      ])
    #expect(options.map { votes?[$0.id] } == [3, 1, 1, 1, 1, 1, 1, 1])
    #expect(!options.contains { $0.id.contains("万俟") || $0.id.contains("宋小宝") })
  }

  /// What the campaign itself offers is the office's, and whom a column of persons chooses is nobody's author.
  @Test func personsToChooseFrom() throws {
    let listed = "questions: [{text: 选谁？, column: 推荐人, options: [王芳, 李四]}]\n"
    let csv = "id,name,text,推荐人\n1,王芳,好。,王芳\n2,赵六,好。,李四\n"
    let own = try Loading.rows(csv, yaml: listed).value
    #expect(own.statements.questions[0].options.map(\.label) == ["王芳", "李四"])
    #expect(own.tally.answers["q1"]?.votes["王芳"] == 1)
    let formed = try Loading.rows(csv, yaml: "questions: [{text: 选谁？, column: 推荐人}]\n").value
    #expect(formed.statements.questions[0].options.map(\.label) == ["王**", "李四"])
  }
}
