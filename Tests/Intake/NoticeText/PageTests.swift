import Diagnostics
import Testing

@testable import Intake

/// Pages saved as their source, and texts in Markdown.
@Suite struct PageTests {
  private static let title = "关于《柳湾区配餐办法》征求意见情况的公告"
  private static let opening = "2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。现公告如下："

  private func page(_ body: String, head: String = "") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://a.example/xhtml1.dtd">
      <html><head><title>意见征集_柳湾区人民政府</title><meta charset="utf-8"></head><body>\(head)
      <h2>\(PageTests.title)</h2><p>\(PageTests.opening)</p>\(body)
      <p>柳湾区教育局</p><p>2023年4月15日</p></body></html>
      """)
  }

  @Test func whatNoReaderSeesGoes() throws {
    let notice = try page(
      """
      <p>一、建议公开。</p><p>采纳情况：采纳。</p><p>二、建议减免。</p><p>采纳情况：未采纳。理由：已有政策。</p>
      <iframe src="x"></iframe><noscript>您的浏览器不支持脚本</noscript><select><option>相关网站</option></select>
      <textarea>留言</textarea><audio src=a></audio><svg><text>图标</text></svg><x-tag data-a="b">
      """,
      head: "<?xml version=\"1.0\"?><!-- saved from url --><nav><a href=\"/\">首页</a></nav>"
    ).value
    #expect(
      notice.cleanedText
        == "\(PageTests.title)\n\(PageTests.opening)\n一、建议公开。\n采纳情况：采纳。\n二、建议减免。\n采纳情况：未采纳。理由：已有政策。\n柳湾区教育局\n2023年4月15日"
    )
    #expect(notice.title == PageTests.title && notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
  }

  @Test func menusAndWhatAPageSetsApart() throws {
    let notice = try page(
      "<p>一、建议公开。</p><p>二、建议减免。</p>",
      head: """
        <div><a href="a">长者助手</a> | <a href="b">无障碍</a></div>
        <ul><li><a href="c">政务要闻</a></li><li><a href="d">办事大厅</a></li><li><a href="e">走进柳湾</a></li></ul>
        """
    ).value
    #expect(notice.title == PageTests.title && notice.lead == PageTests.opening)
    let dated = try page(
      """
      <div><span>发布时间：2023-04-15 10:11</span><span>来源：柳湾区教育局</span><span>阅读：<em></em></span></div>
      <p>一、建议公开。</p><p>二、建议减免。</p>
      """
    ).value
    #expect(dated.lead == PageTests.opening && dated.source == "柳湾区教育局")
    #expect(dated.published?.text == "2023-04-15")
    // The halves of a sentence in two elements stay together.
    let halves = try page("<p><span>一、建议</span><span>公开。</span></p><p>二、建议减免。</p>").value
    #expect(halves.groups.map(\.heading) == ["建议公开。", "建议减免。"])
  }

  @Test func aNumberedListHasTheNumbersThatAreShown() throws {
    let notice = try page("<ol><li>建议公开。（采纳）</li><li>建议减免。（未采纳，已有政策）</li></ol>").value
    #expect(notice.groups.map(\.number) == ["1、", "2、"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.map(\.reason) == [nil, "已有政策"])
    let own = try page("<ol><li>一、建议公开。</li><li><p>二、建议减免。</p></li></ol>").value
    #expect(own.groups.map(\.number) == ["一、", "二、"])
  }

  @Test func cellsThatReachDownOverRows() throws {
    let read = try page(
      """
      <table><tr><th>序号</th><th>类别</th><th>意见内容</th><th>是否采纳</th><th>理由</th></tr>
      <tr><td>1</td><td rowspan="2">时间</td><td>延长到18:30</td><td>是</td><td></td></tr>
      <tr><td>2</td><td>周六开放</td><td>否</td><td rowspan=2>不便管理</td></tr>
      <tr><td>3</td><td>收费</td><td>按次收费</td><td>否</td></tr>
      <tr><td colspan="5">合计：采纳1条，未采纳2条</td></tr></table>
      """)
    let groups = read.value.groups
    #expect(groups.map(\.heading) == ["延长到18:30", "周六开放", "按次收费"])
    #expect(groups.map(\.summary) == ["类别：时间", "类别：时间", "类别：收费"])
    #expect(groups.map(\.disposition) == ["adopted", "notAdopted", "notAdopted"])
    #expect(groups.map(\.reason) == [nil, "不便管理", "不便管理"])
    #expect(!read.log.diagnostics.contains { $0.code == .tableUnclear })
  }

  @Test(arguments: ["<td", "<!--", "<nav>", "<tr><td rowspan=400>x", "<ol><li>", "<a href=x>", "<p "])
  func anUnclosedTagCostsNoTime(tag: String) {
    let source = "<html><body><p>" + String(repeating: tag, count: 60_000 / tag.utf8.count)
    let start = ContinuousClock.now
    _ = try? NoticeSamples.read(source)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func markdown() throws {
    let notice = try NoticeSamples.read(
      """
      ---
      title: 意见征集结果
      date: 2023-04-15
      ---

      # \(PageTests.title)

      2023年3月1日至3月31日，柳湾区教育局就[《柳湾区配餐办法》](https://example.org/a.html)公开征求意见，共收到意见**2**条。

      ![](https://example.org/1.png)

      1. 建议公开。
         > 采纳情况：采纳。
      2. **建议减免。**

      * 采纳情况：不采纳。

      ---
      > 柳湾区教育局
      > 2023年4月15日
      """
    ).value
    #expect(
      notice.cleanedText == """
        \(PageTests.title)
        2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。
        1. 建议公开。
        采纳情况：采纳。
        2. 建议减免。
        采纳情况：不采纳。
        柳湾区教育局
        2023年4月15日
        """)
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    // Masked names are no emphasis.
    let masked = try NoticeSamples.read(NoticeSamples.notice("张**和李**建议公开。"))
    #expect(masked.value.groups[0].summary == "张**和李**建议公开。")
  }

  @Test func aTableOfMarkdownWithBreaksInItsCells() throws {
    let notice = try NoticeSamples.read(
      """
      # \(PageTests.title)

      \(PageTests.opening)

      | 序号 | 意见类别 | 主要意见 | 条数 | 采纳情况 | 理由 |
      |:---:|---|---|---:|---|---|
      | 1 | 登记 | 建议网上办理<br>建议一次办两年 | 41 | 部分采纳 | 网上办理已采纳 |
      | 2 | 收费 | 建议免收 | 12 | 采纳 | |

      柳湾区教育局

      2023年4月15日
      """
    ).value
    #expect(notice.groups.map(\.heading) == ["建议网上办理 建议一次办两年", "建议免收"])
    #expect(notice.groups.map(\.count?.value) == [41, 12])
    #expect(notice.groups.map(\.summary) == ["意见类别：登记", "意见类别：收费"])
    #expect(notice.groups.map(\.disposition) == ["partlyAdopted", "adopted"])
  }
}
