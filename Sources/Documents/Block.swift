/// A block of a document, in reading order.
public enum Block: Sendable, Hashable {
  /// The head of an official document (发文机关标志, 发文字号, red rule); GB/T 9704-2012, 7.2.
  case officialHead(OfficialHead)
  /// The title, 二号小标宋, centred; GB/T 9704-2012, 7.3.1.
  case title([Inline])
  /// A heading on a line of its own, levels 1 to 4; GB/T 9704-2012, 7.3.3.
  case heading(level: Int, [Inline])
  case paragraph(Paragraph)
  case table(Table)
  /// 发文机关署名 and 成文日期; GB/T 9704-2012, 7.3.5.
  case signOff(SignOff)
  /// A QR code with its caption and the address beneath.
  case code(CodeBlock)
}
