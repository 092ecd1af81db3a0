import Documents
import Testing

@testable import Typesetting

/// Pictures are as large as the page has room for.
@Suite struct PictureTests {
  /// 600 × 4000 pixels at 150 an inch are 288 × 1920 pt, higher than the 225 mm of the text block.
  static let tall = Block.picture(
    Picture(
      image: ImageData(format: .png, bytes: [1], width: 600, height: 4000), alternative: [.text("高图", .office)],
      caption: nil))

  static func height(_ frame: Frame) -> Double? {
    frame.items.lazy.compactMap { placed -> Double? in
      if case .image(_, _, let height, _) = placed.item { height.points } else { nil }
    }.first
  }

  /// The heads above it leave it less; without that they would have a page to themselves.
  @Test(arguments: [
    [Block.annexHead(AnnexHead(label: [.text("附件", .template)], title: [.text("高图", .office)]))],
    [.heading(level: 1, [.text("一、图", .office)]), .heading(level: 2, [.text("（一）高图", .office)])],
  ]) func aTallPictureStandsBelowItsHeads(_ heads: [Block]) throws {
    let text = Sheet.paragraph(String(repeating: "文", count: 28 * 20))
    let set = try Sheet.set([text] + heads + [Self.tall, Sheet.paragraph("后")])
    let page = try #require(set.pages.indices.first { Self.height(set.pages[$0]) != nil })
    #expect(set.texts(page).joined().contains("高图"))
    let alone = try #require(Self.height(Sheet.set([Self.tall]).pages[0]))
    let height = try #require(Self.height(set.pages[page]))
    #expect(height < alone && height > alone - 6 * Sheet.pitch)
    #expect(alone <= 225 * Sheet.millimetre)
  }
}
