import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Groups and dispositions that rows name.
@Suite struct GroupingTests {
  private let yaml = """
    groups:
      - {id: a, heading: 关于绿化。, groups: [{id: a1, heading: 行道树；草坪}]}
      - {id: b, heading: 关于照明；}

    """

  @Test func byIDByHeadingAndWithoutItsMark() throws {
    let csv = "text,group\n1,a\n2,关于绿化。\n3,关于绿化\n4,关于照明\n5,b；a1\n6,\n7,未归类\n8, a ；a\n"
    let campaign = try Loading.rows(csv, yaml: yaml).value
    #expect(campaign.rows.map(\.groups) == [["a"], ["a"], ["a"], ["b"], ["b", "a1"], [], [], ["a"]])
    #expect(campaign.tally.groups["a"]?.count == 5)
    #expect(campaign.tally.inSeveralGroups == 1)
    #expect(campaign.tally.ungrouped == 2)
  }

  @Test func headingsWithSemicolons() throws {
    let campaign = try Loading.rows("text,group\n1,行道树；草坪\n2,行道树；草坪；b\n", yaml: yaml).value
    #expect(campaign.rows.map(\.groups) == [["a1"], ["a1", "b"]])
  }

  @Test func groupsThatOnlyRowsName() throws {
    let campaign = try Loading.rows("text,group\n1,停车；b\n2,v1.2 版\n3,停车\n4,v1.2 版\n", yaml: yaml).value
    #expect(campaign.statements.groups.map(\.id) == ["a", "b", "停车", "v1_2_版"])
    #expect(campaign.statements.groups.last?.heading == "v1.2 版")
    #expect(campaign.rows.map(\.groups) == [["停车", "b"], ["v1_2_版"], ["停车"], ["v1_2_版"]])
    #expect(campaign.tally.groups["v1_2_版"]?.count == 2)
    #expect(campaign.places["groups[3].id"].text == "a/b/suggestions.csv:3:3")
  }

  @Test func tooManyGroups() {
    let csv = "text,group\n" + (0...1_000).map { "甲,第\($0)组\n" }.joined()
    #expect(Loading.findings(csv: csv) == ["rows.groups-overfull"])
  }

  /// Width, case and blanks do not make another group.
  @Test func oneNameWrittenInSeveralWays() throws {
    let csv =
      "text,group\n1,停车管理\n2,停车 管理\n3,停车管理。\n4,停 车 管 理\n5,Ａ类\n6,A类\n7,a类\n8,（一）照明\n9,(一)照明\n10,物业\u{200B}服务\n11,物业服务\n"
      + "12,关于 绿化\n13,A B\n14,AB\n"
    let campaign = try Loading.rows(csv, yaml: yaml).value
    #expect(
      campaign.statements.groups.dropFirst(2).map(\.heading) == ["停车管理", "Ａ类", "（一）照明", "物业\u{200B}服务", "A B", "AB"])
    #expect(campaign.tally.groups["停车管理"]?.count == 4)
    #expect(campaign.tally.groups["a"]?.count == 1)
    #expect(
      campaign.rows.map(\.groups).dropFirst(4).prefix(3).map { $0 }
        == Array(repeating: campaign.rows[4].groups, count: 3))
  }

  @Test func dispositionsWithBlanksAndMarksAndNone() throws {
    let csv = "text,disposition\n1,采 纳\n2,采纳。\n3,未予采纳\n4,部份采纳\n5,作解释说明\n6,/\n7,—\n8,无\n9,已 上会\n10,已上会\n"
    let loaded = try Loading.rows(csv)
    #expect(
      loaded.value.rows.map(\.disposition) == [
        "adopted", "adopted", "notAdopted", "partlyAdopted", "explained", nil, nil, nil, "已 上会", "已 上会",
      ])
    #expect(loaded.log.diagnostics.map(\.arguments["count"]) == ["2"])
  }

  @Test func dispositionsInBothScripts() throws {
    let csv = "text,disposition\n1,采纳\n2,部分採納\n3,不予採納\n4,Noted\n5,adopted\n6,\n"
    let loaded = try Loading.rows(csv)
    #expect(
      loaded.value.rows.map(\.disposition) == ["adopted", "partlyAdopted", "notAdopted", "noted", "adopted", nil])
    #expect(loaded.log.isEmpty)
  }

  @Test func unknownDispositionsAreKeptAndCounted() throws {
    let loaded = try Loading.rows("text,disposition\n1,已上会\n2,采纳\n3,已上会\n4,再议\n")
    #expect(loaded.value.rows.map(\.disposition) == ["已上会", "adopted", "已上会", "再议"])
    #expect(loaded.value.scale.entries.suffix(2).map(\.label) == ["已上会", "再议"])
    #expect(loaded.value.scale["再议"]?.means == nil)
    #expect(loaded.value.tally.dispositions["已上会"] == 2)
    #expect(loaded.log.diagnostics.map(\.arguments["count"]) == ["2", "1"])
    #expect(loaded.log.diagnostics[0].place?.text == "a/b/suggestions.csv:2:3")
  }
}
