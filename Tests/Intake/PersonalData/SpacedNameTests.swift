import Campaigns
import Testing

@testable import Intake

/// The name of a row where blanks and points part its characters.
@Suite struct SpacedNameTests {
  @Test(arguments: [
    ("段誉之", "段 誉 之敬上", "段**敬上"), ("段誉之", "来访　段 誉 之", "来访　段**"), ("王芳", "王　芳建议装灯", "王**建议装灯"),
    ("王芳", "王　　芳、王\n芳、王\r\n芳", "王**、王**、王**"), ("王芳", "王.芳、王．芳、王·芳", "王**、王**、王**"),
    ("王　芳", "王 芳和王芳", "王**和王**"), ("欧阳清荷", "已答复欧 阳清荷。", "已答复欧**。"), ("王芳", "王\u{200B}芳来电", "王**来电"),
    ("阿依古丽·买买提", "阿依古丽 买买提、阿依古丽买买提", "阿**、阿**"), ("李四、王芳", "李 四和王 芳", "李**和王**"),
    // Marks part sentences, and so do empty lines.
    ("王芳", "老王，芳草地", "老王，芳草地"), ("王芳", "姓王。芳邻", "姓王。芳邻"), ("王芳", "姓王. 芳邻", "姓王. 芳邻"), ("王芳", "老王\n\n芳草", "老王\n\n芳草"),
    ("王芳", "王　芳路积水", "王　芳路积水"), ("王芳", "王小芳", "王小芳"), ("Ann Lee", "AnnLee, says Ann Lee", "AnnLee, says A**"),
  ])
  func inATextAndItsMasks(_ name: String, _ text: String, _ masked: String) {
    let spans = PersonalDataFinder().spans(in: text, by: .citizen, name: name)
    #expect(MaskableText(text, spans: spans).masked() == masked)
    // What is found has to be looked for.
    if masked != text {
      HeldText(text).withText { text in
        HeldText(name).withText { #expect(PersonalDataFinder().mayFind(in: text, name: $0, contact: nil)) }
      }
    }
  }

  @Test func inEveryColumnOfARow() throws {
    let csv = """
      id,name,channel,group,disposition,reason,reply,text
      1,段誉之,来访　段 誉 之,段 誉 之反映的,已答复段 誉之,已答复段 誉 之,请段　誉　之来取,段 誉 之敬上
      2,王芳,王　芳来电,王 芳反映的,采纳,见王 芳的来信,已告知王　芳,王　芳建议装灯

      """
    let campaign = try Loading.rows(csv).value
    #expect(campaign.rows.map { $0.channel ?? "" } == ["来访　段**", "王**来电"])
    #expect(campaign.allGroups.map(\.heading) == ["段**反映的", "王**反映的"])
    #expect(campaign.scale.entries.contains { $0.label == "已答复段**" })
    #expect(campaign.rows.map { $0.reason?.masked() ?? "" } == ["已答复段**", "见王**的来信"])
    #expect(campaign.rows.map { $0.reply?.masked() ?? "" } == ["请段**来取", "已告知王**"])
    #expect(campaign.rows.map { $0.text.masked() } == ["段**敬上", "王**建议装灯"])
  }

  @Test(arguments: [
    (MaskingStyle.Names.stars, "王**，段**"), (.mou, "王某，段某"), (.ends, "王*，段*之"), (.whole, "***，***"),
  ])
  func writtenAsWithoutBlanks(_ names: MaskingStyle.Names, _ masked: String) {
    let text = "王　芳，段 誉 之"
    let spans = PersonalDataFinder().spans(in: text, by: .citizen, name: "王芳、段誉之")
    #expect(MaskableText(text, spans: spans).masked(MaskingStyle(names: names)) == masked)
  }
}
