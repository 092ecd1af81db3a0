/// What a person reads beside the name of a file of the record.
enum RecordWords {
  case campaign, rows, summary, template, picture, annex, workbook, build, manifest

  func text(isChinese: Bool) -> String { isChinese ? chinese : english }

  private var chinese: String {
    switch self {
    case .campaign: "本通知所据的征集情况"
    case .rows: "本通知所列的意见"
    case .summary: "各项数字及其在本通知中的位置"
    case .template: "模板文件"
    case .picture: "图片"
    case .annex: "附件原件"
    case .workbook: "公开统计表"
    case .build: "生成本通知的程序、字体和选项"
    case .manifest: "以上各文件的SHA-256"
    }
  }

  private var english: String {
    switch self {
    case .campaign: "The consultation that this notice was made from"
    case .rows: "The suggestions that this notice lists"
    case .summary: "Every figure, and where this notice prints it"
    case .template: "A file of the template"
    case .picture: "A picture"
    case .annex: "An annex as received"
    case .workbook: "The public workbook"
    case .build: "The program, fonts and options that made this notice"
    case .manifest: "SHA-256 of the files of this record"
    }
  }
}
