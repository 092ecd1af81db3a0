import Documents
import PDFExport
import Testing
import Typesetting

/// Sideways pages as other programs read them; GB/T 9704-2012, 8.
@Suite(.enabled(if: Tool.has("pdftotext") && Tool.has("pdfinfo"))) struct SidewaysTests {
  private static func words(_ text: String) -> [Inline] { [.text(text, .office)] }

  /// In Han, so that a line is one word to other programs.
  private static func row(_ number: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    return "建议第" + String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] }) + "项"
  }

  /// Text, the head of an annex with a sideways table of 40 rows, text.
  private static func notice() throws -> (fixture: Fixture, pages: PagedDocument) {
    let fixture = try Fixture()
    let rows = (1...40).map { number -> TableRow in
      let link = Inline.link(url: "https://a.example/\(number)", words("见网页"))
      return TableRow([
        TableCell(words("\(number)")), TableCell(words(row(number)) + [link]), TableCell(words("采纳")),
      ])
    }
    let table = Table(
      caption: words("表题"),
      columns: ["序号", "意见", "结果"].map { Table.Column(header: words($0)) }, rows: .fixed(rows), isSideways: true)
    let document = Document(
      metadata: Fixture.metadata(), style: .official,
      blocks: [
        .title(words("关于某事的公告")), .paragraph(Paragraph(words("前文。"))),
        .annexHead(AnnexHead(label: words("附件"), title: words("汇总表"))), .table(table),
        .paragraph(Paragraph(words("后文。"))),
      ])
    return (fixture, try Typesetter(fonts: fixture.book).typeset(document).value)
  }

  @Test func popplerReadsTheRowsInOrder() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      let sizes = try Tool.text("pdfinfo", ["-f", "1", "-l", "9", path]).split(separator: "\n").filter {
        $0.hasPrefix("Page ") && ($0.contains(" size:") || $0.contains(" rot:"))
      }
      #expect(sizes.allSatisfy { $0.contains("595.276 x 841.89 pts (A4)") || $0.hasSuffix(" 0") }, "\(sizes)")
      let number = pages.pages.count
      // 156 mm hold the head and sixteen rows of 24.6 pt, one less beneath the head of the annex and the caption.
      #expect(number == 5)
      var order: [String] = []
      for page in 2..<number {
        let text = try Tool.text("pdftotext", ["-f", "\(page)", "-l", "\(page)", path, "-"])
        order += text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.hasPrefix("建议第") }
      }
      #expect(order == (1...40).map { Self.row($0) + "见网页" })
    }
  }

  @Test func theHeadIsAtTheLeftAndLinesRunUpwards() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      for page in [3, 4] {
        let text = try Tool.text("pdftotext", ["-bbox", "-f", "\(page)", "-l", "\(page)", path, "-"])
        let boxes = text.split(separator: "\n").compactMap(Box.init)
        let head = try #require(boxes.first { $0.word == "序号" })
        let result = try #require(boxes.first { $0.word == "结果" })
        // The head begins 28 mm = 79.4 pt from the left edge, before all else; its first column is the lowest.
        #expect(head.left > 79 && head.left < 90)
        #expect(abs(head.left - result.left) < 1 && head.top > result.bottom)
        #expect(boxes.filter { $0.word != "—" && $0.word.first != "送" }.allSatisfy { $0.left > 79 })
        // Upright as elsewhere: the number in the margin below the block, at the outer side.
        let number = try #require(boxes.first { $0.word.hasPrefix("—") })
        #expect(number.top > 742 && (page % 2 == 1 ? number.left > 400 : number.left < 110))
      }
    }
  }

  @Test(.enabled(if: Tool.has("mutool"))) func linksAndBookmarksLieWhereTheTextIs() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      let text = try Tool.text("pdftotext", ["-bbox", "-f", "3", "-l", "3", path, "-"])
      let boxes = text.split(separator: "\n").compactMap(Box.init).filter { $0.word.contains("见网页") }
      let objects = try Tool.text("mutool", ["show", path, "grep"]).split(separator: "\n")
      for box in boxes {
        let number = try #require((1...40).first { box.word == Self.row($0) + "见网页" })
        let link = try #require(
          objects.first { $0.contains("/Subtype/Link") && $0.contains("https://a.example/\(number))") })
        let start = try #require(link.range(of: "/Rect["))
        let numbers = link[start.upperBound...].prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
        // From the page's foot; the three characters at the upper end of the line.
        let (left, bottom, right, top) = (numbers[0], 841.89 - numbers[1], numbers[2], 841.89 - numbers[3])
        #expect(abs(bottom - top - 36) < 0.5 && abs(right - left - 12) < 0.5)
        #expect(abs(top - box.top) < 1 && left < box.left + 6 && right > box.right - 6, "\(link)")
      }
      #expect(boxes.count > 10)
      // A bookmark shows its page from the top: the line that it leads to runs up to there. Its left edge is that of the
      // block: 28 mm = 79.37 pt, less what type of 16 pt has above 0.88 em.
      let outline = try Tool.text("mutool", ["show", path, "outline"]).split(separator: "\n")
      let head = try #require(outline.first { $0.contains("附件　汇总表") })
      #expect(head.contains("#page=2&zoom=nan,77.45"), "\(head)")
      #expect(head.hasSuffix(",0"), "\(head)")
    }
  }

  @Test(.enabled(if: Tool.has("qpdf"))) func qpdfFindsNothingWrong() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      let verdict = try Tool.text("qpdf", ["--check", path])
      #expect(verdict.contains("No syntax or stream encoding errors found"), "\(verdict)")
    }
  }

  @Test(.enabled(if: Tool.has("verapdf"))) func veraPDFFindsNothingWrong() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      for flavour in ["3a", "ua1"] {
        let verdict = try Tool.text("verapdf", ["--format", "text", "-f", flavour, path])
        #expect(verdict.hasPrefix("PASS"), "\(verdict)")
      }
    }
  }

  @Test func theStructureIsThatOfAnUprightTable() throws {
    let (fixture, pages) = try Self.notice()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(pages)) { path in
      let tree = try Tool.structure(path)
      #expect(tree.filter { $0 == "TR" }.count == 41)
      // The heads of three columns, and of forty rows.
      #expect(tree.filter { $0.hasPrefix("TH") }.count == 3 + 40)
      #expect(tree.filter { $0 == "TD" }.count == 2 * 40)
      #expect(tree.filter { $0.hasPrefix("Link") }.count == 40)
    }
  }

  /// A word as `pdftotext -bbox` tells it, in points from the page's top left corner.
  private struct Box {
    let word: String
    let left, top, right, bottom: Double

    init?(_ line: Substring) {
      guard let open = line.firstIndex(of: ">"), line.contains("<word "), let close = line.range(of: "</word>") else {
        return nil
      }
      let values = line[..<open].split(separator: "\"").enumerated().compactMap { $0 % 2 == 1 ? Double($1) : nil }
      guard values.count == 4 else { return nil }
      (left, top, right, bottom) = (values[0], values[1], values[2], values[3])
      word = String(line[line.index(after: open)..<close.lowerBound])
    }
  }
}
