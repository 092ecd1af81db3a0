import Documents
import Typesetting

extension Frame {
  /// The page with its nth line of text somewhere else; what stands beside a chart is no line.
  ///
  /// - Parameters:
  ///   - number: of the line, from 1.
  ///   - points: how far it is moved.
  func moving(lines number: Int, down points: Double) -> Frame {
    changing { $0.moving(lines: number, down: points) }
  }

  /// The page without one run of its text, from 1; runs of one or two characters are not counted.
  func losing(run: Int) -> Frame { changing { $0.losing(run: run) } }

  /// The page with its items changed, within the group that is turned where there is one.
  private func changing(_ change: ([Placed]) -> [Placed]) -> Frame {
    var isTurned = false
    var items = items.map { placed -> Placed in
      guard case .turned(let inner, let turn) = placed.item else { return placed }
      isTurned = true
      return Placed(placed.point, .turned(change(inner), turn))
    }
    if !isTurned { items = change(items) }
    return Frame(width: width, height: height, items: items, prints: prints, number: number)
  }
}

extension [Frame.Placed] {
  fileprivate func moving(lines number: Int, down points: Double) -> [Frame.Placed] {
    var lines: [Double] = []
    for placed in self where placed.isLine && !lines.contains(placed.point.y.points) {
      lines.append(placed.point.y.points)
    }
    guard lines.count >= number else { return self }
    return map { placed in
      guard placed.isText, placed.point.y.points == lines[number - 1] else { return placed }
      return Frame.Placed(Point(x: placed.point.x, y: placed.point.y + .points(points)), placed.item)
    }
  }

  fileprivate func losing(run number: Int) -> [Frame.Placed] {
    var count = 0
    return filter { placed in
      guard placed.isText, case .text(let run) = placed.item, run.scalars.count > 2 else { return true }
      count += 1
      return count != number
    }
  }
}

extension Frame.Placed {
  fileprivate var isLine: Bool { if case .text(let run) = item { isText && run.scalars.count > 5 } else { false } }

  fileprivate var isText: Bool { if case .text(let run) = item { run.element != nil } else { false } }
}
