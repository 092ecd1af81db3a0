extension ImportStep.Kind {
  /// What the step did, in both languages, for people.
  var words: (zh: String, en: String) {
    switch self {
    case .encoding: ("按编码读出", "decoded")
    case .lineEnds: ("换行统一为 LF", "line ends made LF")
    case .markup: ("去掉网页标记", "page tags removed")
    case .entities: ("还原字符实体", "character references resolved")
    case .controls: ("去掉控制字符", "control characters removed")
    case .zeroWidth: ("去掉零宽字符", "characters of no width removed")
    case .blanks: ("统一空白", "blanks made one kind")
    case .byteSlips: ("复原错位的字节", "slips of a byte undone")
    case .annotations: ("去掉注音", "readings after characters removed")
    case .spacedHan: ("去掉字间空格", "blanks between characters removed")
    case .noise: ("去掉防复制乱码", "noise against copying removed")
    case .repeats: ("去掉重复的文字", "text given twice removed")
    case .furniture: ("去掉页面栏目", "page furniture dropped")
    case .widths: ("标点恢复全角", "marks given their full width back")
    case .lineSplits: ("恢复分段", "paragraphs parted")
    case .lineJoins: ("接回硬换行", "lines broken at a fixed width joined")
    case .tables: ("由表格整理的行", "rows read from a table")
    }
  }
}
