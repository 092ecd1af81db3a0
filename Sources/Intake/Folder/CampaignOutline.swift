import Campaigns
import Documents

/// The commented `campaign.yaml` of a new campaign. What every campaign says is filled in; the rest stands as comments that
/// hold when the `# ` before them is taken away.
struct CampaignOutline {
  let kind: CampaignKind

  var text: String {
    [head, publication, counts, prose, body, translation, rest].joined(separator: "\n")
  }

  private var head: String {
    """
    ## 意见征集活动。“##”开头的是说明；“#”开头的是未启用的字段，去掉“# ”即启用，不需要的可以删去。
    ## A campaign. “##” begins an explanation, “#” a field that is not in use: take “# ” away to use it.
    huizong: 1                        # 格式版本 version of the format
    status: draft                     # draft 送审稿 | final 定稿
    # title: 关于……意见建议征集情况的反馈   # 标题；缺省时按主题拟定；要自己断行时用“title: |”逐行写 formed from the topic where absent
    issuer: {name: 某市某区某某局, short: 区某某局}   # 发文机关全称和简称；联合发文写成列表 or a list, in order
    topic: 如何改进某项工作            # 就什么征求意见 what was asked
    kind: \(kind.rawValue)\(String(repeating: " ", count: max(1, 28 - kind.rawValue.count)))# \(kinds)
    locale: zh-CN                     # \(Locale.allCases.map(\.rawValue).joined(separator: " | "))
    # date_form: gregorian            # \(DateForm.allCases.map(\.rawValue).joined(separator: " | "))；缺省时按 locale how days are written
    # about: {title: 《……（征求意见稿）》, url: "https://example.org/draft", published: 2020-05-01}   # 征求意见的文件 the draft
    # basis: [国令713]                # 依据；只检查这里写明的规定 legal checks run for these only
    window: {from: 2020-05-17, to: 2020-06-17}   # 征集期，首尾两日都算；也可写 2020-05；多段写成列表 both days count
    ##   window 还可有 also: label 名称, extended_from 延期前的截止日, shorter_because 不足三十天的理由
    channels: [网上]                  # 渠道；没有逐条材料时可写 {网上: 3, 电话: 13} with counts where no rows exist

    """
  }

  private var publication: String {
    """
    ## 公布 How it is made public
    # url: https://example.org/result   # 网页地址，印成二维码 printed as a QR code
    # qr_caption: 扫一扫在手机打开当前页   # 二维码下的文字 the words beneath it
    head: none                        # \(Head.allCases.map(\.rawValue).joined(separator: " | "))；red 须 final 且有发文字号、日期、全称
    # number: 某发〔2020〕1号          # 发文字号 document number
    # date: 2020-06-18                # 成文日期 date of the notice
    seal: space                       # \(Seal.allCases.map(\.rawValue).joined(separator: " | "))；space 留出盖章的位置，不画印章
    # contact: {name: 办公室, phone: 0000-0000000, address: 某街1号, email: office@example.org}
    publish: summary                  # summary 只公布汇总和机关的理由、答复 | texts 另公布同意公开的原文（遮盖个人信息）
    # public_columns: [district]      # 允许公布的其他栏目 further columns that may be published, masked
    # min_cell: 3                     # 公开的交叉表中小于此数的格子不单列 smaller cells are not shown apart
    # masking:                        # 个人信息怎样遮盖；说明见 docs/privacy.md how personal data is masked
    #   names: stars                  # \(MaskingStyle.Names.allCases.map(\.rawValue).joined(separator: " | "))：朱** | 朱某 | 张*祥 | ***
    #   numbers: partial              # \(MaskingStyle.Numbers.allCases.map(\.rawValue).joined(separator: " | "))：138****5678 | ****
    #   keep: [0000-0000000]          # 不遮盖；只管一条的写 {row: 编号, words: 字样} never masked
    #   mask: [某小区]                 # 另须遮盖；只管一条的同上 always masked
    #   key: ../pseudonym.key         # 提出人代号的密钥，须在本文件夹之外 key for pseudonyms, outside this folder
    # watch_words: [某某]           # 机关自己的话里要留意的词，只提示 words to be shown in the office's own texts
    # template: summary               # 模板；不写则按 kind 选用 template; absent: that of the kind
    # fonts: ofl                      # 字库组合 default | ofl
    # standard: a-3a                  # PDF 标准 \(PDFStandard.allCases.map(\.rawValue).joined(separator: " | ")) standard of the PDF
    # index: true                     # 末尾附受理编号对照表 a list of references with what became of each
    # remark: 此件公开发布             # 附注，印在成文日期下一行的括号里 in brackets after the date
    # archiveRoot: ../档案             # 末尾印上档案登记簿的根 the root of the archive's register at the end
    # imprint: {copies: [区委办公室], printer: 区某某局办公室, date: 2020-06-20}   # 版记：抄送、印发机关、印发日期

    """
  }

  private var counts: String {
    """
    ## 数字：没有逐条材料时填写；有材料时用来核对 Counts, where rows are not at hand; else checked against them
    # counts:
    #   submissions: {value: 96, unit: 份}          # qualifier: over 余 | about 约 | preliminary 初步
    #   suggestions: {value: 735, unit: 条, qualifier: over}
    #   valid: 700
    #   distinct: 650
    # duplicates: {threshold: 0.8, join: [[S001, S044]], split: [[S007]]}   # 相同相近的另计去重后的数量；yes 用 0.8 count letters that say the same
    # breakdowns:                                   # complete: true 时各项之和应等于 of
    #   - {name: 按来源, of: suggestions, complete: false, items: {群众: 176, 人大代表: 121}}
    #   - {name: 按类别, items: {城市服务: {share: 29.5}}}
    # figures:                                      # 不是意见的数字 facts that are not submissions
    #   - {label: 参加人次, value: 319, unit: 人次}
    # events:
    #   - {kind: 听证会, date: 2020-06-01, attended: 319, spoke: 42}

    """
  }

  private var prose: String {
    """
    ## 文字 The office's own words
    # lead: 开头的话；缺省时由征集期、机关、主题、渠道写成。
    # sections:
    #   - {at: before, heading: 基本情况, text: 征集工作的经过。}     # before | after 分组之前或之后

    """
  }

  /// Groups, or questions for a questionnaire; the other one as a comment.
  private var body: String {
    kind == .questionnaire ? questions + commented(groups) : groups + commented(questions)
  }

  private var groups: String {
    """
    ## 分组：每组一个标题和概述，可以再分（groups），最多四层 Groups, nested up to four levels
    groups:
      - id: first                     # 编号，意见表的 group 栏用它；缺省为 g1、g2…… what rows name it by
        heading: 关于第一方面的意见。   # 标题，带自己的标点 keeps its own closing mark
        run_in: true                  # 标题后接排概述 the summary follows on the same line
        summary: |
          这一方面意见的主要内容。
        # disposition: 采纳           # 采纳情况；也可在意见表中逐条写 or row by row
        # reason: 已写入第八条。       # 理由
        # count: 12                   # 没有逐条材料时的条数 where rows are not at hand
        # share: 29.5                 # 或百分比 or per cent
        # print: false                # 不印，仍计数；须写 why not printed, still counted
        # why: 与前次重复。
        # codebook:                   # 归类用词：huizong group 据此提出建议，须由人确认 words by which the group is proposed
        #   words: [路灯, 照明: 2]     # 词；权重不写是 1 words, with weights
        #   patterns: [夜里…看不清]    # 中间隔几个字 with something between
        #   exclude: [红绿灯]         # 出现了就不建议本组 words against it
        # groups: []

    """
  }

  private var questions: String {
    """
    ## 问卷 A questionnaire
    questions:
      - id: q1
        text: 您最希望改进哪些方面？
        type: multiple                # \(Question.Kind.allCases.map(\.rawValue).joined(separator: " | "))
        base: respondents             # 百分比以人数（respondents）还是票数（votes）为底 what shares are of
        # comment: 据此安排明年的工作。  # 对结果的说明 what the office says of the answers
        # column: Q1                  # 由意见表的这一栏统计 counted from this column of the rows
        respondents: 10               # 答题人数 how many answered
        options: {座位: 6, 停车: 4}    # 选项和票数 options and votes

    """
  }

  /// The second language of a bilingual notice; for the others a comment.
  private var translation: String { kind == .bilingual ? bilingual : commented(bilingual) }

  private var bilingual: String {
    """
    ## 第二种文字：译文由机关提供，程序不翻译；数字写成 {count} {share}（本组）{total} {submissions}
    ## A second language, in the office's own words; figures as {count} {share} {total} {submissions}
    translation:
      language: ug                    # \(Translation.Language.allCases.map(\.rawValue).joined(separator: " | "))
      arrangement: beside             # beside 左右对照 | below 一上一下；蒙古文总是竖排在后
      title: بىرىنچى
      # issuer: ئىدارە
      # date: 2020-يىلى 6-ئاينىڭ 18-كۈنى
      # lead: بىرىنچى
      # sections:
      #   - {heading: بىرىنچى, text: بىرىنچى}
      groups:                         # 按 groups 的 id by the ids of groups
        first:
          heading: بىرىنچى.
          summary: بىرىنچى.
      # closing: رەھمەت.

    """
  }

  private var rest: String {
    """
    # dispositions:                   # 自定的处理结果；means 用于合计 a scale of one's own
    #   - {code: A, label: 已解决或基本解决, means: adopted}
    ##   means: \(Disposition.allCases.map(\.rawValue).joined(separator: " | "))
    # closing: 感谢社会各界的关心和支持。
    # annexes:
    #   - {title: 意见采纳情况汇总表, table: rows}
    #   - {title: 调整说明, file: changes.txt}   # .txt .csv .tsv 和图片印出，其他只列名 others are listed alone
    ##   图片附件另须写 alt a picture needs its alt
    # images:
    #   - {file: photo.jpg, alt: 座谈会现场, caption: 图1 座谈会, at: after}   # alt 必填，供读屏软件朗读 required
    # columns: {received: 递交时间}    # 意见表中别的表头 how the files call our columns
    # acknowledge:                    # 定稿时对未决检查的答复 answers to open checks of a final notice
    #   - {check: campaign.total-disagrees, reason: 另有一份无法辨认。}

    """
  }

  private var kinds: String { CampaignKind.allCases.map(\.rawValue).joined(separator: " | ") }

  private func commented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.hasPrefix("#") ? String($0) : "# " + $0 }.joined(separator: "\n") + "\n"
  }
}
