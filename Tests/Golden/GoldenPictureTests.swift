import PDFExport
import Testing
import Typesetting

/// Some pages as small grey pictures against those that were looked at: what a transcript does not tell, such as glyphs
/// that are drawn wrong. Small differences of rasterisers pass.
@Suite struct GoldenPictureTests {
  /// Pixels an inch: a line of text is twelve pixels high.
  private static let resolution = 40.0
  /// How much larger a page is drawn.
  private static let factor = 3
  /// What may differ from other versions of FreeType and Cairo; see the tests of what must.
  private static let most = GreyPicture.Difference(mean: 0.01, worst: 0.11)

  /// Pages by campaign and number, from 1: red head, title and table, sideways table, chart.
  static let pages: [(pages: GoldenPages, number: Int)] = [(.notice, 1), (.adoption, 1), (.adoption, 3), (.report, 5)]

  /// A page drawn larger and reduced: glyphs stand on whole pixels, which would be coarse in a small picture.
  private static func picture(_ frame: Frame, _ imager: PageImager, factor: Int = factor) throws -> GreyPicture {
    let png = try imager.picture(frame, page: 1, as: .png(resolution: Double(factor) * resolution))
    let large = try #require(GreyPicture(png: png))
    let scale = resolution / 72
    return large.reduced(
      by: factor, width: Int((frame.width.points * scale).rounded()),
      height: Int((frame.height.points * scale).rounded()))
  }

  /// How far two pictures are apart; nil where they pass for the same.
  private static func difference(_ first: GreyPicture, _ second: GreyPicture) -> GreyPicture.Difference? {
    guard let found = first.difference(from: second) else { return GreyPicture.Difference(mean: 1, worst: 1) }
    return found.mean <= most.mean && found.worst <= most.worst ? nil : found
  }

  @Test(arguments: pages.indices) func pagesLookAsTheyDid(_ index: Int) throws {
    let (pages, number) = Self.pages[index]
    let fonts = try GoldenPages.fonts()
    let frame = try pages.set(fonts).pages[number - 1]
    let picture = try Self.picture(frame, PageImager(title: "", fonts: fonts))
    let file = GoldenFile(name: "Pictures/\(pages.rawValue)-\(number).png")
    if GoldenFile.isUpdating { return file.write(try picture.png()) }
    let stored = try #require(file.read(), "\(file.name) is not there")
    let wanted = try #require(GreyPicture(png: stored))
    if let difference = Self.difference(wanted, picture) {
      Issue.record("\(file.name) looks otherwise: \(difference)\nregenerate: \(GoldenFile.command)")
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let fonts = try GoldenPages.fonts()
    let frame = try GoldenPages.survey.set(fonts).pages[0]
    let picture = try Self.picture(frame, PageImager(title: "", fonts: fonts))
    let isSame = GreyPicture(png: try picture.png()) == picture
    #expect(isSame)
  }

  /// A line that stands two points lower, a fourteenth of a line of the grid, and a run that is missing. Of a page of thin
  /// type it is its heading.
  @Test(arguments: pages.indices) func whatAReaderSeesIsADifference(_ index: Int) throws {
    let (pages, number) = Self.pages[index]
    let fonts = try GoldenPages.fonts()
    let frame = try pages.set(fonts).pages[number - 1]
    let imager = PageImager(title: "", fonts: fonts)
    let picture = try Self.picture(frame, imager)
    let isThin = pages == .report
    let moved = try Self.picture(frame.moving(lines: isThin ? 1 : 2, down: 2), imager)
    #expect(Self.difference(picture, moved) != nil)
    let wanting = try Self.picture(frame.losing(run: isThin ? 1 : 3), imager)
    #expect(Self.difference(picture, wanting) != nil)
  }

  /// Drawn on a finer grid, text and rules fall otherwise on the pixels, as with another rasteriser.
  @Test func anotherRasteriserIsNone() throws {
    let fonts = try GoldenPages.fonts()
    let frame = try GoldenPages.adoption.set(fonts).pages[0]
    let imager = PageImager(title: "", fonts: fonts)
    let difference = Self.difference(
      try Self.picture(frame, imager), try Self.picture(frame, imager, factor: 2 * Self.factor))
    #expect(difference == nil)
  }
}
