extension Form {
  static let languages = [
    FormChoice("ug", "维吾尔文", "Uyghur"), FormChoice("kk", "哈萨克文", "Kazakh"), FormChoice("bo", "藏文", "Tibetan"),
    FormChoice("ko", "朝鲜文", "Korean"), FormChoice("ii", "彝文", "Yi"), FormChoice("za", "壮文", "Zhuang"),
    FormChoice("mn", "蒙古文", "Mongolian"), FormChoice("en", "英文", "English"),
  ]
  static let arrangements = [
    FormChoice("beside", "左右对照", "side by side"), FormChoice("below", "一上一下", "one below the other"),
  ]

  /// 译文.
  public static let translation = FormSheet(
    "译文", "Translation", title: FormWords("第二种文字", "A second language"),
    about: FormWords(
      "双语通知填写。译文由机关提供，程序不翻译；数字写成 {count}、{share}（本组），{total}、{submissions}。",
      "For notices in two languages. Nothing is translated by the program; figures are written {count}, {share}, {total}, {submissions}."
    ),
    facts: [
      FormFacts(
        "译文的文字", "Words of the translation",
        [
          FormField(
            "translation.language", "文种", "Language", .choice(languages), "有译文的必填。",
            "Needed where there is a translation."),
          FormField(
            "translation.arrangement", "排法", "Arrangement", .choice(arrangements), "空着为左右对照。",
            "Side by side where empty."),
          FormField("translation.title", "译文标题", "Translated title", .prose, "通知标题的译文。", "Of the notice."),
          FormField("translation.issuer", "译文机关", "Translated issuers", .lines, "每行一个机关。", "One a line."),
          FormField("translation.date", "译文日期", "Translated date", "成文日期的译文，照写。", "In words of the language."),
          FormField(
            "translation.lead", "译文开头的话", "Translated opening words", .prose, "开头的话的译文。", "Of the opening words."),
          FormField(
            "translation.closing", "译文结尾的话", "Translated closing words", .prose, "结尾的话的译文。", "Of the closing words."),
        ])
    ],
    tables: [
      FormTable(
        "translation.groups", title: FormWords("各组的译文", "Translated groups"), about: FormWords("", ""),
        .map(key: "id", scalar: nil), anchor: "id", lines: 8,
        [
          FormField(
            "id", "分组编号", "Group id", .groupID, "“分组”表里的编号。", "As on the sheet Groups.", isRequired: true, width: 22),
          FormField("heading", "标题的译文", "Translated heading", .prose, "这一组标题的译文。", "Of the group.", width: 46),
          FormField("summary", "概述的译文", "Translated summary", .prose, "这一组概述的译文。", "Of the group.", width: 60),
        ]),
      FormTable(
        "translation.sections", title: FormWords("段落的译文", "Translated sections"),
        about: FormWords("与“文字”表的段落次序相同。", "In the order of the sections on the sheet Prose."), anchor: "text",
        [
          FormField("heading", "小标题的译文", "Translated heading of section", "按次序。", "In their order.", width: 22),
          FormField(
            "text", "段落内容的译文", "Translated text of section", .prose, "按次序。", "In their order.", isRequired: true,
            width: 46),
        ]),
    ])
}
