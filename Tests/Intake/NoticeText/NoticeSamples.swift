import Diagnostics

@testable import Intake

/// Invented notices, undamaged and damaged, and how they are read in the tests.
enum NoticeSamples {
  static func read(_ text: String, url: String? = nil) throws(Failed) -> Warned<ImportedNotice> {
    try NoticeTextImporter.read(Array(text.utf8), path: "n.txt", options: NoticeTextOptions(url: url))
  }

  /// A short notice around `body`, so that one artefact can be tried at a time.
  static func notice(_ body: String) -> String {
    "2021年3月5日至4月5日，青禾市城管局对停车管理工作进行了网上意见征集，现将征集到的意见汇总公布如下：\n一、增加车位。\(body)\n二、降低费用。建议降低。"
  }

  static func step(_ kind: ImportStep.Kind, of notice: ImportedNotice) -> ImportStep? {
    notice.steps.first { $0.kind == kind }
  }

  static func squeezed(_ text: String) -> String { String(text.unicodeScalars.filter { !$0.isBlank && $0 != "\n" }) }

  /// A page of a mirror: readings after characters, slips of bytes, entities, noise, furniture, narrow marks.
  static let mirror = """
    首頁 >> 公眾參與
    關(guān)于“美麗鄉(xiāng)村”建議征集結(jié)果的公示
    文章來源：某網站&nbsp;&nbsp;作者：編輯部
    2021年3月5日—4月5日,縣(xiàn)住建局對(duì)如何推進(jìn)美麗鄉(xiāng)村建設(shè)工作進(jìn)行了網(wǎng)上意見征集?，F(xiàn)將(jiāng)收集到的32條意見匯總公布如下:
    一、目的。聽取群眾意見,改進(jìn)工作。
    二、加強(qiáng)泾(jīng)河兩岸整治(一期)。建議2023年65日前完成,占比81.2%84.2%,共6(5.5%)戶,聯(lián)系http://a.example/x,y?z=1。\u{FEFF}
    9p+DAs{i
    三、開通班車;回應(yīng)?；貧w群眾需要。(1)早班12:30發(fā)車,(2)晚班。
    下一步,我縣(xiàn)將(jiāng)推進(jìn)落實(shí)。
    縣(xiàn)住建局
    2021年4月20日
    掃一掃在手機(jī)打開當(dāng)前頁
    |
    """

  /// A notice with sections, nested groups, outcomes, counts, sign-off.
  static let adoption = """
    当前位置：首页 > 互动交流 > 意见征集 > 结果反馈
    关于《青禾市养犬管理办法（征求意见稿）》
    公开征求意见情况的反馈
    来源：青禾市城市管理局 发布时间：2023-07-18 09:30 浏览次数：235 次 字号：大 中 小
    各位市民：
        2023年6月1日至6月30日,我局就《青禾市养犬管理办法（征求意见稿）》通过门户网站、电子邮件、信函等方式向社会公开征求意见。共收到意见建议56条,采纳43条,部分采纳5条,未采纳8条。现将主要意见及采纳情况公布如下:
    一、征集基本情况
    征集期间召开座谈会2次，12:30前提交的均已收录，比例为6(5.5%)。
    二、主要意见及采纳情况
    （一）关于登记费用（共12条）。建议降低登记费用。
    采纳情况：部分采纳。理由：费用由物价部门核定。
    （二）关于遛犬时间
    1.建议延长遛犬时间至22:00。
    采纳情况：未采纳
    理由：影响居民休息。
    2.建议设立专门场地。
    采纳情况：已采纳。
    三、下一步措施
    下一步,我局将抓紧修改完善,详见http://www.qinghe.example/a,b?c=1,联系邮箱a@b.example。
    感谢社会各界的关心支持!
    青禾市城市管理局
    2023年7月18日
    打印本页 关闭窗口
    扫一扫在手机打开当前页
    """

  static let questionnaire = """
    2024年第一季度政府信息公开问卷调查结果
    2024年1月，县政务公开办组织开展了政府信息公开问卷调查，共回收有效问卷108份，现将调查结果公布如下：
    1.你平时关注哪类信息？
    政府文件 [50票] 46.3%
    新闻动态 [30票] 27.8%
    办事指南 28(25.9%)
    2.您对公开工作是否满意？
    满意 [100票]
    一般 [8票]
    云栖县政务公开办公室 2024年2月1日
    """

  static let table = """
    青禾市停车管理意见征集情况汇总
    2021年5月10日-25日，市城管局围绕停车管理开展了意见征集，共征集到意见建议3条，现公布如下：
    序号|
    意见建议|
    采纳情况|
    理由|
    1|
    增加停车位。|
    采纳|
    已列入计划|
    2|
    降低收费。|
    未采纳|
    收费由发改部门定|
    3|
    延长免费时间。|
    部分采纳|
    仅限小区周边|
    感谢广大市民参与。
    """
}
