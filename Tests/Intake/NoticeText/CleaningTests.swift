import Diagnostics
import Testing

@testable import Intake

@Suite struct CleaningTests {
  @Test func undoesAMirrorsDamage() throws {
    let warned = try NoticeSamples.read(NoticeSamples.mirror)
    let notice = warned.value
    #expect(notice.title == "關于“美麗鄉村”建議征集結果的公示")
    #expect(notice.lead.hasSuffix("進行了網上意見征集。現將收集到的32條意見匯總公布如下："))
    #expect(notice.sections.map(\.heading) == ["目的。"])
    #expect(notice.groups.map(\.heading) == ["加強泾(jīng)河兩岸整治（一期）。", "開通班車；回應。"])
    #expect(notice.groups[1].summary == "回歸群眾需要。(1)早班12:30發車，(2)晚班。")
    #expect(notice.groups[0].summary.contains("6(5.5%)戶，聯系http://a.example/x,y?z=1。"))
    #expect(notice.closing == "下一步，我縣將推進落實。")
    #expect(notice.signOff?.issuers == ["縣住建局"] && notice.signOff?.date?.text == "2021-04-20")
    #expect(NoticeSamples.step(.byteSlips, of: notice)?.count == 2)
    #expect(NoticeSamples.step(.noise, of: notice)?.count == 1)
    #expect(NoticeSamples.step(.zeroWidth, of: notice)?.count == 1)
    #expect(NoticeSamples.step(.entities, of: notice)?.count == 2)
    #expect(warned.log.count(of: .dayLost) == 1 && warned.log.count(of: .shareLost) == 1)
    #expect(warned.log.count(of: .glossKept) == 1)
    #expect(warned.log.diagnostics.first { $0.code == .dayLost }?.place == .file("n.txt", line: 6, column: 36))
  }

  @Test func aLoneGlossStays() throws {
    let warned = try NoticeSamples.read(NoticeSamples.notice("治理氹(dàng)仔河，（qū）别。"))
    #expect(warned.value.groups[0].summary == "治理氹(dàng)仔河，（qū）别。")
    #expect(warned.log.count(of: .glossKept) == 1)
  }

  @Test func fullWidthReadingsAndNeutralTonesGo() throws {
    let notice = try NoticeSamples.read(NoticeSamples.notice("我們(men)區（qū）個(gè)創（chuàng)建團( tuán )結(jié)區（qū）")).value
    #expect(notice.groups[0].summary == "我們區個創建團結區")
    #expect(NoticeSamples.step(.annotations, of: notice)?.count == 7)
    #expect(NoticeSamples.step(.annotations, of: notice)?.distinct == 6)
  }

  @Test func twoReadingsOfOneCharacterStay() throws {
    let warned = try NoticeSamples.read(NoticeSamples.notice("區(qū)團(tuán)結(jié)長(zhǎng)長(cháng)"))
    #expect(warned.value.groups[0].summary == "區團結長(zhǎng)長(cháng)")
    #expect(warned.log.count(of: .annotationAmbiguous) == 1)
  }

  /// The four invertible slips that were seen, and one that is not.
  @Test(arguments: [("?；貧w", "。回歸"), ("?，F", "。現"), ("?！稕Q", "。《決"), ("?！按蟀囝~", "。“大班額")])
  func slipsOfAByte(damaged: String, right: String) throws {
    let notice = try NoticeSamples.read(NoticeSamples.notice("甲\(damaged)乙")).value
    #expect(notice.cleanedText.contains("甲\(right)乙"))
  }

  @Test func whatIsNoSlipStays() throws {
    let warned = try NoticeSamples.read(NoticeSamples.notice("市二小?。|校區。可以吗?我用Excel。"))
    #expect(warned.value.cleanedText.contains("市二小？。|校區。可以吗？我用Excel。"))
    #expect(warned.log.count(of: .byteSlip) == 1)
  }

  @Test func marksWidenBesideHanOnly() throws {
    let body = "增加,减少;好吗?是!共1,000人(含儿童),时间12:30,见(1)和http://a.example/?q=1,2及a@b.example,组织(WHO)"
    let notice = try NoticeSamples.read(NoticeSamples.notice(body)).value
    #expect(
      notice.cleanedText.contains(
        "增加，减少；好吗？是！共1,000人（含儿童），时间12:30，见(1)和http://a.example/?q=1,2及a@b.example，组织（WHO）"))
  }

  @Test func spacedCharactersJoin() throws {
    let notice = try NoticeSamples.read(
      "政 制 發 展 意 見 匯 總\n現 將 收 到 的 意 見 匯 總 如 下 ：\n一 、 加 快 進 度 。 公 眾 建 議 。\n二 、 加 強 諮 詢 。"
    ).value
    #expect(notice.title == "政制發展意見匯總")
    #expect(notice.groups.map(\.heading) == ["加快進度。", "加強諮詢。"])
  }

  @Test func aPageGivenTwiceIsReadOnce() throws {
    let once = NoticeSamples.notice(String(repeating: "建议在老城区增加公共停车位并延长免费时间。", count: 4))
    let notice = try NoticeSamples.read(once + "\n" + once).value
    #expect(notice.groups.count == 2)
    #expect(NoticeSamples.step(.repeats, of: notice)?.count == 1)
  }

  @Test func paragraphsOnOneLineArePartedAndHardBreaksJoined() throws {
    let single = try NoticeSamples.read(NoticeSamples.notice("建议增加。").split(separator: "\n").joined()).value
    #expect(single.groups.map(\.heading) == ["增加车位。", "降低费用。"])
    #expect(NoticeSamples.step(.lineSplits, of: single)?.count == 2)

    let text = Array(NoticeSamples.notice(String(repeating: "建议在老城区增加停车位，", count: 12) + "延长时间。").unicodeScalars)
    var broken = ""
    var width = 0
    for scalar in text {
      broken.unicodeScalars.append(scalar)
      width = scalar == "\n" ? 0 : width + (scalar.value < 0x80 ? 1 : 2)
      if width >= 60 {
        broken += "\n"
        width = 0
      }
    }
    let joined = try NoticeSamples.read(broken).value
    #expect(NoticeSamples.squeezed(joined.groups[0].summary).hasSuffix("停车位，延长时间。"))
    #expect(joined.groups.count == 2 && !joined.lead.contains("\n"))
  }

  @Test func tagsAndNumericReferencesAreResolved() throws {
    let text = NoticeSamples.notice("&#20013;&#x56FD;<b>加粗</b>，见<附件>。").split(separator: "\n")
    let page = "<style>p{a:b}</style>" + text.map { "<p class=\"x\">\($0)</p>" }.joined()
    let notice = try NoticeSamples.read(page).value
    #expect(notice.groups[0].summary == "中国加粗，见<附件>。")
    #expect(notice.groups.count == 2)
  }

  @Test func unbalancedBracketsAndPrivateCharactersAreTold() throws {
    let warned = try NoticeSamples.read(NoticeSamples.notice("建议（含儿童增加\u{E863}。"))
    #expect(warned.log.count(of: .bracketWithoutOther) == 1)
    #expect(warned.log.count(of: .privateUse) == 1)
  }

  @Test func districtAndCountyMixed() throws {
    let text = NoticeSamples.notice("我区要推动县教育事业，服务各县（市），支持我县农业。")
    let log = try NoticeSamples.read(text).log
    #expect(log.count(of: .mixedDistrictCounty) == 2)
    #expect(try NoticeSamples.read(NoticeSamples.notice("我县社区、小区和开发区。")).log.count(of: .mixedDistrictCounty) == 0)
  }
}
