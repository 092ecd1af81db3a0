import Testing

@testable import Intake

/// Outcomes in the words in which offices put them.
@Suite struct OutcomeWordTests {
  private func read(_ body: String) throws -> ImportedNotice {
    try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见3条。公告如下：
      \(body)
      柳湾区教育局
      2023年4月15日
      """
    ).value
  }

  @Test func partlyAndLettersInAColumn() throws {
    let parts = try read("序号|意见内容|是否采纳|理由\n1|建议公开|是|\n2|建议降价|否|法定收费\n3|建议延长|部分|仅周末")
    #expect(parts.groups.map(\.disposition) == ["adopted", "notAdopted", "partlyAdopted"])
    #expect(parts.groups.map(\.summary) == ["", "", ""])
    let letters = try read("序号\t意见\t是否采纳\t理由\n1\t建议公开\tY\t\n2\t建议降价\tN\t法定收费")
    #expect(letters.groups.map(\.disposition) == ["adopted", "notAdopted"])
  }

  @Test(
    arguments: [
      ("✓采纳", "adopted", nil), ("×未采纳，人手不足", "notAdopted", "人手不足"), ("该意见不予采纳。主要原因见公告。", "notAdopted", "主要原因见公告。"),
      ("该建议部分采纳，仅周末", "partlyAdopted", "仅周末"), ("接纳。", "adopted", nil), ("部分接纳，仅周末", "partlyAdopted", "仅周末"),
      ("不接纳，人手不足", "notAdopted", "人手不足"),
    ] as [(String, String, String?)])
  func asASentenceOfItsOwn(words: String, code: String, reason: String?) throws {
    let notice = try read("1、增设公厕。\n\(words)\n2、延长开放。\n采纳。")
    #expect(notice.groups.map(\.disposition) == [code, "adopted"])
    #expect(notice.groups[0].reason == reason)
  }

  @Test func answersOfHongKong() throws {
    let notice = try read("（一）放寬入園\n多數意見支持。\n署方回應：接納，將試行。\n（二）售賣飲品\n有意見要求開放。\n局方回應：不接納，有違規定。")
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.map(\.reason) == ["將試行。", "有違規定。"])
  }

  @Test func wordsThatSayNoOutcome() throws {
    let notice = try read("1、增设公厕。\n部分、个别居民担心气味。\n2、延长开放。\n该建议采纳后应公开。")
    #expect(notice.groups.map(\.disposition) == [nil, nil])
    #expect(notice.groups.map(\.summary) == ["部分、个别居民担心气味。", "该建议采纳后应公开。"])
  }

  @Test func aHeadingOfWhatWasNotAdopted() throws {
    #expect(OutcomeWords.ofHeading(FoldedText("未采纳情况")) == "notAdopted")
    #expect(OutcomeWords.ofHeading(FoldedText("采纳情况")) == nil)
    #expect(OutcomeWords.ofHeading(FoldedText("未采纳情况及采纳情况")) == nil)
    let table = "序号\t意见\t理由\n1\t建议"
    let notice = try read("一、采纳情况\n\(table)甲\t已改\n二、未采纳情况\n\(table)乙\t法定收费")
    #expect(notice.groups.flatMap(\.children).map(\.disposition) == ["adopted", "notAdopted"])
    let alone = try read("一、采纳情况\n\(table)甲\t已改\n二、其他情况\n\(table)乙\t法定收费")
    #expect(alone.groups.flatMap(\.children).map(\.disposition) == [nil, nil])
  }

  @Test func whoSpeaksAndWhatIsSaidAreOneHeading() throws {
    let notice = try read("1、消费者代表李某某提出：幅度偏高，分两年到位。\n采纳意见：予以采纳。\n2、张姓村民：建议保留。\n采纳意见：予以采纳。\n3、优化建议：公开名单。\n采纳意见：予以采纳。")
    #expect(notice.groups.map(\.heading) == ["消费者代表李某某提出：幅度偏高，分两年到位。", "张姓村民：建议保留。", "优化建议："])
  }
}
