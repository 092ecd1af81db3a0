import CQREncode
import Documents
import Fonts
import PDFExport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.has("zbarimg") && Tool.has("pdftoppm"))) struct CodeTests {
  static let address = "https://www.example.gov.cn/hdjl/yjzj/2020/0618.html?id=735"

  /// A code with a margin of four modules around, as ISO/IEC 18004, 5.3.8 wants, on a page of its own.
  private func document() throws -> PagedDocument {
    var fixture = try Fixture()
    let figure = fixture.element(.figure, alternative: "二维码")
    let code = try #require(QRcode_encodeString8bit(CodeTests.address, 0, QR_ECLEVEL_M))
    defer { QRcode_free(code) }
    let modules = Int(code.pointee.width)
    var dark: [FrameItem.DarkRun] = []
    for row in 0..<modules {
      var column = 0
      while column < modules {
        var length = 0
        while column + length < modules, code.pointee.data[row * modules + column + length] & 1 == 1 { length += 1 }
        if length > 0 { dark.append(FrameItem.DarkRun(row: row, column: column, length: length)) }
        column += length + 1
      }
    }
    fixture.add(.code(side: .millimetres(30), modules: modules, dark: dark, element: figure), x: 250, y: 300)
    fixture.endPage()
    return fixture.document()
  }

  @Test func scannerReadsPDFAndPNG() throws {
    let exporter = PDFExporter(fonts: try Fixture().book)
    let document = try document()
    let read = "QR-Code:\(CodeTests.address)\n"
    try Tool.withFile(try exporter.png(document, page: 1, resolution: 150), "png") { path in
      let found = try Tool.text("zbarimg", ["-q", path])
      #expect(found == read)
    }
    try Tool.withFile(try exporter.pdf(document)) { path in
      // A coarse screen: 30 mm are 118 pixels.
      let picture = [UInt8](try Tool.output("pdftoppm", ["-r", "100", "-png", "-singlefile", path]))
      try Tool.withFile(picture, "png") { path in
        let found = try Tool.text("zbarimg", ["-q", path])
        #expect(found == read)
      }
    }
  }
}
