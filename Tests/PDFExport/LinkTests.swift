import Documents
import PDFExport
import Testing
import Typesetting

@testable import PDFExport

@Suite struct LinkTests {
  /// With what strings of PDF escape.
  static let address = "https://www.example.gov.cn/a(b)c)?q='x'\\y&名=意见"

  @Test func addressIsASCII() {
    #expect(
      String(decoding: LinkAddress("https://例.cn/a b").ascii, as: UTF8.self) == "https://%E4%BE%8B.cn/a%20b")
  }

  @Test(.enabled(if: Tool.has("mutool") && Tool.has("pdfinfo"))) func annotationOpensTheAddress() throws {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    let link = fixture.element(.link, in: paragraph)
    fixture.text("见", y: 200, element: paragraph)
    fixture.text("网页", x: 95, y: 200, element: link)
    fixture.add(.link(url: LinkTests.address, width: .points(32), height: .points(18), element: link), x: 95, y: 186)
    // The link goes on in the next line.
    fixture.text("原文", y: 229, element: link)
    fixture.add(.link(url: LinkTests.address, width: .points(32), height: .points(18), element: link), x: 79, y: 215)
    fixture.text("。", x: 111, y: 229, element: paragraph)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let tree = try Tool.structure(path).filter { !$0.hasPrefix("Object") }
      #expect(
        tree == [
          "Document", "P (block)", "\"见\"", "Link (inline)", "\"网页原文\"", "\"。\"",
        ])
      let annotations = try Tool.text("mutool", ["show", path, "grep"]).split(separator: "\n").filter {
        $0.contains("/Subtype/Link")
      }
      #expect(annotations.count == 1)
      let annotation = String(annotations.first ?? "")
      #expect(annotation.contains("/F 4"))
      // mutool prints strings that hold a parenthesis with escapes.
      let page = try Tool.text("mutool", ["show", path, "pages/1/Annots"])
      #expect(page.contains("R"))
      #expect(annotation.contains(#"a\(b\)c\)?q='x'\\y&%E5%90%8D=%E6%84%8F%E8%A7%81"#), "\(annotation)")
      // From the foot: 841.89 - 186 = 655.89, 841.89 - 233 = 608.89; two lines, eight numbers each.
      #expect(annotation.contains("/Rect[79 608.89 127 655.89]"), "\(annotation)")
      #expect(annotation.contains("/QuadPoints[95 655.89 127 655.89 95 637.89 127 637.89 79 626.89"), "\(annotation)")
    }
  }

  /// The area of a QR code, which no text stands in.
  @Test(.enabled(if: Tool.has("mutool") && Tool.has("pdfinfo"))) func areaWithoutText() throws {
    var fixture = try Fixture()
    let link = fixture.element(.link)
    let figure = fixture.element(.figure, in: link, alternative: "二维码")
    let dark = [FrameItem.DarkRun(row: 0, column: 0, length: 2)]
    fixture.add(
      .link(url: "https://a.example/", width: .points(80), height: .points(80), element: link), x: 100, y: 100)
    fixture.add(.code(side: .points(80), modules: 2, dark: dark, element: figure), x: 100, y: 100)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let annotations = try Tool.text("mutool", ["show", path, "grep"]).split(separator: "\n").filter {
        $0.contains("/Subtype/Link")
      }
      #expect(annotations.filter { $0.contains("https://a.example/") }.count == 1, "\(annotations)")
      let tree = try Tool.structure(path).filter { !$0.hasPrefix("Object") && $0 != "\"\"" }
      #expect(tree == ["Document", "Link (inline)", "Figure"])
    }
  }
}
