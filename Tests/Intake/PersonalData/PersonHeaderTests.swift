import Campaigns
import Testing

@testable import Intake

/// Headers under which persons are named.
@Suite struct PersonHeaderTests {
  @Test(arguments: [
    "村民", "公民", "村（居）民", "家长", "代表", "委员", "教师", "企业负责人", "留言网友", "人大代表", "网友（昵称）", "群众 *", "商户", "店铺负责人", "學生家長",
  ])
  func areOfPersons(_ header: String) throws {
    let campaign = try Loading.rows("编号,意见内容,\(header)\n1,欧阳清荷建议装灯。,欧阳清荷\n2,靳东海来信,靳东海（代表）\n").value
    #expect(campaign.rows.map { $0.text.masked() } == ["欧**建议装灯。", "靳**来信"])
  }

  /// A kind of person is nobody's name, and neither is what is said of persons.
  @Test(arguments: [
    ("代表", "人大代表", "人大代表提出的"), ("代表", "代表", "人大代表提出的"), ("家长", "家长", "家长建议"), ("委员", "政协委员", "政协委员建议"),
    ("教师", "班主任", "班主任建议"), ("村民", "农民", "农民工返乡"), ("家长", "是", "家长是对的"), ("家长满意度", "高兴", "大家都高兴"),
    ("代表团", "江东团", "江东团提出"),
    ("部门负责人", "靳东海", "请靳东海答复"), ("受理代表", "靳东海", "请靳东海答复"), ("委员会", "高新区", "高新区路灯"), ("网友数量", "12", "网友12人"),
  ])
  func areOfKinds(_ header: String, _ cell: String, _ text: String) throws {
    let campaign = try Loading.rows("编号,意见内容,\(header)\n1,\(text),\(cell)\n").value
    #expect(campaign.rows.map { $0.text.masked() } == [text])
  }
}
