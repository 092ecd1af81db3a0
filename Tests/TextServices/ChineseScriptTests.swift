import Testing
import TextServices

@Suite struct ChineseScriptTests {
  @Test func tellsTheScripts() {
    let traditional = ChineseScript.guess("區民宗局對如何加強我區民族團結進步")
    // 區 對 強 區 團 結 進; Unihan 15.0 calls 强 the simplified form of 強.
    #expect(traditional == ScriptEvidence(simplified: 0, traditional: 7))
    #expect(traditional.script == .hant)
    let simplified = ChineseScript.guess("区民宗局对如何加强我区民族团结进步")
    // 区 对 强 区 团 结 进.
    #expect(simplified == ScriptEvidence(simplified: 7, traditional: 0))
    #expect(simplified.script == .hans)
    #expect(!simplified.isMixed)
  }

  /// What both scripts write is evidence of neither.
  @Test(arguments: ["", "后里干台只面余云", "意思工作在上", "ABC 123，。", "\u{20000}🙂"])
  func hasNoOpinion(text: String) {
    #expect(ChineseScript.guess(text) == ScriptEvidence(simplified: 0, traditional: 0))
    #expect(ChineseScript.guess(text).script == nil)
  }

  @Test func seesAMixture() {
    #expect(ChineseScript.guess("区團结進").isMixed)
    #expect(ChineseScript.guess("区團结進").script == nil)
    #expect(ScriptEvidence(simplified: 9, traditional: 1).isMixed)
    #expect(!ScriptEvidence(simplified: 10, traditional: 1).isMixed)
  }

  /// OpenCC, whose tables are not Unihan's, takes the evidence of one script away and leaves that of the other.
  @Test func agreesWithOpenCC() throws {
    let traditional = "無為於與後網業務費廣東臺灣優勢馬車飛機電話義務數據劃處應當辦證復"
    let simplified = try ScriptConverter(.traditionalToSimplified).convert(traditional)
    #expect(ChineseScript.guess(traditional).simplified == 0)
    #expect(ChineseScript.guess(simplified).traditional == 0)
    #expect(ChineseScript.guess(traditional).traditional > 25)
    #expect(ChineseScript.guess(simplified).simplified > 20)
  }
}
