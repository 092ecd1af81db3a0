import Campaigns

/// The data dictionary's own words.
enum TwinWords {
  static let dictionary = "数据字典"
  static let allFiles = "（全部文件）"
  static let guardName = "防公式前缀"
  static let guardMeaning =
    "文字若以=、+、-、@、制表符、换行（或全角的＝、＋、－、＠）开头，或在这些符号前只有撇号，前面加一个撇号（'），以免表格软件当作公式执行。"
    + "程序读取时，凡文字符合这一式样（见 datapackage.json 的 textGuard.pattern）的去掉开头一个撇号，即得原文。数字和日期不加。"
  static let rowsMeaning = "逐条意见，一行一条；首行是列名。过长的文字在这里是完整的。"
  static let sheetMeaning = "工作表的各格，行和列与工作表相同；公式处是算得的值。"
  static let dictionaryMeaning = "本文件夹各文件的列和数字：类型、单位、含义、来源、基数。"
  static let headMeanings = [
    "文件名。", "数字所在的单元格；空白表示整列。", "列名；没有列名的文件是列的字母；数字是它的标识。",
    "string 文字，integer 整数，number 小数，date 日期（年-月-日），any 各格不同。", "计量单位。", "这一列或这个数字是什么。", "从哪里来。",
    "占比所依据的数字的标识。",
  ]

  /// Names for programs.
  static let names: [String: String] = [
    Words.checkSheet: "check", Words.findingsSheet: "findings", Words.summarySheet: "summary",
    Words.groupsSheet: "groups", Words.crossSheet: "cross", Words.trendSheet: "trend", Words.channelsSheet: "channels",
    Words.questions: "questions", Words.duplicatesSheet: "duplicates", Words.rowsSheet: "suggestions",
    Words.notesSheet: "notes",
  ]

  static let persons = "人"
  /// The unit of a share: 0.5 is a half.
  static let fraction = "1"
  static let byProgram = "程序编排"
  static let byOffice = "发文机关填写"
  static let asReceived = "来件数据"

  static func column(_ letters: String) -> String { "工作表的\(letters)列。" }

  static func source(of rule: Figure.Rule) -> String {
    switch rule {
    case .countOfSuggestions: "由逐条意见统计，按条"
    case .countOfSubmissions: "由逐条意见统计，按件"
    case .countOfVotes: "由答卷统计，按票"
    case .countOfLetters: "由逐条意见统计，相同或相近的算一条"
    case .share: "由数量算出，四舍五入到千分之一"
    case .stated: "发文机关公布"
    }
  }
}
