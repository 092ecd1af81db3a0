import Documents
import Testing

@testable import Typesetting

/// Charts drawn of paths: lengths in proportion, every figure printed, nothing upon something else.
@Suite struct ChartTests {
  static func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

  static func chart(_ kind: Chart.Kind, _ series: [[Double?]], labels: [String]? = nil) -> Chart {
    Chart(
      kind, caption: inline("题"), categories: series[0].indices.map { inline(labels?[$0] ?? "第\($0 + 1)类") },
      series: series.enumerated().map { index, values in
        Chart.Series(
          name: inline("系列\(index + 1)"),
          values: values.map { $0.map { Chart.Value($0, label: inline(String(Int($0)))) } })
      })
  }

  struct Shape {
    let x, y, width, height: Double
    let isFilled: Bool
  }

  /// The closed shapes of a page, in the order in which they are drawn.
  static func shapes(_ frame: Frame) -> [Shape] {
    frame.items.compactMap { placed -> Shape? in
      guard case .path(let path, _) = placed.item, path.steps.last == .close else { return nil }
      let points = path.steps.compactMap { step -> Point? in
        switch step {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
      let (x, y) = (points.map(\.x.points), points.map(\.y.points))
      guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return nil }
      return Shape(
        x: placed.point.x.points + left, y: placed.point.y.points + top, width: right - left, height: bottom - top,
        isFilled: path.fill != nil)
    }
  }

  @Test func barsAreAsLongAsTheirAmounts() throws {
    let set = try Sheet.set([.chart(Self.chart(.bar, [[30, 15, 0, 6]]))])
    let bars = Self.shapes(set.pages[0])
    // A bar of nothing is not drawn; its figure is.
    #expect(bars.count == 3)
    #expect(abs(bars[1].width / bars[0].width - 0.5) < 1e-6 && abs(bars[2].width / bars[0].width - 0.2) < 1e-6)
    #expect(bars.allSatisfy { abs($0.x - bars[0].x) < 1e-6 })
    #expect(set.texts().joined().contains("第3类0"))
    // The longest ends where its figure still has room: two digits of half an em.
    #expect(bars[0].x + bars[0].width + 12 <= Sheet.right)
  }

  @Test func labelsOfSeveralLinesDoNotTouch() throws {
    let long = String(repeating: "长", count: 40)
    let address = "见https://example.org/consultations/parks/long-address的意见建议"
    let set = try Sheet.set([.chart(Self.chart(.bar, [[3, 2, 1]], labels: [long, address, long]))])
    var lines = set.lines().dropFirst().flatMap { line in line.filter { $0.x < Sheet.left + 180 }.map(\.y) }
    lines = Array(Set(lines)).sorted()
    // Lines of 12 pt type, 1.15 em apart at least.
    for (line, next) in zip(lines, lines.dropFirst()) { #expect(next - line >= 12 - 0.01) }
  }

  @Test func figuresStandInPiecesThatHoldThem() throws {
    let set = try Sheet.set([.chart(Self.chart(.stackedBar, [[30, 20], [10, 20]]))])
    let shapes = Self.shapes(set.pages[0])
    let texts = set.pages[0].items.compactMap { placed -> (x: Double, text: String)? in
      if case .text(let run) = placed.item { (placed.point.x.points, run.text) } else { nil }
    }
    for text in ["30", "10"] {
      let place = try #require(texts.first { $0.text == text })
      #expect(shapes.contains { $0.x <= place.x && place.x + 12 <= $0.x + $0.width && $0.width > 20 })
    }
    // 30 + 10 = 20 + 20: both bars end together.
    let ends = shapes.filter { $0.width > 20 }.map { (($0.x + $0.width) * 100).rounded() / 100 }
    #expect(ends.filter { $0 == ends.max() }.count == 2)
  }

  @Test func figuresWithoutRoomStandBehindTheirBarInOrder() throws {
    let set = try Sheet.set([.chart(Self.chart(.stackedBar, [[300, 200], [1, 100], [0, 50]]))])
    let lines = set.texts()
    #expect(lines.contains { $0.hasSuffix("系列1：300、系列2：1、系列3：0") })
    // The others keep theirs inside, the longer bar leaves room for the list.
    #expect(!lines.contains { $0.contains("系列1：200") })
    let last = try #require(set.lines().flatMap { $0 }.map(\.x).max())
    #expect(last < Sheet.right)
  }

  /// Nine outcomes of nine words: every figure stands with its name within the text block, and no name is parted from it.
  @Test func figuresOfManySeriesTakeLinesBehindTheirBar() throws {
    let chart = Self.chart(.stackedBar, (1...9).map { [$0 == 1 ? 4000 : Double($0), $0 == 3 ? nil : 5] })
    let set = try Sheet.set([.chart(chart)])
    for line in set.lines() {
      for character in line { #expect(character.x + 6 <= Sheet.right + 0.01) }
    }
    let texts = set.texts()
    for series in 1...9 {
      let figure = series == 1 ? 4000 : series
      #expect(texts.contains { $0.contains("系列\(series)：\(figure)") })
    }
    #expect(!texts.joined().contains("系列3：5"))
  }

  /// Nine dispositions are known to campaigns: each has a tone of its own.
  @Test func everyOutcomeHasItsOwnTone() {
    let tones = (0..<9).map { ChartTone.of(series: $0).rectangle(width: 40, height: 16) }
    for (index, tone) in tones.enumerated() {
      #expect(!tone.isEmpty)
      for other in tones[..<index] { #expect(tone != other) }
    }
  }

  /// The greatest figure at the axis stands right of it, where the names of the axis end.
  @Test func theGreatestFigureIsClearOfTheAxis() throws {
    let set = try Sheet.set([.chart(Self.chart(.line, [[1200, 3, 4, 5, 6, 7, 8]]))])
    let places = set.pages[0].items.compactMap { placed -> Double? in
      if case .text(let run) = placed.item, run.text == "1200" { placed.point.x.points } else { nil }
    }
    // The name 1500 of the axis has four digits of 5.25 pt, and 0.6 × 12 pt of blank.
    let axis = Sheet.left + 4 * 5.25 + 0.6 * 12
    #expect(places.contains { $0 >= axis - 0.01 })
  }

  @Test(arguments: [Chart.Kind.bar, .stackedBar, .line]) func nothingAtAllIsAChartToo(_ kind: Chart.Kind) throws {
    for series in [[[0.0, 0, 0]], [[0, 0, 0], [0, 0, 0]], [[5]], [[nil, 4, nil]]] as [[[Double?]]] {
      let set = try Sheet.set([.chart(Self.chart(kind, series))])
      let text = set.texts().joined()
      for value in series.joined().compactMap(\.self) { #expect(text.contains(String(Int(value)))) }
      for placed in set.pages[0].items {
        #expect(placed.point.x.points.isFinite && placed.point.y.points.isFinite)
      }
    }
  }

  @Test func theKeyIsSaidAgainOverleafOutsideTheStructure() throws {
    let values = (0..<40).map { Double($0 + 1) as Double? }
    let set = try Sheet.set([.chart(Self.chart(.bar, [values, values]))])
    #expect(set.pages.count > 1)
    for page in 1..<set.pages.count {
      #expect(set.furniture(page).map(\.text).joined().hasPrefix("系列1系列2"))
      let first = try #require(set.pages[page].items.first)
      guard case .path(_, let element) = first.item else {
        Issue.record("the key does not begin the page")
        continue
      }
      #expect(element == nil)
    }
    #expect(set.elements.filter { $0.role == .figure }.count == 1)
  }

  @Test func aLineStepsEvenlyThroughItsDays() throws {
    let values = (0..<400).map { Double($0 % 7) as Double? }
    let set = try Sheet.set([.chart(Self.chart(.line, [values]))])
    let line = set.pages[0].items.compactMap { placed -> Path? in
      if case .path(let path, _) = placed.item, path.steps.count == 400 { path } else { nil }
    }
    let points = try #require(line.first).steps.compactMap { step -> Double? in
      switch step {
      case .move(let point), .line(let point): point.x.points
      default: nil
      }
    }
    let step = points[1] - points[0]
    for (point, next) in zip(points, points.dropFirst()) { #expect(abs(next - point - step) < 1e-6) }
    // Names do not touch: 10.5 pt type, half an em of blank at least.
    let labels = set.lines().last ?? []
    for (label, next) in zip(labels, labels.dropFirst()) where next.text == "第" {
      #expect(next.x - label.x >= 10.5 * 1.5)
    }
  }

  @Test func longNamesOfALineStandInLinesBeneathTheirPoints() throws {
    let labels = ["很长很长很长很长的名字", "短", "另一个很长很长很长的名字", "又一个很长很长的名字"]
    let set = try Sheet.set([.chart(Self.chart(.line, [[1, 2, 3, 4]], labels: labels))])
    let text = set.texts().joined()
    for label in ["短", "另一个", "又一个"] { #expect(text.contains(label)) }
    for line in set.lines() {
      for (character, next) in zip(line, line.dropFirst()) where next.x > character.x {
        #expect(next.x - character.x >= 5.2)
      }
    }
  }

  @Test func aValueAloneIsSeenAsADot() throws {
    let set = try Sheet.set([.chart(Self.chart(.line, [[4, nil, 2, nil, 1]]))])
    // Three values, each with neighbours of which nothing is known; the greatest has its dot once more.
    #expect(Self.shapes(set.pages[0]).filter(\.isFilled).count == 4)
  }
}
