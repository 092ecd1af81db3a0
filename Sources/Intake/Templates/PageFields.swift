import Diagnostics
import Documents

/// Reads the page of a template.
struct PageFields {
  /// Characters a line and lines a page.
  static let grid = 4...120
  /// Sides of a page, in millimetres.
  private static let sides = 80.0...1200.0

  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  /// - Parameter page: what is not named stays as it is there.
  func page(_ page: PageStyle) -> PageStyle {
    defer { map.finish() }
    let result = PageStyle(
      width: map["width"]?.length(in: PageFields.sides) ?? page.width,
      height: map["height"]?.length(in: PageFields.sides) ?? page.height,
      left: map["left"]?.length(in: 0...600) ?? page.left, top: map["top"]?.length(in: 0...600) ?? page.top,
      blockWidth: map["text_width"]?.length(in: 20...1200) ?? page.blockWidth,
      blockHeight: map["text_height"]?.length(in: 20...1200) ?? page.blockHeight,
      columns: map["columns"]?.count(in: PageFields.grid) ?? page.columns,
      lines: map["lines"]?.count(in: PageFields.grid) ?? page.lines)
    let edge = Length.points(0.01)
    if result.left + result.blockWidth > result.width + edge || result.top + result.blockHeight > result.height + edge {
      map.faults.report(
        .templateBlock, at: map.place,
        [
          "right": TemplateLength.text(result.left + result.blockWidth), "width": TemplateLength.text(result.width),
          "bottom": TemplateLength.text(result.top + result.blockHeight),
          "height": TemplateLength.text(result.height),
        ])
    }
    return result
  }
}
