import Diagnostics
import Documents
import Fonts
import PDFExport
import Testing
import Typesetting

@Suite struct ImageTests {
  /// Width and height by the header of a PNG, a big-endian number each at 16 and 20 (ISO/IEC 15948, 11.2.2).
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  /// A4 is 210 mm × 297 mm: 8.2677 in × 11.6929 in.
  @Test(arguments: [(72.0, 595, 842), (150, 1240, 1754), (300, 2480, 3508)])
  func pngHasTheSizeOfThePage(_ resolution: Double, _ width: Int, _ height: Int) throws {
    let png = try PDFExporter(fonts: Fixture().book).png(Fixture.notice(pages: 1), page: 1, resolution: resolution)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(size(png) == [width, height])
  }

  @Test func sameBytesTwice() throws {
    let document = try Fixture.notice(pages: 2)
    let exporter = PDFExporter(fonts: try Fixture().book)
    #expect(try exporter.png(document, page: 2, resolution: 72) == exporter.png(document, page: 2, resolution: 72))
    #expect(try exporter.svg(document, page: 2) == exporter.svg(document, page: 2))
  }

  @Test(arguments: [0, 3, -1]) func onlyPagesThatAreThere(_ page: Int) throws {
    let document = try Fixture.notice(pages: 2)
    let exporter = PDFExporter(fonts: try Fixture().book)
    let missing = Failed(.exportPageMissing, ["page": "\(page)", "count": "2"])
    #expect(throws: missing) { try exporter.png(document, page: page, resolution: 72) }
    #expect(throws: missing) { try exporter.svg(document, page: page) }
  }

  @Test(arguments: [0, -72, 0.01, 3000, .infinity, .nan]) func onlySizesThatCanBe(_ resolution: Double) throws {
    let document = try Fixture.notice(pages: 1)
    let exporter = PDFExporter(fonts: try Fixture().book)
    let error = #expect(throws: Failed.self) { try exporter.png(document, page: 1, resolution: resolution) }
    #expect(error?.log.diagnostics.map(\.code) == [.exportPictureSize])
  }

  @Test func svgIsWhiteAndSaysWhatItShows() throws {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    fixture.text("甲<乙>&", y: 200, element: paragraph)
    fixture.text("丙", y: 229, element: paragraph)
    fixture.text("— 1 —", x: 400, y: 775, element: nil)
    fixture.endPage()
    let metadata = Fixture.metadata(title: "a < b & c\u{1}")
    let svg = String(
      decoding: try PDFExporter(fonts: fixture.book).svg(fixture.document(metadata), page: 1), as: UTF8.self)
    #expect(svg.contains("width=\"595.275591pt\" height=\"841.889764pt\""))
    #expect(svg.contains("<title>a &lt; b &amp; c</title>\n<desc>甲&lt;乙&gt;&amp;\n丙</desc>"))
    // The first thing drawn covers the page in white.
    let body = svg[(svg.firstRange(of: "</defs>\n<g>")?.upperBound ?? svg.endIndex)...]
    #expect(body.hasPrefix("\n<rect") && body.prefix { $0 != ">" }.contains("fill:rgb(100%,100%,100%)"))
    #expect(svg.hasSuffix("</svg>\n"))
  }
}
