import Diagnostics
import Typesetting

/// Draws the items of a page in their order, for pictures: links and jumps lead nowhere there.
struct FramePainter {
  let context: DrawingContext

  func draw(_ frame: Frame) throws(Failed) {
    for placed in frame.items { try draw(placed) }
  }

  private func draw(_ placed: Frame.Placed) throws(Failed) {
    switch placed.item {
    case .text(let run): try context.add(run, at: placed.point)
    case .rule(let width, let height, let colour, _):
      context.fillRectangle(at: placed.point, width: width, height: height, colour)
    case .code(let side, let modules, let dark, _):
      context.fillCode(at: placed.point, side: side, modules: modules, dark: dark)
    case .path(let path, _): context.draw(path, at: placed.point)
    case .image(let image, let width, let height, _):
      try context.draw(image, at: placed.point, width: width, height: height)
    case .turned(let items, let turn):
      context.begin(turn, about: placed.point)
      for item in items { try draw(item) }
      context.endTurn()
    case .link, .jump: break
    }
  }
}
