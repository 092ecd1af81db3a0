import Documents
import Foundation
import PDFExport
import Testing
import Typesetting

/// A picture whose file lies on its side is seen upright, in the PDF and in pictures of its pages.
@Suite(.enabled(if: Tool.has("pdftoppm"))) struct OrientationTests {
  private static let side = 200

  /// A JPEG by poppler: its upper left quarter is black, the upper right one grey, the rest white.
  private static func file() throws -> [UInt8] {
    var fixture = try Fixture()
    let (width, height) = (595.276, 841.89)
    for (x, tone) in [(0.0, 0.0), (width / 2, 0.5)] {
      let colour = Colour(red: tone, green: tone, blue: tone)
      fixture.add(.rule(width: .points(width / 2), height: .points(height / 2), colour, element: nil), x: x, y: 0)
    }
    fixture.endPage()
    return try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      Array(try Tool.output("pdftoppm", ["-jpeg", "-r", "36", "-singlefile", path]))
    }
  }

  /// Width and height in the frame's header: ITU-T T.81, B.2.2.
  private static func size(_ jpeg: [UInt8]) -> (width: Int, height: Int) {
    let at = jpeg.indices.first { jpeg[$0] == 0xFF && $0 + 8 < jpeg.count && (0xC0...0xC2).contains(jpeg[$0 + 1]) } ?? 0
    return (Int(jpeg[at + 7]) << 8 | Int(jpeg[at + 8]), Int(jpeg[at + 5]) << 8 | Int(jpeg[at + 6]))
  }

  /// What stands in the quarters of a page drawn at 72 pixels an inch: upper left, upper right, lower left, lower right.
  private static func quarters(_ tone: (Int, Int) -> Double) -> [String] {
    [(1, 1), (3, 1), (1, 3), (3, 3)].map { column, row in
      let value = tone(100 + column * side / 4, 100 + row * side / 4)
      return value < 0.25 ? "black" : value < 0.75 ? "grey" : "white"
    }
  }

  /// JEITA CP-3451, 4.6.4 A: where the file's first row and first column are seen.
  @Test(arguments: [
    (ImageOrientation.upright, "black grey white white"), (.mirrored, "grey black white white"),
    (.halfTurn, "white white grey black"), (.mirroredHalfTurn, "white white black grey"),
    (.transposed, "black white grey white"), (.quarterTurn, "white black white grey"),
    (.transverse, "white grey white black"), (.quarterTurnBack, "grey white black white"),
  ])
  func isSeenUpright(_ orientation: ImageOrientation, _ wanted: String) throws {
    let bytes = try Self.file()
    let (width, height) = Self.size(bytes)
    #expect(width == 298 && height == 421)
    let swaps = orientation.swapsSides
    let image = ImageData(
      format: .jpeg, bytes: bytes, width: swaps ? height : width, height: swaps ? width : height,
      orientation: orientation)
    var fixture = try Fixture()
    let figure = fixture.element(.figure, alternative: "图")
    let side = Length.points(Double(Self.side))
    fixture.add(.image(image, width: side, height: side, element: figure), x: 100, y: 100)
    fixture.endPage()
    let exporter = PDFExporter(fonts: fixture.book)
    let drawn = try Tool.withFile(try exporter.pdf(fixture.document())) { path in
      GreyPicture(try Tool.output("pdftoppm", ["-r", "72", "-gray", "-singlefile", path]))
    }
    let page = try #require(drawn)
    #expect(Self.quarters { page.tone(x: $0, y: $1) }.joined(separator: " ") == wanted)
    // The same of our own picture, which poppler's tools cannot draw: laid into a page as a PNG, and drawn from that.
    let png = try exporter.png(fixture.document(), page: 1, resolution: 72)
    var second = try Fixture()
    let sheet = ImageData(format: .png, bytes: png, width: 595, height: 842)
    second.add(.image(sheet, width: .points(595), height: .points(842), element: nil), x: 0, y: 0)
    second.endPage()
    let again = try Tool.withFile(try PDFExporter(fonts: second.book).pdf(second.document())) { path in
      GreyPicture(try Tool.output("pdftoppm", ["-r", "72", "-gray", "-singlefile", path]))
    }
    let copy = try #require(again)
    #expect(Self.quarters { copy.tone(x: $0, y: $1) }.joined(separator: " ") == wanted)
  }
}
