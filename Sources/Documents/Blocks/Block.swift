/// A block of a document, in reading order.
public indirect enum Block: Sendable, Hashable {
  /// The head of an official document (发文机关标志, 发文字号, red rule); GB/T 9704-2012, 7.2 and 10.1.
  case officialHead(OfficialHead)
  /// A page of its own before everything else, without a page number.
  case cover(Cover)
  /// The contents with page numbers, of the headings that come after it.
  case contents(Contents)
  /// The title, 二号小标宋, centred; GB/T 9704-2012, 7.3.1.
  case title([Inline])
  /// A heading on a line of its own, levels 1 to 5; GB/T 9704-2012, 7.3.3.
  case heading(level: Int, [Inline])
  case paragraph(Paragraph)
  case list(List)
  /// Words of somebody else, set in on both sides.
  case quotation([Block])
  /// A remark of the office beside its text, in smaller type.
  case note([Block])
  case table(Table)
  case chart(Chart)
  case picture(Picture)
  /// Blocks side by side in columns of equal width: two languages of one text.
  case parallel([[Block]])
  /// Text in vertical lines that follow each other from left to right (Mongolian), as one block of the page.
  case vertical(VerticalText)
  /// 附件说明: what is annexed, after the body; GB/T 9704-2012, 7.3.4.
  case annexList([[Inline]])
  /// The beginning of an annex, on a new page; GB/T 9704-2012, 7.3.7.
  case annexHead(AnnexHead)
  /// 附注, in brackets after the date; GB/T 9704-2012, 7.3.6.
  case remark([Inline])
  /// 发文机关署名 and 成文日期; GB/T 9704-2012, 7.3.5.
  case signOff(SignOff)
  /// A QR code with its caption and the address beneath.
  case code(CodeBlock)
  /// 版记, at the foot of the last page, which is an even one; GB/T 9704-2012, 7.4.
  case imprint(Imprint)
  /// What follows begins a new page.
  case pageBreak
  /// Blocks that are made one after another when they are wanted, such as an appendix of all suggestions.
  case series(BlockSeries)
}
