/// Words before a number that say what it numbers: no person.
enum NumberLabels {
  private static let things = words(
    "编号 編號 档号 檔號 文号 文號 单号 單號 订单 訂單 订单号 运单 快递 流水号 受理号 受理编号 工单 工單 案号 案號 卷号 卷號 合同号 合同编号 批号 型号 型號 货号",
    "图号 批文 许可证 許可證 执照 執照 信用代码 信用代碼 机构代码 税号 稅號 发票 發票 发票号码 序号 序列号 条码 條碼 版本 工号 学号 准考证 航班 车次 项目代码 代码 代碼",
    "字第 证书 證書 标准 資產 资产 设备 设备号 房产证 不动产 宗地 地块 考号 回执 事项 凭证 支付 交易 流水 票号 金额 总额 投资 数量 面积 产值 ISBN ISSN DOI 索引 索引号 邮政编码 邮编")
  private static let persons = words("身份证 身份證 证件 證件 手机 手機 电话 電話 护照 護照 银行卡 卡 账户 通行证")
  private static let marks = Set("：: 为為是#第№（(号號码碼NnOo.=为".unicodeScalars)

  /// Whether a word for a thing stands right before `at`, with marks between.
  static func nameThing(_ text: Scalars, _ at: Int) -> Bool {
    var end = at
    while at - end <= 5 {
      if text.hasAny(things, before: end) { return !things.contains { isPersons(text, end, $0) } }
      guard end > 0, marks.contains(text[end - 1]) else { return false }
      end -= 1
    }
    return false
  }

  /// 身份证编号 numbers a person.
  private static func isPersons(_ text: Scalars, _ end: Int, _ word: Scalars) -> Bool {
    text.has(word, before: end) && text.hasAny(persons, before: end - word.count)
  }

  private static let units = words("元 万 萬 亿 億 千 平方 立方 吨 噸 公里 米 人次 株 % ％ 美元 港元")

  /// Whether a measure follows.
  static func isAmount(_ text: Scalars, _ end: Int) -> Bool {
    var at = end
    if at < text.count, text[at] == " " { at += 1 }
    return text.hasAny(units, at: at)
  }
}
