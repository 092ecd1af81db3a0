import Diagnostics
import Documents
import Fonts
import Foundation
import PDFExport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.has("pdftotext") && Tool.has("mutool"))) struct PDFTests {
  @Test func textComesBack() throws {
    let document = try Fixture.notice(pages: 3)
    let pdf = try PDFExporter(fonts: Fixture().book).pdf(document)
    try Tool.withFile(pdf) { path in
      let text = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
      #expect(text.withoutSpace == document.text { _ in true })
      #expect(try Tool.structureText(path) == document.text { $0 != nil })
    }
  }

  /// 如 is lost where Cairo prunes subroutines; ￥ and ¥ may share a glyph; marks of two and three characters; Latin
  /// letters that join; characters of other planes.
  @Test func everyCharacterComesBackAsItself() throws {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    let lines = [
      "如《意见》——……“甲”、‘乙’（丙）〔2020〕1号，", "￥1,234.50与¥5；＄％＃＆＊＋＝～－", "office fi ffl AVATAR naïve 29.5%",
      "㎡½①№℃〇镕喆堃昇旻祎犇", "强眾為脫脈內沖沒別決", "\u{20000}\u{3400}",
    ]
    for (index, line) in lines.enumerated() {
      fixture.text(line, y: 120 + 29 * Double(index), element: paragraph)
    }
    fixture.endPage()
    let document = fixture.document()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(document)) { path in
      let text = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
      #expect(text.withoutSpace == document.text { _ in true })
      #expect(try Tool.structureText(path) == document.text { _ in true })
    }
  }

  @Test func fontsAreEmbeddedSubsets() throws {
    let pdf = try PDFExporter(fonts: Fixture().book).pdf(Fixture.notice(pages: 1))
    try Tool.withFile(pdf) { path in
      let rows = try Tool.text("pdffonts", [path]).split(separator: "\n").dropFirst(2)
      #expect(rows.count == 4)
      for row in rows {
        let fields = row.split(separator: " ")
        #expect(fields.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
        #expect(!row.contains("Type 3"))
      }
    }
  }

  /// The only date in a file is the document's, never the clock's.
  @Test func sameBytesTwice() throws {
    let document = try Fixture.notice(pages: 2)
    for options in PDFStandard.allCases.map(PDFOptions.init(standard:)) {
      let first = try PDFExporter(fonts: Fixture().book).pdf(document, options: options)
      #expect(try PDFExporter(fonts: Fixture().book).pdf(document, options: options) == first)
    }
  }

  @Test func metadataAndCatalogue() throws {
    let pdf = try PDFExporter(fonts: Fixture().book).pdf(Fixture.notice(pages: 2))
    #expect(String(decoding: pdf.prefix(8), as: UTF8.self) == "%PDF-1.7")
    try Tool.withFile(pdf) { path in
      let information = try Tool.text("mutool", ["show", path, "trailer/Info"])
      #expect(information.contains("/CreationDate (D:20200618000000+08'00')"))
      #expect(information.contains("/ModDate (D:20200618000000+08'00')"))
      let facts = try Tool.text("pdfinfo", [path])
      for (name, value) in [
        ("Title", "关于意见建议征集情况的反馈"), ("Author", "云岭市青石区民族宗教事务局"), ("Subject", "意见征集"),
        ("Tagged", "yes"), ("Suspects", "no"), ("Pages", "2"), ("Page size", "595.276 x 841.89 pts (A4)"),
      ] {
        #expect(
          facts.contains("\n\(name):\(String(repeating: " ", count: 16 - name.count))\(value)") || facts.hasPrefix(name)
        )
      }
      let catalogue = try Tool.text("mutool", ["show", path, "trailer/Root"])
      #expect(catalogue.contains("/Lang (zh-Hans)"))
      #expect(catalogue.contains("/DisplayDocTitle true"))
      #expect(catalogue.contains("/Marked true"))
      let labels = try Tool.text("mutool", ["show", path, "trailer/Root/PageLabels"])
      #expect(labels.filter { !$0.isWhitespace } == "<</Nums[0<</S/D/St1>>]>>", "\(labels)")
      let identifier = try Tool.text("mutool", ["show", path, "trailer/ID"])
      #expect(identifier.contains("<") || identifier.contains("("))
    }
  }

  @Test func outlineFollowsTheHeadings() throws {
    var fixture = try Fixture()
    for (role, text, y) in [
      (StructureElement.Role.heading1, "标题", 140.0), (.heading2, "一、甲", 200), (.heading3, "（一）乙", 240),
      (.heading2, "二、丙", 280),
    ] {
      let heading = fixture.element(role)
      fixture.text(text, y: y, element: heading)
      fixture.text("正文。", y: y + 20, element: fixture.element(.paragraph))
    }
    fixture.endPage()
    let heading = fixture.element(.heading2)
    fixture.text("三、", y: 150, element: heading)
    fixture.text("丁", x: 111.37, y: 150, role: .heiti, element: heading)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let outline = try Tool.text("mutool", ["show", path, "outline"]).split(separator: "\n")
        .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      // Indent by level is white space too: the text and the page remain.
      #expect(
        outline.map { $0.first { $0.hasPrefix("\"") } } == ["\"标题\"", "\"一、甲\"", "\"（一）乙\"", "\"二、丙\"", "\"三、丁\""])
      #expect(
        outline.map { $0.last?.hasPrefix("#page=\($0 == outline.last ? 2 : 1)&") } == [true, true, true, true, true])
      let first = try Tool.text("mutool", ["show", path, "trailer/Root/Outlines/First"])
      #expect(first.contains("/Count 4"), "three of the second level and one of the third stand open beneath the title")
      // The top of the type: 16 pt above the baseline, from the page's foot 841.89 - (140 - 16).
      #expect(first.contains("717.8"))
    }
  }
}
