import Campaigns
import Testing

@testable import Intake

/// What is masked in a citizen's text, and what only looks like it. Numbers are invented but for the two specimens of
/// GB 11643-1999 that the standard's literature prints.
@Suite struct PersonalDataTests {
  private func masked(
    _ text: String, by author: PersonalDataFinder.Author = .citizen, name: String? = nil, contact: String? = nil,
    finder: PersonalDataFinder = PersonalDataFinder()
  ) -> String {
    MaskableText(text, spans: finder.spans(in: text, by: author, name: name, contact: contact)).masked()
  }

  private func kinds(_ text: String) -> [PersonalDataSpan.Kind] {
    PersonalDataFinder().spans(in: text, by: .citizen).filter(\.isMasked).map(\.kind)
  }

  @Test(arguments: [
    ("身份证11010519491231002X，请查", "身份证****，请查"), ("440524188001010014", "****"),
    ("号码１１０１０５１９４９１２３１００２Ｘ", "号码****"), ("110105491231002", "****"), ("x110105194912310021", "x110105194912310021"),
    // One digit mistyped still says who it is.
    ("110105194912310021", "****"),
  ])
  func identityNumbers(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  /// S = Σ a·w mod 11, by hand for 11010519491231002X: 1·7+1·9+0+1·5+0+5·4+1·2+9·1+4·6+9·3+1·7+2·9+3·10+1·5+0+0+2·2 = 167,
  /// 167 mod 11 = 2, whose check character is X.
  @Test func checkDigits() {
    #expect(IdentityNumber.hasRightCheck(Array("11010519491231002X".unicodeScalars)[...]))
    #expect(IdentityNumber.hasRightCheck(Array("440524188001010014".unicodeScalars)[...]))
    #expect(!IdentityNumber.hasRightCheck(Array("110105194912310021".unicodeScalars)[...]))
  }

  @Test(arguments: [
    ("电话13812345678。", "电话138****5678。"), ("+86 138-1234-5678", "138****5678"), ("+852 9123 4567", "****"),
    ("8613812345678", "138****5678"),
    ("１３８１２３４５６７８", "１３８****５６７８"), ("138 1234 5678", "138****5678"), ("0912-345-678", "09****678"),
  ])
  func mobiles(_ text: String, _ expected: String) {
    #expect(kinds(text) == [.mobile])
    #expect(masked(text) == expected)
  }

  @Test(arguments: ["0566-1234567", "010-12345678", "021 12345678", "（0755）1234567转801", "电话12345678", "01012345678"])
  func landlines(_ text: String) { #expect(kinds(text) == [.landline]) }

  /// 4111111111111111 is the usual specimen that passes Luhn; the one that ends in 2 does not.
  @Test func cards() {
    #expect(kinds("卡号4111111111111111") == [.bankCard])
    #expect(kinds("卡号4111 1111 1111 1111") == [.bankCard])
    #expect(kinds("卡号4111111111111112").isEmpty)
  }

  @Test(arguments: [
    ("京A12345被贴条", PersonalDataSpan.Kind.plate), ("粤B·D12345", .plate), ("沪AF12345", .plate), ("粤Z1234港", .plate),
    ("发到 a.b-c@mail.example.org。", .email), ("微信号：zhang_san88", .account), ("加我QQ 1234567", .account),
    ("VX:abc12345", .account), ("我叫张三丰，住在", .name), ("联系人：李四", .name), ("本人王小明，", .name), ("我叫欧阳修。", .name),
  ])
  func others(_ text: String, _ kind: PersonalDataSpan.Kind) { #expect(kinds(text) == [kind]) }

  @Test(arguments: [
    "某民宗〔2020〕1号", "国办发〔2019〕12345678号", "请拨打12345", "热线400-123-4567", "邮编100010", "2020年5月17日", "20200517",
    "2020-05-17 09:03", "统一社会信用代码91110108MA01ABCDE2", "https://example.org/t/13812345678/a.html", "735条，占29.5%",
    "第13812345678901234567号卷", "3.1415926535897", "本人认为", "本人于去年提过", "我是石材商", "京AAAAAA", "京东ABC", "用QQ群通知", "@所有人",
    "一户13.8万元", "GB/T 9704-2012", "车牌京A", "微信群里说", "a@b", "IP 192.168.100.200",
  ])
  func falseFriends(_ text: String) { #expect(masked(text) == text) }

  @Test func ownNameAndContact() {
    #expect(masked("我是张三，张三说：找张三丰", name: "张三", contact: nil) == "我是张**，张**说：找张**丰")
    #expect(masked("住某小区3号楼101室", contact: "某小区3号楼101室") == "住****")
    // A column that holds a character or a whole letter is not looked for.
    #expect(masked("王者荣耀", name: "王") == "王者荣耀")
  }

  /// Several names in one cell, remarks beside them, blanks within them.
  @Test(arguments: [
    ("林　冲", "林冲反对", "林**反对"), ("林冲", "此致 林冲", "此致 林**"), ("欧阳　修", "欧阳修支持", "欧**支持"), ("杨志（业主）", "杨志支持", "杨**支持"),
    ("高俅、高强", "高强和高俅都同意", "高**和高**都同意"), ("孙二娘/张青", "张青赞成，孙二娘也赞成", "张**赞成，孙**也赞成"), ("李逵等3人", "李逵发言", "李**发言"),
    ("李逵13800000000", "李逵支持", "李**支持"), ("联系人：燕青", "燕青觉得可以", "燕**觉得可以"), ("街道办、业主", "街道办和业主", "街道办和业主"),
    ("林冲 武松", "武松和林冲", "武**和林**"), ("Rose Green", "Green spaces, says Rose", "Green spaces, says Rose"),
  ])
  func namesOfACell(_ name: String, _ text: String, _ expected: String) {
    #expect(masked(text, name: name) == expected)
    // The quick look lets none of them pass.
    HeldText(text).withText { text in
      HeldText(name).withText { name in
        #expect(PersonalDataFinder().mayFind(in: text, name: name, contact: nil) || !expected.contains("*"))
      }
    }
  }

  @Test(arguments: [
    ("我爸爸叫赵铁柱", "我爸爸叫赵**"), ("我妈妈叫钱桂花，80岁", "我妈妈叫钱**，80岁"), ("我老公叫孙大勇", "我老公叫孙**"), ("我老婆李翠花住院", "我老婆李**住院"),
    ("我爷爷周德旺", "我爷爷周**"), ("户名：吴丽", "户名：吴**"), ("收款人郑小红", "收款人郑**"), ("车主王大锤", "车主王**"), ("法人代表陈东升", "法人代表陈**"),
    ("落款：褚时健", "落款：褚**"), ("提议者：卫子夫", "提议者：卫**"), ("业主代表秦可卿", "业主代表秦**"), ("其父亲赵德柱于5月7日就诊", "其父亲赵**于5月7日就诊"),
    ("【诉求人】王大明【诉求内容】路灯不亮", "【诉求人】王**【诉求内容】路灯不亮"), ("[姓名]王大明", "[姓名]王**"),
  ])
  func introductions(_ text: String, _ expected: String) {
    #expect(masked(text) == expected)
    HeldText(text).withText { #expect(PersonalDataFinder().mayFind(in: $0, name: nil, contact: nil)) }
  }

  @Test func theNameBehindATitle() {
    #expect(!masked("联系人：周老师（周国平）").contains("国平"))
  }

  /// 11010519491231002X is the standard's specimen; 44052418800101001 and its check 4 with kind 4 and degree 1.
  @Test func disabilityAndCoordinates() {
    #expect(masked("残疾证44052418800101001441") == "残疾证****")
    #expect(masked("编号44052418800101001491") == "编号44052418800101001491")
    #expect(masked("经度115.858198 纬度28.682892处") == "经度****处")
    #expect(masked("115.858198，28.682892") == "****")
  }

  @Test func officesOwnNumbers() {
    #expect(masked("请联系园林科0566-1234567，联系人李四", by: .office) == "请联系园林科0566-1234567，联系人李四")
    #expect(masked("回电13812345678", by: .office) == "回电138****5678")
    let finder = PersonalDataFinder(keep: ["0566-1234567"], hide: ["某小区"])
    #expect(masked("打0566-1234567或0566-7654321，某小区", finder: finder) == "打0566-1234567或****，****")
  }

  /// Spans lie in order and do not overlap, whatever is found.
  @Test func overlaps() {
    let text = "我叫张三，13812345678@example.org，微信13812345678"
    let spans = PersonalDataFinder().spans(in: text, by: .citizen, name: "张三", contact: "13812345678")
    for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
    #expect(!MaskableText(text, spans: spans).masked().contains("1234"))
    #expect(!MaskableText(text, spans: spans).masked().contains("example"))
  }

  @Test func rowsAreMaskedAndCounted() throws {
    let csv = "id,name,contact,text,reply\n1,张三,13812345678,我是张三，电话13812345678,请致电0566-1234567\n"
    let loaded = try Loading.rows(csv)
    let row = loaded.value.rows[0]
    #expect(row.text.original == "我是张三，电话13812345678")
    #expect(row.text.masked() == "我是张**，电话138****5678")
    #expect(row.reply?.masked() == "请致电0566-1234567")
    #expect(loaded.log.diagnostics.map(\.code) == [.personalDataFound])
    #expect(loaded.log.diagnostics[0].message(in: .zh).contains("（手机号码 1、姓名 1）"))
    #expect(loaded.log.diagnostics[0].message(in: .en).contains("(mobile numbers 1, names 1)"))
    #expect(
      loaded.log.diagnostics[0].arguments == [
        "count": "2", "kinds.zh": "手机号码 1、姓名 1", "kinds": "mobile numbers 1, names 1",
      ])
  }
}
