import Documents
import Testing

@testable import Typesetting

/// What belongs together stands on one page as long as that does not leave too much of another blank.
@Suite struct CohesionTests {
  /// Lines of the body on the first page and whether the table begins there.
  ///
  /// A page has 22 lines. A row of the table is 1.35 × 12 + 2 × 0.35 × 12 = 24.6 pt high, a line of the page 28.99 pt.
  static func firstPage(lines: Int, rows: Int) throws -> (texts: [String], hasTable: Bool) {
    let body = (0..<lines).map { Sheet.paragraph("第\($0)行", indent: .none) }
    let announcement = Block.paragraph(Paragraph([.text("如下", .office)], indent: .none, keepWithNext: true))
    let table = Table(
      columns: [Table.Column(header: [.text("表", .office)])],
      rows: (0..<rows).map { [[.text("格\($0)", .office)]] })
    let texts = try Sheet.set(body + [announcement, .table(table), Sheet.paragraph("后")]).texts()
    return (texts, texts.contains("表"))
  }

  /// The table, of 7 × 24.6 = 172 pt or six lines, does not fit: the line that announces it goes with it, since 4 lines of
  /// 22 are no more than a fifth.
  @Test func whatAnnouncesATableGoesWithIt() throws {
    let (texts, hasTable) = try Self.firstPage(lines: 18, rows: 6)
    #expect(!hasTable)
    #expect(texts.count == 18 && texts.last == "第17行")
  }

  /// 6 lines would stay blank, more than a fifth: the announcement stays, and the table begins the next page whole, for 5
  /// lines are no more than a third.
  @Test func aShortTableStaysWhole() throws {
    let (texts, hasTable) = try Self.firstPage(lines: 16, rows: 6)
    #expect(!hasTable)
    #expect(texts.count == 17 && texts.last == "如下")
  }

  /// 10 × 24.6 = 246 pt are eight and a half lines; 8 of 22 lines would stay blank, more than 0.35 of the page.
  @Test func aShortTableIsPartedBeforeAPageIsHalfEmpty() throws {
    let (texts, hasTable) = try Self.firstPage(lines: 13, rows: 9)
    #expect(hasTable)
    #expect(texts.contains("格1"))
  }
}
