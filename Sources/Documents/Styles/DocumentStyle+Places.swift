/// Notices outside the mainland: A4 in free composition, for which no rule gives a grid, a red head or a ladder of faces.
extension DocumentStyle {
  /// Hong Kong and Macao: 14 pt, bold title and headings, the page's number in the middle.
  public static let hongKong = DocumentStyle(
    page: .plain(columns: 32, lines: 28), composition: .free, body: TextStyle(.songti, TypeSize.four),
    title: TextStyle(.xiaobiaosong, TypeSize.smallTwo), headings: places(TypeSize.four, under: .songti),
    table: TextStyle(.songti, TypeSize.smallFour), pageNumber: TextStyle(.songti, TypeSize.smallFour),
    pageNumberForm: .centred, mark: TextStyle(.xiaobiaosong, .points(36), colour: .official),
    appendix: .plain(columns: 43, lines: 42))

  /// Taiwan: 16 pt 楷書 on 25 mm margins, as 文書處理手冊 has its documents.
  public static let taiwan = DocumentStyle(
    page: .plain(columns: 28, lines: 27), composition: .free, body: TextStyle(.kaiti, TypeSize.three),
    title: TextStyle(.xiaobiaosong, .points(20)), headings: places(TypeSize.three, under: .kaiti),
    table: TextStyle(.kaiti, TypeSize.smallFour), pageNumber: TextStyle(.kaiti, TypeSize.smallFour),
    pageNumberForm: .taiwan, mark: TextStyle(.xiaobiaosong, .points(36), colour: .official),
    appendix: .plain(columns: 43, lines: 42))

  /// Britain: 12 pt in a serif face, ragged at the right, paragraphs parted by space, the title at the left.
  public static let britain = DocumentStyle(
    page: PageStyle(
      width: .millimetres(210), height: .millimetres(297), left: .millimetres(30), top: .millimetres(25),
      blockWidth: .millimetres(150), blockHeight: .millimetres(247), columns: 35, lines: 43),
    composition: .free, body: TextStyle(.songti, .points(12)), title: TextStyle(.xiaobiaosong, .points(20)),
    headings: [
      TextStyle(.xiaobiaosong, .points(14)), TextStyle(.xiaobiaosong, .points(12)),
      TextStyle(.xiaobiaosong, .points(12)), TextStyle(.xiaobiaosong, .points(12)),
    ],
    table: TextStyle(.songti, .points(11)), pageNumber: TextStyle(.songti, .points(11)), pageNumberForm: .centred,
    paragraphs: .parted, centresTitle: false, mark: TextStyle(.xiaobiaosong, .points(28)),
    note: TextStyle(.songti, .points(10)),
    appendix: AppendixStyle(text: TextStyle(.songti, .points(10)), columns: 42, lines: 52))

  private static func places(_ size: Length, under body: Typeface) -> [TextStyle] {
    [TextStyle(.heiti, size), TextStyle(.heiti, size), TextStyle(body, size), TextStyle(body, size)]
  }
}

extension PageStyle {
  /// A4 with margins of 25 mm: a text block of 160 × 247 mm.
  fileprivate static func plain(columns: Int, lines: Int) -> PageStyle {
    PageStyle(
      width: .millimetres(210), height: .millimetres(297), left: .millimetres(25), top: .millimetres(25),
      blockWidth: .millimetres(160), blockHeight: .millimetres(247), columns: columns, lines: lines)
  }
}

extension AppendixStyle {
  fileprivate static func plain(columns: Int, lines: Int) -> AppendixStyle {
    AppendixStyle(text: TextStyle(.songti, TypeSize.five), columns: columns, lines: lines)
  }
}
