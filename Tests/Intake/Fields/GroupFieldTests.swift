import Campaigns
import Diagnostics
import Testing

@testable import Intake

@Suite struct GroupFieldTests {
  private let yaml =
    Loading.minimum + """
      dispositions:
        - {code: A, label: 已解决或基本解决, means: adopted}
        - {code: B.1, label: 正在解决, means: pending}
        - 未采纳
        - 列入规划
      groups:
        - heading: 第一组。
          run_in: 是
          summary: |
            第一段。
            第二段。
          disposition: 采纳
          reason: 已写入。
          groups:
            - heading: 其一
            - {id: g1-1, heading: 其二, count: 12, share: 29.50%}
        - {id: 甲.乙, heading: 第二组, print: no, why: 涉密, disposition: 列入规划}
        - heading: 第三组

      """

  @Test func groupsAndTheirIDs() throws {
    let campaign = try Loading.campaign(yaml).value
    #expect(campaign.allGroups.map(\.id) == ["g1", "g1-1_2", "g1-1", "甲_乙", "g3"])
    let first = campaign.statements.groups[0]
    #expect(first.isRunIn)
    #expect(first.summary == "第一段。\n第二段。")
    #expect(first.disposition == "A")
    #expect(first.children[1].count == 12)
    #expect(first.children[1].share?.text == "29.50%")
    let second = campaign.statements.groups[1]
    #expect(!second.isPrinted)
    #expect(second.why == "涉密")
    #expect(second.disposition == "列入规划")
    #expect(campaign.places["groups[0].groups[1].heading"].text == "a/b/campaign.yaml:18:20")
  }

  @Test func ownScale() throws {
    let entries = try Loading.campaign(yaml).value.scale.entries
    #expect(entries.map(\.code) == ["A", "B_1", "notAdopted", "列入规划"])
    #expect(entries.map(\.label) == ["已解决或基本解决", "正在解决", "未采纳", "列入规划"])
    #expect(entries.map(\.means) == [.adopted, .pending, .notAdopted, nil])
  }

  @Test func scaleTwice() {
    #expect(
      Loading.findings(yaml: Loading.minimum + "dispositions: [{code: A, label: 甲}, {code: A, label: 乙}]\n")
        == ["field.disposition-twice@campaign.yaml:3:37"])
  }

  @Test func questions() throws {
    let yaml = """
      questions:
        - text: 你是否知道？
          type: single
          options: {知道: 50, 不.知道: {votes: 6, share: 10.7}, 其他: {share: 1.0}}
          respondents: 56
        - {id: q1, text: 你关注哪类？, type: multiple, base: votes, options: [政府文件, {id: n, label: 新闻, votes: 3}]}

      """
    let questions = try Loading.campaign(Loading.minimum + yaml).value.statements.questions
    #expect(questions.map(\.id) == ["q1_2", "q1"])
    #expect(questions[0].options.map(\.id) == ["知道", "不_知道", "其他"])
    #expect(questions[0].options.map(\.votes) == [50, 6, nil])
    #expect(questions[0].options[1].share?.text == "10.7%")
    #expect(questions[0].respondents == 56)
    #expect(questions[1].base == .votes)
    #expect(questions[1].options.map(\.id) == ["政府文件", "n"])
  }
}
