import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// The author of a row, as its columns say, in the labels that rows share and in its texts.
@Suite struct AuthorMaskingTests {
  /// Channels, dispositions and groups become words that everybody reads, under every way of publishing.
  @Test func labelsOfARowWithoutItsAuthor() throws {
    let csv = """
      id,name,contact,channel,district,handler,group,disposition,text
      1,李小明,,来电（李小明）,李小明家,转李小明,李小明反映的问题,已电话答复李小明,甲
      2,王小雨,wxyu@example.org,微信 wxyu@example.org,东片,城管局,停车,采纳,乙
      3,,,来电（李小明）,东片,城管局,停车,采纳,丙
      4,城管局,,城管局转来,高新区,城管局,停车,采纳,丁
      5,高新区,,网上,高新区,城管局,停车,采纳,戊

      """
    let campaign = try Loading.rows(csv).value
    #expect(campaign.rows.map { $0.channel ?? "" } == ["来电（李**）", "微信 ****", "来电（李小明）", "城管局转来", "网上"])
    #expect(campaign.rows.map { $0.district ?? "" } == ["李**家", "东片", "东片", "高新区", "高新区"])
    #expect(campaign.rows.map { $0.handler ?? "" } == ["转李**", "城管局", "城管局", "城管局", "城管局"])
    #expect(campaign.allGroups.map(\.heading) == ["李**反映的问题", "停车"])
    #expect(campaign.scale.entries.contains { $0.label == "已电话答复李**" })
    #expect(!campaign.scale.entries.contains { $0.label.contains("小明") })
  }

  /// A heading of the campaign itself is the office's.
  @Test func aGroupOfTheCampaignStays() throws {
    let yaml = Loading.minimum + "groups:\n  - {id: a, heading: 李小明案}\n"
    let campaign = try Loading.campaign([
      "campaign.yaml": yaml, "suggestions.csv": "id,name,group,text\n1,李小明,李小明案,甲\n",
    ]).value
    #expect(campaign.rows.map(\.groups) == [["a"]])
  }

  @Test func channelsOfAnImport() throws {
    let csv = "编号,姓名,来源,意见内容\n1,李小明,来电（李小明）,甲\n2,王小雨,微信王小雨,乙\n3,张三,网上,丙\n4,赵四海,赵四海,丁\n"
    let importer = try TableImporter(
      ["表.csv"], options: TableImportOptions(), world: MemoryWorld(files: ["表.csv": Array(csv.utf8)]))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    #expect(result.channels.names == ["来电", "微信", "网上"])
    #expect(rows.text.contains("1,来电,李小明,甲") && rows.text.contains("2,微信,王小雨,乙"))
    #expect(rows.text.contains("4,赵**,赵四海,丁"))
  }

  /// What stands in columns that Huizong does not know but by the word in their headers.
  @Test(arguments: [
    ("联系人", "靳东海", "靳东海建议延长开放时间", "靳**建议延长开放时间"), ("反馈单位或个人", "靳东海（个人）", "靳东海建议多开", "靳**建议多开"),
    ("单位/个人", "靳东海", "请靳东海答复", "请靳**答复"), ("意见人", "靳东海", "我靳东海认为", "我靳**认为"), ("用户昵称", "靳东海", "靳东海建议", "靳**建议"),
    ("网名", "靳东海", "靳东海建议", "靳**建议"), ("单位", "靳东海（个人）", "靳东海建议延长", "靳**建议延长"), ("居住地址", "金桂苑3栋", "金桂苑3栋漏水", "****漏水"),
    ("单位", "青溪县城管局", "建议青溪县城管局多巡查", "建议青溪县城管局多巡查"), ("所属单位", "高新区", "高新区路灯不亮", "高新区路灯不亮"),
    ("经办人", "靳东海", "靳东海建议延长", "靳东海建议延长"), ("项目名称", "靳东海", "靳东海建议延长", "靳东海建议延长"),
  ])
  func personsOfOtherColumns(_ header: String, _ cell: String, _ text: String, _ masked: String) throws {
    let campaign = try Loading.rows("编号,姓名,\(header),意见内容\n1,甲某,\(cell),\(text)\n").value
    #expect(campaign.rows.map { $0.text.masked() } == [masked])
  }

  /// An organisation has no privacy; letters of a name are no part of other words.
  @Test(arguments: [
    ("高升科技有限公司", "高升科技有限公司夜里施工", "高升科技有限公司夜里施工"), ("城管局", "请城管局来看", "请城管局来看"),
    ("Ann", "Annual fees, says Ann", "Annual fees, says A**"),
  ])
  func whatIsNobodysName(_ name: String, _ text: String, _ masked: String) {
    let spans = PersonalDataFinder().spans(in: text, by: .citizen, name: name)
    #expect(MaskableText(text, spans: spans).masked() == masked)
  }

  private static let sentences = [
    ("投诉人李小红要求退费", "投诉人李**要求退费"), ("投诉人佘小红要求退费", "投诉人佘**要求退费"), ("法定代表人胡建军建议简化审批", "法定代表人胡**建议简化审批"),
    ("业主靳东海反映漏水", "业主靳**反映漏水"), ("居民郗小东说", "居民郗**说"), ("此致 敬礼 祖文彬", "此致 敬礼 祖**"), ("发件人：乜大海", "发件人：乜**"),
    ("（投诉人佘小红13911112222）", "（投诉人佘**139****2222）"), ("寄件人柏小山。", "寄件人柏**。"), ("市民苟小平表示支持", "市民苟**表示支持"),
  ]

  @Test(arguments: sentences) func namesInSentences(_ text: String, _ masked: String) {
    let spans = PersonalDataFinder().spans(in: text, by: .citizen)
    #expect(MaskableText(text, spans: spans).masked() == masked)
    HeldText(text).withText { #expect(PersonalDataFinder().mayFind(in: $0, name: nil, contact: nil)) }
  }

  @Test(arguments: [
    "来电人员反映", "投诉人员较多", "反映人数众多", "申请人应当提出申请", "申请人向法院提出", "联系人民政府", "投诉人曾电话要求退费", "本人曾两次建议", "本人曾书面投诉",
    "业主方代表提出", "此致敬礼", "居民区环境希望改善", "学生宿舍反映", "家长群反映", "业主车位希望增加", "居民商户反映", "市民中心建议", "本人严正要求", "本人高度赞成",
    "居民柏油路，", "居民祖国各地", "同事说", "市民热线说", "居民小区建议", "业主王先生说", "孩子司机说",
  ])
  func wordsThatAreNoNames(_ text: String) {
    let spans = PersonalDataFinder().spans(in: text, by: .citizen)
    #expect(MaskableText(text, spans: spans).masked() == text)
  }

  /// A name that a place bears is the place's.
  @Test(arguments: [
    ("向阳小区漏水", "向阳小区漏水"), ("向阳路积水", "向阳路积水"), ("向阳路3号", "向阳路****"), ("向阳路过时摔倒", "向**路过时摔倒"), ("找向阳。", "找向**。"),
  ])
  func namesOfPlaces(_ text: String, _ masked: String) {
    let spans = PersonalDataFinder().spans(in: text, by: .citizen, name: "向阳")
    #expect(MaskableText(text, spans: spans).masked() == masked)
  }

  /// The released column of names shows those as they are who are nobody.
  @Test func releasedNames() throws {
    let csv = "id,name,consent,text\n1,匿名,是,甲\n2,高升科技有限公司,是,乙\n3,张三丰,是,丙\n4,张三丰 高升公司,是,丁\n"
    let campaign = try Loading.campaign([
      "campaign.yaml": Loading.minimum + "publish: texts\npublic_columns: [name]\n", "suggestions.csv": csv,
    ]).value
    #expect(Array(PublicCampaign(campaign).rows).map(\.others) == [["匿名"], ["高升科技有限公司"], ["张**"], ["张**"]])
  }
}
