extension Form {
  static let statuses = [FormChoice("draft", "送审稿", "draft"), FormChoice("final", "定稿", "final")]
  static let kinds = [
    FormChoice("summary", "意见汇总", "summary"), FormChoice("adoption", "采纳情况", "adoption"),
    FormChoice("questionnaire", "问卷结果", "questionnaire"), FormChoice("report", "完整报告", "report"),
    FormChoice("reply", "问答答复", "reply"), FormChoice("letter", "复函", "letter"),
    FormChoice("you-said-we-did", "您说的和我们做的", "you said, we did"), FormChoice("bilingual", "双语通知", "bilingual"),
  ]
  static let locales = [
    FormChoice("zh-CN", "内地", "Mainland China"), FormChoice("zh-HK", "香港", "Hong Kong"),
    FormChoice("zh-TW", "台湾", "Taiwan"), FormChoice("zh-MO", "澳门", "Macao"),
    FormChoice("en-GB", "英国", "Britain"),
  ]
  static let dateForms = [
    FormChoice("gregorian", "2020年6月18日", "18 June 2020"), FormChoice("han", "二〇二〇年六月十八日", "in Han numerals"),
    FormChoice("minguo", "民国纪年", "years of the Republic"),
  ]
  static let heads = [
    FormChoice("none", "不用", "none"), FormChoice("red", "红头", "red head"), FormChoice("letter", "信函格式", "letter"),
    FormChoice("preprinted", "纸上已印", "preprinted"),
  ]
  static let seals = [FormChoice("none", "不留", "none"), FormChoice("space", "留出位置", "room for it")]
  static let levels = [
    FormChoice("summary", "只公布汇总", "summary only"), FormChoice("texts", "另公布同意公开的原文", "consented texts too"),
  ]
  static let maskedNames = [
    FormChoice("stars", "留姓加星，如 朱**", "surname and stars, 朱**"),
    FormChoice("mou", "留姓加某，如 朱某", "surname and 某, 朱某"),
    FormChoice("ends", "留首尾，如 张*祥", "first and last, 张*祥"), FormChoice("whole", "全部遮盖", "all of it"),
  ]
  static let maskedNumbers = [
    FormChoice("partial", "手机号留首尾，如 138****5678", "ends of mobiles, 138****5678"),
    FormChoice("whole", "全部遮盖", "all of it"),
  ]
  static let fontSets = [FormChoice("default", "default", "default"), FormChoice("ofl", "ofl", "ofl")]
  static let standards = ["none", "a-2b", "a-2u", "a-2a", "a-3a"].map { FormChoice($0, $0, $0) }

  /// 活动.
  public static let campaign = FormSheet(
    "活动", "Campaign", title: FormWords("征集活动的基本情况", "What was asked, by whom, when"),
    about: FormWords(
      "在浅黄色的格子里填写；带 * 的必须填，其余不需要的空着。", "Fill in the yellow cells; those with * are needed, others may stay empty."),
    facts: [basics, window, publication, contact, words])

  private static let basics = FormFacts(
    "基本情况", "Basics",
    [
      FormField("status", "状态", "Status", .choice(statuses), "送审稿在每页页边标明；定稿后再公布。", "A draft says so on each page."),
      FormField(
        "kind", "通知种类", "Kind of notice", .choice(kinds), "决定通知的写法和次序。", "Decides wording and order of the notice."),
      FormField(
        "issuer[0].name", "发文机关全称", "Issuer, full name", "例如：某市某区城市管理局。联合发文的其他机关填在“其他”表。",
        "Offices that issue it together with this one go on the sheet More.", isRequired: true),
      FormField("issuer[0].short", "发文机关简称", "Issuer, short name", "例如：区城管局。", "What the office calls itself."),
      FormField(
        "topic", "主题", "Topic", "就什么征求意见，例如：如何改进公园管理。标题和主题至少填一项。", "What was asked. Title or topic is needed.",
        isRequired: true),
      FormField(
        "title", "标题", "Title", .prose, "通知的标题。空着时按主题拟定；要自己断行时按 Alt+Enter 换行。",
        "Formed from the topic where empty; break lines with Alt+Enter."),
      FormField("locale", "用语和版式", "Locale", .choice(locales), "空着为内地。", "Mainland China where empty."),
      FormField(
        "date_form", "日期写法", "Form of dates", .choice(dateForms), "空着时随用语和版式。", "As usual in the locale where empty."),
      FormField("about.title", "征求意见的文件", "Draft consulted on", "例如：《某办法（征求意见稿）》。", "Its title."),
      FormField("about.url", "文件网址", "Address of the draft", "征求意见的文件所在的网页。", "Its web page."),
      FormField("about.published", "文件发布日期", "Draft published", .date, "例如：2020-05-01。", "For example 2020-05-01."),
      FormField(
        "basis", "依据", "Legal basis", .lines, "每行一项（Alt+Enter 换行），例如：国令713。只检查这里写明的规定。",
        "One a line; legal checks run for these only."),
    ])

  private static let window = FormFacts(
    "征集期", "When it was open",
    [
      FormField(
        "window[0].from", "开始日期", "First day", .date, "首尾两日都算。分几段征集的，其余各段填在“其他”表。",
        "Both days count. Further windows go on the sheet More."),
      FormField("window[0].to", "截止日期", "Last day", .date, "还没有截止的空着。", "Empty where it is not known."),
      FormField(
        "window[0].month", "征集月份", "Month", .month, "整月征集的只填这一格，例如：2024-01；上面两格空着。",
        "Where it was a whole month, fill in this alone: 2024-01."),
      FormField("window[0].label", "征集期名称", "Name of the window", "例如：第一轮。", "For example: first round."),
      FormField(
        "window[0].extended_from", "延期前的截止日期", "Last day before extension", .date, "延长过征集期的填写。",
        "Where it was extended."),
      FormField(
        "window[0].shorter_because", "不足三十天的理由", "Why under thirty days", .prose, "依据要求三十天而不足的填写。",
        "Where the basis asks for thirty days."),
    ])

  private static let publication = FormFacts(
    "公布", "How it is made public",
    [
      FormField("url", "网页地址", "Web address", "通知所在的网页，印成二维码。", "Page of the notice, printed as a QR code."),
      FormField(
        "qr_caption", "二维码下的文字", "Words under the QR code", "空着为“扫一扫在手机打开当前页”。", "Where empty, the usual words."),
      FormField(
        "head", "版头", "Head", .choice(heads), "红头须是定稿，有发文字号、成文日期、机关全称。",
        "A red head needs a final notice with number, date and full name."),
      FormField("number", "发文字号", "Document number", "例如：某发〔2020〕1号。", "As the office numbers it."),
      FormField("date", "成文日期", "Date of the notice", .date, "例如：2020-06-18。", "For example 2020-06-18."),
      FormField("seal", "印章位置", "Seal", .choice(seals), "只留出盖章的位置，不画印章。", "Room only; no seal is drawn."),
      FormField(
        "publish", "公布程度", "What is published", .choice(levels), "空着为只公布汇总。原文公布前遮盖个人信息。",
        "Summary only where empty; texts are masked."),
      FormField(
        "public_columns", "可公布的其他栏目", "Further public columns", .lines, "意见表里另外可以公布的栏目，每行一个。",
        "Columns of the suggestions that may leave the office, one a line."),
      FormField(
        "min_cell", "不单列的小数", "Smallest cell", .count, "公开的交叉表中小于此数的不单列，空着为 3。",
        "Smaller counts are not shown apart; 3 where empty."),
      FormField(
        "index", "附受理编号对照表", "Index of references", .flag, "在末尾列出每个编号的处理结果。",
        "A list of references with what became of each."),
      FormField("remark", "附注", "Remark", "例如：此件公开发布。", "Printed in brackets after the date."),
      FormField(
        "archiveRoot", "档案登记簿的根", "Root of the archive's register", "档案文件夹，或 64 位十六进制的根；印在末尾，空着不印。",
        "Folder of the archive, or the root in 64 hexadecimal digits; printed at the end."),
      FormField("imprint.copies", "抄送", "Copies to", .lines, "抄送机关，每行一个。", "Offices, one a line."),
      FormField("imprint.printer", "印发机关", "Printed by", "版记里的印发机关。", "The office that prints it."),
      FormField("imprint.date", "印发日期", "Date of printing", .date, "版记里的印发日期。", "In the imprint."),
      FormField(
        "masking.keep", "不遮盖的字样", "Never masked", .lines, "本机关公开的电话、名称，每行一个；只管一条的写成 row:编号:字样。",
        "The office's own numbers and names, one a line."),
      FormField(
        "masking.mask", "另须遮盖的字样", "Always masked", .lines, "例如：某小区名。每行一个；只管一条的写成 row:编号:字样。",
        "One a line; row:ID:words for one row."),
      FormField(
        "masking.names", "姓名的遮盖方式", "How names are masked", .choice(maskedNames), "空着为 朱**。", "朱** where empty."),
      FormField(
        "masking.numbers", "号码的遮盖方式", "How numbers are masked", .choice(maskedNumbers), "空着为 138****5678。",
        "138****5678 where empty."),
      FormField(
        "masking.key", "提出人代号的密钥文件", "Key for pseudonyms", "密钥在本文件所在文件夹之外的路径；不用代号的空着。",
        "Path outside this file's folder; empty where none is used."),
      FormField(
        "duplicates.count", "另计去重后的数量", "Count different letters", .flag, "相同和相近的来件另计，写进统计和通知。一条也不去掉。",
        "Letters that say the same are counted once beside the total; none is dropped."),
      FormField(
        "duplicates.threshold", "相近的标准", "Similarity of letters", "0.5 到 1，空着为 0.8。", "From 0.5 to 1; 0.8 where empty."),
      FormField(
        "duplicates.join", "算作一份的", "One letter", .lines, "每行一份，编号用“；”隔开。", "One letter a line, ids with ； between."),
      FormField(
        "duplicates.split", "不算一份的", "Letters of their own", .lines, "与所像的分开；每行一份，编号用“；”隔开。",
        "Apart from what they resemble; one letter a line."),
      FormField(
        "watch_words", "留意的字样", "Words to watch", .lines, "机关自己的话里要留意的词，只提示，每行一个。",
        "To be shown in the office's own texts, one a line."),
      FormField("template", "模板", "Template", "空着时按通知种类。", "That of the kind where empty."),
      FormField("fonts", "字库", "Fonts", .suggestion(fontSets), "空着为 default。", "default where empty."),
      FormField(
        "standard", "PDF 标准", "PDF standard", .choice(standards), "空着为 a-3a（兼 PDF/UA-1）。",
        "a-3a with PDF/UA-1 where empty."),
      FormField("huizong", "格式版本", "Version of the format", .count, "由程序填写。", "Filled in by the program."),
    ])

  private static let contact = FormFacts(
    "联系", "Contact",
    [
      FormField("contact.name", "联系人或科室", "Contact", "供公众咨询，不要写办事人员的私人信息。", "Whom the public may ask."),
      FormField("contact.phone", "联系电话", "Telephone", "例如：0000-0000000。", "The office's."),
      FormField("contact.address", "联系地址", "Address", "例如：某街1号。", "The office's."),
      FormField("contact.email", "电子邮箱", "E-mail", "本机关的公务邮箱。", "The office's."),
    ])

  private static let words = FormFacts(
    "开头和结尾", "Opening and closing words",
    [
      FormField("lead", "开头的话", "Opening words", .prose, "空着时由征集期、机关、主题、渠道写成。", "Formed where empty."),
      FormField("closing", "结尾的话", "Closing words", .prose, "下一步工作、致谢。", "Next steps, thanks."),
    ])
}
