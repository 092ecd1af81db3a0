/// What a piece of text is set in, by the names of GB/T 9704-2012 §7; which file that is, the manifest says.
public enum FontRole: String, Sendable, CaseIterable, Hashable {
  /// 仿宋: body text.
  case fangsong
  /// 小标宋: titles.
  case xiaobiaosong
  /// 黑体: headings of the first level.
  case heiti
  /// 楷体: headings of the second level.
  case kaiti
  /// 宋体: page numbers, tables.
  case songti
  /// 楷書 for Traditional Chinese, whose characters the faces of GB/T 9704-2012 lack in part: body and tables.
  case kaishu
  /// The same for titles and headings.
  case kaishuBold
  /// Latin letters, digits, pinyin.
  case latin
  /// The same beside 小标宋 and 黑体.
  case latinBold
  /// What no face of the other roles has; asked last for each of them.
  case fallback
}
