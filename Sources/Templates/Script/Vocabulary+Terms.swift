import Campaigns

extension Vocabulary {
  /// A word of the templates with what stands for it elsewhere; nil where conversion of its characters does.
  struct Term: Sendable {
    let from: String
    let hongKong: String?
    /// Nil: as in Hong Kong.
    let macao: String?
    let taiwan: String?

    init(_ from: String, hk: String? = nil, mo: String? = nil, tw: String? = nil) {
      self.from = from
      hongKong = hk
      macao = mo
      taiwan = tw
    }

    func word(for locale: Campaigns.Locale) -> String? {
      switch locale {
      case .hongKong: hongKong
      case .macao: macao ?? hongKong
      case .taiwan: taiwan
      case .mainland, .britain: nil
      }
    }

    /// Grouped by what they are about. Hong Kong: 公眾諮詢 and the words of consultation papers and reports; Macao: 公開諮詢
    /// and 諮詢總結報告 by its 政府政策公開諮詢規範性指引; Taiwan: 徵詢, 彙整 and 參採 of the tables of 法規草案預告, and the
    /// characters of 法律統一用字表 (公布, 占, 答復).
    static let all: [Term] = consultation + outcome + contact + figures + parts

    private static let consultation = [
      Term(
        FormedTitle.ending(in: .mainland), hk: FormedTitle.ending(in: .hongKong), mo: FormedTitle.ending(in: .macao),
        tw: FormedTitle.ending(in: .taiwan)),
      Term("公开征求意见建议", hk: "進行公眾諮詢", mo: "進行公開諮詢", tw: "公開徵詢意見"),
      Term("现将征集情况汇总公布如下", hk: "現將收集所得的意見綜合公布如下", mo: "現將收集所得的意見綜合公佈如下", tw: "茲將徵詢結果彙整公布如下"),
      Term("征求意见稿", hk: "諮詢文件", tw: "草案"),
      Term("征求意见", hk: "諮詢", tw: "徵詢意見"),
      Term("意见征集", hk: "公眾諮詢", mo: "公開諮詢", tw: "意見徵詢"),
      Term("征集期间", hk: "諮詢期內", tw: "徵詢期間"),
      Term("征集期", hk: "諮詢期", tw: "徵詢期間"),
      Term("征集", hk: "諮詢", tw: "徵詢"),
      Term("汇总", hk: "綜合", tw: "彙整"),
      Term("反馈", hk: "回應", tw: "回應"),
      Term("公布", hk: "公布", mo: "公佈", tw: "公布"),
      Term("共收到来件", hk: "共收到意見書", tw: "共收到意見書"),
      Term("意见建议", hk: "意見", tw: "意見"),
      Term("，其中有效", hk: "，當中有效", tw: "，其中有效"),
      Term("送审稿", hk: "擬稿", tw: "草稿"),
    ]

    private static let outcome = [
      Term("按处理结果统计", hk: "按處理結果劃分", tw: "依參採情形統計"),
      Term("处理结果", hk: "處理結果", tw: "參採情形"),
      Term("采纳情况", hk: "採納情況", tw: "參採情形"),
      Term("部分采纳", hk: "部分採納", tw: "部分參採"),
      Term("未采纳", hk: "不採納", tw: "未參採"),
      Term("采纳", hk: "採納", tw: "參採"),
      Term("留作参考", hk: "備悉", mo: "留作參考", tw: "留供參考"),
      Term("转办", hk: "轉介", tw: "轉請權責機關辦理"),
      Term("解释说明", hk: "解釋", tw: "說明"),
      Term("不属本次征集范围", hk: "不屬是次諮詢範圍", tw: "非屬本次徵詢範圍"),
      Term("正在研究", hk: "研究中", tw: "研議中"),
      Term("办理情况", hk: "跟進情況", tw: "辦理情形"),
      Term("答复", hk: "答覆", tw: "答復"),
    ]

    private static let contact = [
      Term("联系单位", hk: "聯絡單位", tw: "聯絡單位"),
      Term("联系电话", hk: "聯絡電話", tw: "聯絡電話"),
      Term("联系", hk: "聯絡", tw: "聯絡"),
      Term("电子邮箱", hk: "電郵地址", mo: "電郵", tw: "電子郵件"),
      Term("扫一扫在手机打开当前页", hk: "掃描二維碼，在手機開啟本頁", tw: "掃描QR Code，以手機開啟本頁"),
      Term("二维码", hk: "二維碼", tw: "QR Code"),
      Term("打开", hk: "開啟", tw: "開啟"),
      Term("网站", hk: "網站", tw: "網站"),
      Term("网络", hk: "網絡", tw: "網路"),
      Term("网上", hk: "網上", tw: "線上"),
      Term("信息", hk: "資訊", tw: "資訊"),
    ]

    private static let figures = [
      Term("按渠道统计", hk: "按渠道劃分", tw: "依管道統計"),
      Term("渠道", hk: "渠道", tw: "管道"),
      Term("因四舍五入，各项之和可能不等于100%", hk: "由於四捨五入，各項百分比之和未必等於100%", tw: "因四捨五入，各項合計可能不等於100%"),
      Term("占比", hk: "百分比", tw: "百分比"),
      // 法律統一用字表 has 占; Hong Kong writes 佔.
      Term("占", hk: "佔", tw: "占"),
      Term("多选", hk: "多選", tw: "複選"),
      Term("作答", hk: "回答", tw: "作答"),
      Term("截至", hk: "截至", tw: "截至"),
    ]

    private static let parts = [
      Term("召开", hk: "舉行", tw: "召開"),
      Term("参加", hk: "出席", tw: "出席"),
      Term("合并重复后", hk: "合併重複意見後", tw: "合併重複意見後"),
      Term("目录", hk: "目錄", tw: "目次"),
      Term("附件", hk: "附件", tw: "附件"),
    ]

    /// Words that mean this only where they stand alone between two values: 通过 elsewhere is “to pass”, 条 an article.
    static let whole = [
      Term("通过", hk: "透過", tw: "透過"), Term("余", hk: "餘", tw: "餘"), Term("条", hk: "項", tw: "則"),
      Term("卷", hk: "冊", tw: "冊"),
    ]
  }
}
