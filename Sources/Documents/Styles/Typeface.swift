/// The classes of Chinese type that GB/T 9704-2012 names; which font file stands for each is the fonts' manifest's matter.
public enum Typeface: String, Sendable, Hashable, CaseIterable {
  /// 仿宋: body (5.2.2).
  case fangsong
  /// 小标宋: title and issuer's mark (7.2.4, 7.3.1).
  case xiaobiaosong
  /// 黑体: first-level headings (7.3.3).
  case heiti
  /// 楷体: second-level headings (7.3.3).
  case kaiti
  /// 宋体: page numbers (7.5), tables.
  case songti
}
