import Documents

/// How the shapes of a series are filled: tones and hatchings that a black-and-white printer keeps apart.
enum ChartTone: CaseIterable {
  case dark, hatched, light, crossed, blank, dotted, falling, level, upright, squared, dense

  static func of(series: Int) -> ChartTone { allCases[series % allCases.count] }

  /// Distance of two lines of a hatching, in points.
  private static let step = 3.5
  private static let ink = Colour(red: 0.25, green: 0.25, blue: 0.25)
  private static let pale = Colour(red: 0.82, green: 0.82, blue: 0.82)
  private static let outline = Path.Stroke(colour: ink, width: .points(0.5))

  /// A rectangle filled in this tone; lengths in points, from its top left corner.
  func rectangle(width: Double, height: Double) -> [Path] {
    let box: [Path.Step] = [
      .move(Point(x: .zero, y: .zero)), .line(Point(x: .points(width), y: .zero)),
      .line(Point(x: .points(width), y: .points(height))), .line(Point(x: .zero, y: .points(height))), .close,
    ]
    let frame = Path(box, stroke: ChartTone.outline)
    switch self {
    case .dark: return [Path(box, fill: ChartTone.ink, stroke: ChartTone.outline)]
    case .light: return [Path(box, fill: ChartTone.pale, stroke: ChartTone.outline)]
    case .blank: return [frame]
    case .hatched: return [hatching(width, height, isRising: true), frame].compactMap(\.self)
    case .crossed:
      return [hatching(width, height, isRising: true), hatching(width, height, isRising: false), frame]
        .compactMap(\.self)
    case .dotted: return [dots(width, height, step: ChartTone.step), frame].compactMap(\.self)
    case .falling: return [hatching(width, height, isRising: false), frame].compactMap(\.self)
    case .level: return [lines(width, height, isLevel: true), frame].compactMap(\.self)
    case .upright: return [lines(width, height, isLevel: false), frame].compactMap(\.self)
    case .squared:
      return [lines(width, height, isLevel: true), lines(width, height, isLevel: false), frame].compactMap(\.self)
    case .dense: return [dots(width, height, step: ChartTone.step * 0.6), frame].compactMap(\.self)
    }
  }

  /// Lines at 45° cut off at the edges.
  private func hatching(_ width: Double, _ height: Double, isRising: Bool) -> Path? {
    var steps: [Path.Step] = []
    var offset = ChartTone.step
    while offset < width + height {
      // From the left or bottom edge to the top or right one.
      let start = (x: max(0, offset - height), y: min(offset, height))
      let end = (x: min(offset, width), y: max(0, offset - width))
      func point(_ place: (x: Double, y: Double)) -> Point {
        Point(x: .points(place.x), y: .points(isRising ? place.y : height - place.y))
      }
      steps += [.move(point(start)), .line(point(end))]
      offset += ChartTone.step * 1.4
    }
    return steps.isEmpty ? nil : Path(steps, stroke: Path.Stroke(colour: ChartTone.ink, width: .points(0.5)))
  }

  /// Lines along an edge.
  private func lines(_ width: Double, _ height: Double, isLevel: Bool) -> Path? {
    var steps: [Path.Step] = []
    var offset = ChartTone.step
    while offset < (isLevel ? height : width) - 0.5 {
      let start = isLevel ? Point(x: .zero, y: .points(offset)) : Point(x: .points(offset), y: .zero)
      let end = isLevel ? Point(x: .points(width), y: .points(offset)) : Point(x: .points(offset), y: .points(height))
      steps += [.move(start), .line(end)]
      offset += ChartTone.step
    }
    return steps.isEmpty ? nil : Path(steps, stroke: Path.Stroke(colour: ChartTone.ink, width: .points(0.5)))
  }

  private func dots(_ width: Double, _ height: Double, step: Double) -> Path? {
    var steps: [Path.Step] = []
    var row = 0
    var y = step / 2
    while y < height - 0.6 {
      var x = row % 2 == 0 ? step / 2 : step
      while x < width - 0.6 {
        let (left, top, right, bottom) = (x - 0.5, y - 0.5, x + 0.5, y + 0.5)
        steps += [
          .move(Point(x: .points(left), y: .points(top))), .line(Point(x: .points(right), y: .points(top))),
          .line(Point(x: .points(right), y: .points(bottom))), .line(Point(x: .points(left), y: .points(bottom))),
          .close,
        ]
        x += step
      }
      y += step
      row += 1
    }
    return steps.isEmpty ? nil : Path(steps, fill: ChartTone.ink)
  }

  /// Dashes of a line of a series, in points; the first is whole.
  static func dashes(series: Int) -> [Length] {
    let patterns: [[Double]] = [[], [4, 2], [1, 1.5], [6, 2, 1, 2], [8, 3], [2, 4]]
    return patterns[series % patterns.count].map { .points($0) }
  }
}
