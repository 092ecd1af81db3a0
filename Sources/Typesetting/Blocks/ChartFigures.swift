import Documents

/// The figures of the structure that a chart is: one, or several where a single alternative text could not state all.
struct ChartFigures {
  private let parts: [(categories: Range<Int>, element: Int)]

  init(_ parts: [(categories: Range<Int>, element: Int)]) { self.parts = parts }

  /// That which holds the caption, the key, the axes.
  var first: Int { parts[0].element }

  /// That which states the figures of a category.
  func element(of category: Int) -> Int {
    parts.last { $0.categories.lowerBound <= category }?.element ?? first
  }
}
