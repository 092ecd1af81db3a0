import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What systems put into their exports besides suggestions and answers. Counts are by hand.
@Suite struct ExportHabitTests {
  private struct Found {
    let rows: String
    let aside: String
    let log: DiagnosticLog
    let yaml: String

    /// Findings of the kinds at hand, with what they say.
    func arguments(_ code: DiagnosticCode) -> [[String: String]] {
      log.diagnostics.filter { $0.code == code }.map(\.arguments)
    }
  }

  private func imported(_ files: [String: [UInt8]]) throws -> Found {
    var options = TableImportOptions()
    options.profiles = try ProfileTests.profiles()
    let importer = try TableImporter(files.keys.sorted(), options: options, world: MemoryWorld(files: files))
    let (rows, aside) = (TrapTests.Lines(), TrapTests.Lines())
    let result = try importer.run(
      write: { line throws(Failed) in rows.text += line }, keep: { line throws(Failed) in aside.text += line })
    return Found(
      rows: rows.text, aside: aside.text, log: result.log, yaml: ImportedCampaign(importer, result).yaml)
  }

  private func imported(_ csv: String) throws -> Found { try imported(["表.csv": Array(csv.utf8)]) }

  private func loaded(_ found: Found) throws -> Campaign {
    try Loading.campaign(["campaign.yaml": found.yaml, "suggestions.csv": found.rows]).value
  }

  // MARK: Rows that the system does not hold valid

  /// Two of four: one withdrawn, one that was never published.
  @Test func withdrawnProposals() throws {
    let found = try imported(
      "id;participatory_space/url;title/en;body/en;state;reference;published_at;is_amend\n"
        + "11;https://x.example/p;A;Plant trees;accepted;R-11;2026-03-01 10:00:00 +0100;false\n"
        + "12;https://x.example/p;B;More benches;rejected;R-12;2026-03-05 10:00:00 +0100;false\n"
        + "13;https://x.example/p;C;20 mph please;withdrawn;R-13;2026-03-09 10:00:00 +0100;false\n"
        + "14;https://x.example/p;D;draft text;;R-14;;false\n")
    #expect(
      found.arguments(.rowsMarked) == [
        ["count": "1", "header": "state", "words": "withdrawn 1"],
        ["count": "1", "header": "published_at", "words": "— 1"],
      ])
    #expect(try loaded(found).rows.count == 4)
  }

  @Test func moderatedComments() throws {
    let found = try imported(
      "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
        + "1772323200000,Sun,0,5,20,3,1,Keep the market open\n1772409600000,Mon,1,6,2,30,-1,spam spam buy\n"
        + "1772409700000,Mon,2,7,12,8,0,Lower fees\n")
    #expect(found.arguments(.rowsMarked) == [["count": "1", "header": "moderated", "words": "-1 1"]])
  }

  @Test func withdrawnComments() throws {
    let found = try imported(
      "Document ID,Agency ID,Docket ID,Tracking Number,Posted Date,Is Withdrawn?,Title,Comment\n"
        + "X-1,X,X,a,03/01/2026,FALSE,C,Keep it\nX-2,X,X,b,03/02/2026,TRUE,C,Drop it\nX-3,X,X,c,03/03/2026,FALSE,C,Move it\n"
    )
    #expect(found.arguments(.rowsMarked) == [["count": "1", "header": "Is Withdrawn?", "words": "true 1"]])
    // It is no question.
    #expect(!found.yaml.contains("questions:") && found.yaml.contains("kind: summary"))
  }

  @Test func statesThatNoProfileKnows() throws {
    let found = try imported(
      "编号,意见内容,审核状态\n1,修路,审核通过\n2,加微信,审核不通过\n3,修灯,待审核\n4,修桥,已撤回\n5,修井,审核不通过\n")
    #expect(
      found.arguments(.rowsMarked) == [["count": "3", "header": "审核状态", "words": "审核不通过 2、已撤回 1"]])
    let valid = try imported("编号,意见内容,是否有效\n1,修路,是\n2,修桥,否\n")
    #expect(valid.arguments(.rowsMarked) == [["count": "1", "header": "是否有效", "words": "否 1"]])
    // How far an office is with a row, and what a citizen says, are no such marks.
    let plain = try imported("编号,意见内容,处理状态,路面状态\n1,修路,已办结,差\n2,修桥,退回重办,好\n")
    #expect(plain.arguments(.rowsMarked) == [])
  }

  // MARK: What is no question

  @Test(arguments: ["是否已回访？,是否重复？", "是否重点件？,有无附件？", "是否办结?,已答复？"])
  func whatOfficesNote(_ headers: String) throws {
    let found = try imported("序号,意见内容,\(headers)\n1,修路,是,否\n2,修桥,否,否\n3,修灯,是,否\n")
    #expect(!found.yaml.contains("questions:") && found.yaml.contains("kind: summary"))
  }

  /// A list with outcomes is no sheet of answers for a mark; it is one where citizens are asked twice.
  @Test func listsWithOutcomes() throws {
    let list = try imported("序号,意见内容,路灯？,采纳情况\n1,修路,有,采纳\n2,修桥,无,不采纳\n3,修灯,有,采纳\n")
    #expect(!list.yaml.contains("questions:"))
    let sheets = try imported(
      "序号,您来过公园吗？,您满意吗？,您的意见,采纳情况\n1,是,满意,修路,采纳\n2,否,满意,修桥,采纳\n3,是,一般,修灯,采纳\n4,否,一般,修井,采纳\n")
    #expect(sheets.yaml.contains("kind: questionnaire"))
    // Without them an unknown question stays one.
    let plain = try imported("序号,有车吗？,常来？,意见\n1,是,是,修路\n2,否,否,修桥\n3,是,否,修灯\n4,否,是,修井\n")
    #expect(plain.yaml.contains("kind: questionnaire"))
  }

  @Test(arguments: ["Publish my response?", "May we publish your comments?", "Make my response public?"])
  func englishConsent(_ header: String) throws {
    let found = try imported("ID,Full name,Comments,\(header)\nR1,Tom Doe,I object,Yes\nR2,Ann Roe,Support,No\n")
    #expect(found.rows.hasPrefix("\u{FEFF}id,name,consent,text,source_place\r\nR1,Tom Doe,Yes,I object,"))
    #expect(!found.yaml.contains("questions:"))
    // What is to be published is a plan here.
    let plan = try imported(
      "Ref,Comments,Should the council publish its plan?,Publish the minutes?\nR1,A,Yes,No\nR2,B,Yes,No\n")
    #expect(!plan.rows.contains("consent"))
  }

  // MARK: Sheets of answers

  private let system = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP"

  /// Ten sheets of which six have an opinion; a list beside them is another kind of thing.
  @Test func sheetsOfOneQuestion() throws {
    let csv =
      system + ",1、是否有车,2、意见\n"
      + (1...10).map {
        "\($0),2026/5/\($0) 8:00:00,50秒,链接,,192.0.2.1,\($0 % 2 == 0 ? "有" : "无"),\($0 < 7 ? "话\($0)" : "(空)")\n"
      }
      .joined()
    let found = try imported(csv)
    #expect(found.yaml.contains("kind: questionnaire"))
    #expect(found.arguments(.tablesMixed) == [])
    let mixed = try imported([
      "a.csv": Array(csv.utf8), "b.csv": Array("编号,来信内容,采纳情况\nX1,修路,采纳\nX2,修桥,不采纳\n".utf8),
    ])
    #expect(mixed.arguments(.tablesMixed) == [["list": "b.csv", "sheets": "a.csv"]])
    // Open questions alone make suggestions.
    let open = try imported(
      system + ",1、意见\n1,2026/5/1 8:00:00,5秒,链接,,192.0.2.1,修路\n2,2026/5/1 8:00:00,5秒,链接,,192.0.2.1,修桥\n")
    #expect(open.yaml.contains("kind: summary"))
  }

  /// 上午 in eight of twelve, 下午 in eight; every cell ends or begins with a mark.
  @Test(arguments: [("上午;下午;", "上午;", "下午;"), ("上午┋下午", "上午┋", "┋下午"), ("上午、下午、", "上午、", "、下午")])
  func marksAtTheEnds(_ both: String, _ first: String, _ second: String) throws {
    let cells = [both, first, second, both, first, second, both, first, second, both, first, second]
    let found = try imported(
      "编号,您的选择（多选）,意见\n" + cells.enumerated().map { "\($0 + 1),\($1),话\n" }.joined())
    let campaign = try loaded(found)
    let question = try #require(campaign.statements.questions.first)
    #expect(question.options.map(\.label) == ["上午", "下午"])
    #expect(question.options.map { campaign.tally.answers[question.id]?.votes[$0.id] } == [8, 8])
  }

  /// Single picks that all end in a mark.
  @Test func marksBehindSinglePicks() throws {
    let found = try imported(
      "编号,您选哪个时段？,意见\n" + ["上午;", "下午;", "上午;"].enumerated().map { "\($0 + 1),\($1),话\n" }.joined())
    #expect(found.yaml.contains("options: [\"上午\"]") || found.yaml.contains("options: [上午]"))
    #expect(!found.yaml.contains("上午;"))
  }

  @Test func codesOfOptions() throws {
    let rows = ["AO02,Y,", "AO01,Y,Y", "AO02,,Y", "AO01,Y,"].enumerated().map {
      "\($0 + 1),2026-03-01 10:00:00,3,zh,1,\($1),话\($0)\n"
    }
    let found = try imported(
      "id,submitdate,lastpage,startlanguage,seed,G01Q01,G01Q02[SQ001],G01Q02[SQ002],G02Q04\n" + rows.joined())
    #expect(
      found.arguments(.optionsCoded) == [
        ["question": "G01Q01", "options": "AO02、AO01"], ["question": "G01Q02", "options": "SQ001、SQ002"],
      ])
    // Lines of buses are none.
    #expect(["AO01", "SQ002", "A1", "2", "B"].allSatisfy(AnswerWords.isCode))
    #expect(!["K12路", "BRT1", "MU510", "G1234", "甲"].contains(where: AnswerWords.isCode))
  }

  /// Yes and No of one option a column are choices and no outcomes.
  @Test func choicesAreNoOutcomes() throws {
    let rows = (1...4).map { "\($0),2026-02-01 10:00:00,2,en,1,\($0 > 2 ? "Yes" : "No"),Yes,Please keep bus \($0)\n" }
    let found = try imported(
      "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,seed. Seed,"
        + "G1Q2[SQ001]. Which do you use? [Bus],G1Q2[SQ002]. Which do you use? [Bike],G2Q1. Any comments?\n"
        + rows.joined())
    #expect(found.arguments(.outcomesUnread) == [])
    let list = try imported("编号,意见,结论\n1,修路,采纳\n2,修桥,不采纳\n3,修灯,采纳\n")
    #expect(list.arguments(.outcomesUnread).count == 1)
  }

  @Test func reportsOfCounts() throws {
    let report =
      "第1题 您的性别 [单选题],,\n选项,小计,比例\n男,30,60%\n女,20,40%\n本题有效填写人次,50,\n第2题 意见 [填空题],,\n序号,提交答卷时间,答案文本\n"
      + "1,2026-03-01,修路\n2,2026-03-02,修桥\n"
    let error = #expect(throws: Failed.self) { try imported(report) }
    #expect(error?.log.diagnostics.map(\.code) == [.countsReport])
    let beside = try imported(["a.csv": Array(report.utf8), "b.csv": Array("编号,意见\n1,修路\n".utf8)])
    #expect(beside.arguments(.countsSkipped) == [["sheet": "a.csv"]])
    #expect(beside.rows.contains("修桥") == false)
  }

  // MARK: Columns

  @Test func whatIsSaidToTheCitizen() throws {
    let found = try imported("编号,答复意见,意见内容,处理意见\n1,已修,修路,转交通局\n2,,修桥,转财政局\n")
    #expect(found.rows.contains("\r\n1,修路,已修,转交通局,") && found.rows.hasPrefix("\u{FEFF}id,text,reply,原表 处理意见,"))
    #expect(
      found.arguments(.secondColumn) == [["column": "reply", "taken": "答复意见", "header": "处理意见"]])
    let whole = try imported("序号,意见摘要,意见全文\n1,修路,柳巷路坑洼请修\n")
    #expect(whole.rows.contains("\r\n1,柳巷路坑洼请修,修路,"))
    let alone = try imported("序号,意见摘要,处理意见\n1,修路,已修\n")
    #expect(alone.rows.hasPrefix("\u{FEFF}id,text,reply,source_place\r\n1,修路,已修,"))
    #expect(alone.arguments(.secondColumn) == [])
  }

  @Test(arguments: [
    "编号,想说的话,时间\n1,修路,2026-03-01\n", "编号,看法,时间\n1,修路,2026-03-01\n", "案件編號,陳情內容,受理日期\n1,修路,2026-03-01\n",
  ])
  func whatPeopleCallIt(_ csv: String) throws {
    let found = try imported(csv)
    #expect(found.rows.hasPrefix("\u{FEFF}id,received,text,source_place\r\n1,2026-03-01,修路,"))
  }

  @Test func taiwanRegister() throws {
    let found = try imported("案件編號,陳情內容,受理日期,陳情人,回覆內容\nA1,人行道破損,113/05/07,林某某,已派工\n")
    #expect(found.rows.hasPrefix("\u{FEFF}id,received,name,text,reply,source_place\r\n"))
  }

  // MARK: Titles

  @Test(arguments: [
    ("《青泽县物业管理办法》留言列表", "《青泽县物业管理办法》"), ("一、网上意见", nil), ("县人大代表建议目录", nil), ("县人大代表建议汇总表", nil), ("群众意见汇总表", nil),
    ("养犬条例群众意见汇总表", "养犬条例"), ("公开征集公园改造意见的公告", "公园改造"), ("《青泽县渔政办法》意见报表", "《青泽县渔政办法》"),
    ("《青泽县渔政办法》实施情况意见表", "《青泽县渔政办法》实施"), ("政协提案建议清单", nil), ("老旧小区改造建议一览表", "老旧小区改造"), ("Parks consultation", nil),
  ])
  func topics(_ title: String, _ topic: String?) { #expect(TableTitle.topic(of: title) == topic) }

  // MARK: Cells

  @Test func channelsBehindANameAndWithBlanks() throws {
    let found = try imported("编号,姓名,意见内容,来源\n1,韦小雁,修路,韦小雁来电\n2,蓝志远,修桥,蓝志远的母亲\n3,,修灯,网 上\n4,,修井,网上\n")
    #expect(found.yaml.contains("channels: [来电, 网上]"))
    #expect(found.rows.contains("1,来电,韦小雁,") && found.rows.contains("3,网上,,") && found.rows.contains("4,网上,,"))
    #expect(!found.yaml.contains("母亲"))
  }

  @Test func cellsWithoutAHeaderAreKeptAside() throws {
    let found = try imported("编号,意见内容\n1,修路\n2,修桥,谢谢\n")
    #expect(found.aside == "\u{FEFF}problem,id,text,source_place\r\n3 > 2,2,修桥,表.csv:3,谢谢\r\n")
  }

  @Test func nothingOfADatabase() throws {
    let found = try imported("编号,姓名,留言内容\n1,NULL,修路\n2,null,null\n3,,Null 是什么意思\n4,,\\N\n")
    let rows = try loaded(found).rows
    #expect(rows.map(\.text.original) == ["修路", "", "Null 是什么意思", ""])
    #expect(!found.rows.contains("NULL"))
  }

  @Test(arguments: ["--", "—", "——", "／", "N/A"])
  func noOutcome(_ cell: String) throws {
    let loaded = try Loading.rows("id,text,disposition\n1,甲,采纳\n2,乙,\(cell)\n")
    #expect(loaded.value.rows.map(\.disposition) == ["adopted", nil])
    #expect(loaded.log.count(of: .dispositionWordUnknown) == 0)
  }
}
