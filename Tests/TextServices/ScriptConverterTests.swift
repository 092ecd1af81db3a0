import Testing
import TextServices

@Suite struct ScriptConverterTests {
  /// Words of the seed notice.
  @Test(arguments: [
    ("區民宗局對如何加強我區民族團結進步示範區創建工作進行了網上意見建議征集", "区民宗局对如何加强我区民族团结进步示范区创建工作进行了网上意见建议征集"),
    ("既不要沖淡，也不要割裂；為各族群眾、一脈相承、脫貧攻堅", "既不要冲淡，也不要割裂；为各族群众、一脉相承、脱贫攻坚"),
    ("內別強決沒沖為眾脈脫", "内别强决没冲为众脉脱"),
    ("網址 https://example.org/1，（一）12.5%——", "网址 https://example.org/1，（一）12.5%——"),
  ])
  func traditionalToSimplified(traditional: String, simplified: String) throws {
    let converter = try ScriptConverter(.traditionalToSimplified)
    #expect(converter.convert(traditional) == simplified)
    #expect(converter.convert(simplified) == simplified)
  }

  /// One simplified character stands for several traditional ones; the word decides.
  @Test func wordsDecide() throws {
    let converter = try ScriptConverter(.simplifiedToTraditional)
    for (simplified, traditional) in [
      ("头发", "頭髮"), ("发展", "發展"), ("皇后", "皇后"), ("以后", "以後"), ("干部", "幹部"), ("干净", "乾淨"), ("若干", "若干"),
    ] {
      #expect(converter.convert(simplified) == traditional)
    }
  }

  @Test func placesHaveTheirForms() throws {
    #expect(try ScriptConverter(.simplifiedToHongKong).convert("里面") == "裏面")
    #expect(try ScriptConverter(.simplifiedToTaiwan).convert("里面") == "裡面")
    #expect(try ScriptConverter(.traditionalToHongKong).convert("衛生") == "衞生")
    #expect(try ScriptConverter(.traditionalToTaiwan).convert("裏面") == "裡面")
  }

  @Test func losesNothing() throws {
    let converter = try ScriptConverter(.traditionalToSimplified)
    #expect(converter.convert("") == "")
    #expect(converter.convert("為\0眾\0") == "为\0众\0")
    #expect(converter.convert("\u{20000}\u{F8FE}\n\t🙂é") == "\u{20000}\u{F8FE}\n\t🙂é")
  }
}
