import Campaigns
import Diagnostics
import Documents
import Testing
import TextServices

@testable import Templates

/// Words of the templates in the terms of a place, and the office's as they are.
@Suite struct ScriptPassTests {
  private func pass(_ locale: Campaigns.Locale, wanted: ChineseScript? = nil) throws -> ScriptPass {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: nil))
    let campaign = try Campaign(subject: Subject(issuers: [issuer], topic: "题", locale: locale))
    return try ScriptPass(campaign: PublicCampaign(campaign), blocks: [], wanted: wanted)
  }

  @Test(arguments: [
    (Campaigns.Locale.hongKong, "諮詢期內，共收到意見書", "進行公眾諮詢", "透過", "備悉", "佔"),
    (.macao, "諮詢期內，共收到意見書", "進行公開諮詢", "透過", "留作參考", "佔"),
    (.taiwan, "徵詢期間，共收到意見書", "公開徵詢意見", "透過", "留供參考", "占"),
    (.mainland, "征集期间，共收到来件", "公开征求意见建议", "通过", "留作参考", "占"),
  ])
  func termsOfThePlace(_ locale: Campaigns.Locale, _ a: String, _ b: String, _ c: String, _ d: String, _ e: String)
    throws
  {
    let pass = try pass(locale)
    let words = ["征集期间，共收到来件", "公开征求意见建议", "通过", "留作参考", "占"].map { pass.convert($0, .template) }
    #expect(words == [a, b, c, d, e])
  }

  /// 征集 and 通过 are the office's own where it wrote them, and a citizen's whatever they are.
  @Test func termsOfTheOfficeAndOfCitizensStay() throws {
    let pass = try pass(.taiwan)
    #expect(pass.convert("网上通过征集采纳", .office) == "网上通过征集采纳")
    #expect(pass.convert("网上通过征集采纳", TextSource(.citizen)) == "网上通过征集采纳")
    #expect(pass.convert("条例审议通过后公布", .template) == "條例審議通過後公布")
  }

  /// By --script a notice of the mainland changes its script, not its terms.
  @Test func anotherScriptIsNoOtherPlace() throws {
    #expect(try pass(.mainland, wanted: .hant).convert("征集期间，按渠道统计", .template) == "徵集期間，按渠道統計")
    #expect(try pass(.taiwan, wanted: .hans).convert("征集期间，按渠道统计", .template) == "征集期间，按渠道统计")
  }

  /// 后 and 里 may be meant in a text that is Traditional already.
  @Test func aTraditionalTemplateIsLeftAlone() throws {
    #expect(try pass(.hongKong).convert("皇后大道里的諮詢", .template) == "皇后大道里的諮詢")
  }

  @Test(arguments: [ChineseScript?.none, .hans, .hant])
  func englishIsNeverConverted(wanted: ChineseScript?) throws {
    let pass = try pass(.britain, wanted: wanted)
    #expect(pass.language == .english)
    for source in [TextSource.office, .template] {
      #expect(pass.convert("The “Wong Tai Sin 黄大仙” plan", source) == "The “Wong Tai Sin 黄大仙” plan")
    }
  }

  /// What no term stands for goes through conversion, and nothing of a text is lost between two terms.
  @Test func textBetweenTermsIsKept() throws {
    #expect(try pass(.hongKong).convert("甲占乙占", .template) == "甲佔乙佔")
    #expect(try pass(.hongKong).convert("开征集开", .template) == "開諮詢開")
    #expect(try pass(.hongKong).convert("", .template) == "")
  }
}
