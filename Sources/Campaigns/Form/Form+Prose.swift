extension Form {
  static let positions = [
    FormChoice("before", "分组之前", "before the groups"), FormChoice("after", "分组之后", "after the groups"),
  ]
  static let annexTables = [FormChoice("rows", "全部意见", "all suggestions")]

  /// 文字.
  public static let prose = FormSheet(
    "文字", "Prose", title: FormWords("文字、图片和附件", "The office's own words, pictures, annexes"),
    about: FormWords(
      "图片和附件的文件放在本工作簿所在的文件夹里，这里写文件名。", "Put the files of pictures and annexes beside this workbook and name them here."),
    tables: [
      FormTable(
        "sections", title: FormWords("段落", "Sections"),
        about: FormWords("机关自己的说明，不计数。", "Prose that is never counted."),
        anchor: "text", lines: 5,
        [
          FormField(
            "at", "段落位置", "Place of section", .choice(positions), "空着为分组之前。", "Before the groups where empty.",
            width: 18),
          FormField("heading", "小标题", "Heading of section", "例如：基本情况。", "For example: why we asked.", width: 26),
          FormField(
            "text", "段落内容", "Text of section", .prose, "Alt+Enter 分段。", "Alt+Enter begins a paragraph.",
            isRequired: true, width: 70),
        ]),
      FormTable(
        "images", title: FormWords("图片", "Pictures"),
        about: FormWords("JPEG 或 PNG；拍摄信息不会带出。", "JPEG or PNG; what cameras note in them is removed."),
        anchor: "file",
        [
          FormField(
            "at", "图片位置", "Place of picture", .choice(positions), "空着为分组之后。", "After the groups where empty.", width: 18
          ),
          FormField(
            "file", "图片文件", "File of picture", "例如：photo.jpg。", "For example photo.jpg.", isRequired: true, width: 26),
          FormField(
            "alt", "图片内容", "What it shows", .prose, "供读屏软件朗读，必填。", "Said by screen readers; needed.", isRequired: true,
            width: 70),
          FormField("caption", "图题", "Caption", "印在图片下面。", "Printed beneath it.", width: 30),
        ]),
      FormTable(
        "annexes", title: FormWords("附件", "Annexes"),
        about: FormWords("txt、csv、tsv 和图片印出，其他文件只列名。", "Text, tables and pictures are printed, other files listed."),
        anchor: "title",
        [
          FormField(
            "table", "附表", "Annexed table", .choice(annexTables), "把全部意见和处理结果作为附表的，选这一项。",
            "All suggestions with what became of them.", width: 18),
          FormField(
            "title", "附件标题", "Title of annex", "例如：意见采纳情况汇总表。", "As it is listed.", isRequired: true, width: 26),
          FormField("file", "附件文件", "File of annex", "例如：changes.txt。", "For example changes.txt.", width: 70),
          FormField("alt", "附件图片的内容", "What the annex shows", "附件是图片的必填。", "Needed of a picture.", width: 30),
        ]),
    ])
}
