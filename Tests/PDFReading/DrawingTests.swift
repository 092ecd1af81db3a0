import TestSupport
import Testing

@testable import PDFReading

@Suite struct DrawingTests {
  /// qpdf gives the objects other numbers and other places.
  @Test(arguments: ["park-consultation", "street-report"])
  func anotherFileOfTheSamePagesDrawsTheSame(name: String) throws {
    let folder = ScratchFolder()
    let path = try SampleNotices.write(name, to: folder)
    _ = try output("qpdf", "--linearize", path, folder.file("other.pdf"))
    let (file, other) = (try PDFFile(path: path), try PDFFile(path: folder.file("other.pdf")))
    var drawings: Set<PageDrawing> = []
    for page in 1...(try file.pageCount()) {
      let drawing = try file.drawing(ofPage: page)
      #expect(try other.drawing(ofPage: page) == drawing)
      // A4.
      #expect(drawing.width == 595.276 && drawing.height == 841.89)
      drawings.insert(drawing)
    }
    // Pages differ, unless they are empty.
    #expect(try drawings.count > file.pageCount() / 2)
  }

  private func drawing(
    content: String = "/I Do", image: [UInt8] = [1], mask: [UInt8] = [2], font: String = "Helvetica", page: String = "",
    padding: Int = 0
  ) throws -> PageDrawing {
    let first = 4 + padding
    var pdf = HandmadePDF(
      page: "/Contents \(first) 0 R/Resources<</XObject<</I \(first + 1) 0 R>>/Font<</F \(first + 3) 0 R>>>>" + page)
    for _ in 0..<padding { pdf.add("null") }
    pdf.addStream(Array(content.utf8))
    pdf.addStream(image, "/Subtype/Image/Width 1/Height 1/SMask \(first + 2) 0 R")
    pdf.addStream(mask, "/Subtype/Image/Width 1/Height 1/Parent 3 0 R")
    pdf.add("<</Type/Font/BaseFont/\(font)>>")
    return try reading(pdf.bytes()) { file in try file.drawing(ofPage: 1) }
  }

  @Test func eachPartHasADigestOfItsOwn() throws {
    let plain = try drawing()
    #expect(try drawing() == plain)
    #expect(try drawing(padding: 3) == plain)
    // SHA-256 of "/I Do", as sha256sum gives it.
    #expect(plain.content.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == DrawingTests.digest)
    let changed = [
      try drawing(content: "/I  Do"), try drawing(image: [3]), try drawing(mask: [3]), try drawing(font: "Courier"),
      try drawing(page: "/Rotate 90"), try drawing(page: "/CropBox[0 0 9 9]"),
    ]
    #expect(changed.map { $0.content == plain.content } == [false, true, true, true, true, true])
    #expect(changed.map { $0.images == plain.images } == [true, false, false, true, true, true])
    #expect(changed.map { $0.fonts == plain.fonts } == [true, true, true, false, true, true])
    #expect(changed.map(\.width) == [595, 595, 595, 595, 842, 9])
    #expect(changed.map(\.height) == [842, 842, 842, 842, 595, 9])
  }

  private static let digest = "79fa06185c7eed873cc75f1f8b5e89fad426006fbc784340dd96020a5455974d"

  @Test func objectsWithoutEndAreRefused() throws {
    var pdf = HandmadePDF(page: "/Resources<</Font<</F 4 0 R>>>>")
    pdf.add("<</A 4 0 R/B[4 0 R 3 0 R 2 0 R]>>")
    let digests = try reading(pdf.bytes()) { file in try file.drawing(ofPage: 1).fonts }
    #expect(digests.keys.sorted() == ["F"])
    var many = HandmadePDF(page: "/Resources<</Font 4 0 R>>")
    many.add("<<\((0..<21_000).map { "/F\($0) \($0 + 5) 0 R" }.joined())>>")
    for number in 0..<21_000 { many.add("\(number)") }
    try reading(many.bytes()) { file in expect(["reading.too-much"]) { _ = try file.drawing(ofPage: 1) } }
  }
}
