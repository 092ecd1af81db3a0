import Testing

@testable import Intake

/// Notices in traditional characters are read by the same words.
@Suite struct FoldTests {
  @Test func charactersOfTheWordsLookedFor() {
    let pairs = [
      ("採納情況", "采纳情况"), ("暫緩", "暂缓"), ("評選結果", "评选结果"), ("問卷設計", "问卷设计"), ("綜述", "综述"), ("紀要", "纪要"),
      ("訴求", "诉求"), ("電視", "电视"), ("轉辦", "转办"), ("記錄", "记录"), ("適當", "适当"), ("意見收集截至屆滿", "意见收集截至届满"),
      ("家長師生", "家长师生"), ("核實狀況", "核实状况"), ("住戶", "住户"), ("聲明", "声明"), ("隱私", "隐私"),
    ]
    for (traditional, simplified) in pairs {
      #expect(String(FoldedText(traditional).folded) == simplified)
    }
  }

  @Test func outcomesInTraditionalCharacters() throws {
    let notice = try NoticeSamples.read(
      """
      《柳灣社區長者飯堂安排》公開諮詢意見總結
      社會事務局於2024年1月8日至2月7日就《柳灣社區長者飯堂安排》進行公開諮詢，共收到3條意見，綜合意見如下：
      （一）建議延長開放時間。
      採納情況：採納。
      （二）建議免費。
      處理情況：不採納。理由：財政有限。
      （三）建議轉為外送。
      是否採納：部分採納
      社會事務局
      2024年4月15日
      """
    ).value
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted", "partlyAdopted"])
    #expect(notice.groups.map(\.reason) == [nil, "財政有限。", nil])
  }
}
