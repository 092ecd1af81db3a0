import Diagnostics
import Typesetting

/// Draws the items of a page in their order.
struct FramePainter {
  let context: DrawingContext
  /// Nil on surfaces that have no structure.
  let tags: TagWriter?

  func draw(_ frame: Frame) throws(Failed) {
    tags?.beginPage(frame)
    for placed in frame.items {
      switch placed.item {
      case .text(let run):
        tags?.enter(run.element)
        try context.add(run, at: placed.point)
      case .rule(let width, let height, let colour, let element):
        tags?.enter(element)
        context.fillRectangle(at: placed.point, width: width, height: height, colour)
      case .code(let side, let modules, let dark, let element):
        tags?.enter(element)
        context.fillCode(at: placed.point, side: side, modules: modules, dark: dark)
      case .link(let url, let width, let height, let element):
        tags?.link(LinkArea(url: url, point: placed.point, width: width, height: height), element: element)
      default: break
      }
    }
    tags?.endPage()
  }
}
