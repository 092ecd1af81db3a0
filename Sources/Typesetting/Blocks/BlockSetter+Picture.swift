import Documents
import TextServices

extension BlockSetter {
  /// A picture in the middle, as large as its pixels at 150 an inch, and never larger than the text block, or than what
  /// the heads above leave of it; its caption beneath it on the same page.
  mutating func pictureRows(_ picture: Picture) -> [Row] {
    let image = picture.image
    guard image.width > 0, image.height > 0 else { return [] }
    let alternative = MaskedNames.spoken(picture.alternative.plainText)
    if alternative.utf16.count > ChartMeasure.longestAlternative {
      log.append(
        .alternativeTooLong,
        ["words": String(alternative.prefix(20)), "limit": String(ChartMeasure.longestAlternative)])
    }
    // The caption stands beside the figure: what a figure holds is not read where its alternative is.
    let group = picture.caption == nil ? nil : structure.add(.division)
    let element = structure.add(.figure, in: group, alternative: alternative)
    let em = style.table.size.points
    let natural = (width: Double(image.width) * 72 / 150, height: Double(image.height) * 72 / 150)
    let room = page.blockHeight.points - headsAbove - (picture.caption == nil ? 0 : 6 * em) - pitch
    let scale = min(1, width / natural.width, room / natural.height)
    let size = (width: natural.width * scale, height: natural.height * scale)
    var row = Row(height: size.height + 0.3 * em, keepsWithNext: picture.caption != nil)
    row.items.append(
      Frame.Placed(
        Point(x: .points((width - size.width) / 2), y: .zero),
        .image(image, width: .points(size.width), height: .points(size.height), element: element)))
    var rows = [row]
    if let caption = picture.caption {
      var beneath = Row(height: 0, snaps: false)
      beneath.height = centred(
        caption, style.table, at: width / 2, width: width, y: 0.3 * em, element: structure.add(.caption, in: group),
        to: &beneath)
      rows.append(beneath)
    }
    rows[rows.count - 1].gapAfter = 0.4 * pitch
    return rows
  }
}
