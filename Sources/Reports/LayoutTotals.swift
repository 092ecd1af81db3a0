import DataExport
import Typesetting

/// What was done to the lines of a document, counted; and the line that fares worst.
struct LayoutTotals {
  private(set) var pages = 0
  private(set) var lines = 0
  private var squeezed = 0
  private var stretched = 0
  private var pushedIn = 0
  private var pushedOut = 0
  private var hung = 0
  private var orphansAvoided = 0
  private var cellsKept = 0
  private var cellsLeft = 0
  private var fallback = 0
  private var beyondLimits = 0
  private var worst: (page: Int, line: LineLayout)?

  mutating func add(_ layouts: [LineLayout], page: Int) {
    pages += 1
    lines += layouts.count
    for line in layouts {
      if line.squeezed > 0 { squeezed += 1 }
      if line.stretched > 0 { stretched += 1 }
      if line.pushedIn > 0 { pushedIn += 1 }
      if line.pushedOut > 0 { pushedOut += 1 }
      if line.end == .hung { hung += 1 }
      if line.avoidsOrphan { orphansAvoided += 1 }
      if line.keepsCells == true { cellsKept += 1 }
      if line.keepsCells == false { cellsLeft += 1 }
      if !line.fallbackFaces.isEmpty { fallback += 1 }
      if line.isBeyondLimits { beyondLimits += 1 }
      if worst.map({ LayoutTotals.isWorse(line, than: $0.line) }) ?? LayoutTotals.isTouched(line) {
        worst = (page, line)
      }
    }
  }

  private static func isTouched(_ line: LineLayout) -> Bool {
    line.overfull > 0 || line.widest > 0 || line.squeezed > 0
  }

  /// One that passes its measure, then one with a wider gap, then one that gave more; of equals the first.
  private static func isWorse(_ line: LineLayout, than other: LineLayout) -> Bool {
    if line.overfull != other.overfull { return line.overfull > other.overfull }
    if line.widest != other.widest { return line.widest > other.widest }
    return line.squeezed > other.squeezed
  }

  var json: [(String, JSONValue?)] {
    [
      (
        "totals",
        .object(known: [
          ("pages", .integer(pages)), ("lines", .integer(lines)), ("squeezed", .integer(squeezed)),
          ("stretched", .integer(stretched)), ("pushedIn", .integer(pushedIn)), ("pushedOut", .integer(pushedOut)),
          ("hung", .integer(hung)), ("orphansAvoided", .integer(orphansAvoided)), ("cellsKept", .integer(cellsKept)),
          ("cellsLeft", .integer(cellsLeft)), ("fallback", .integer(fallback)),
          ("beyondLimits", .integer(beyondLimits)),
        ])
      ),
      ("worst", worst.map { LayoutTotals.json($0.line, page: $0.page) }),
    ]
  }

  /// A line; what was not done to it has no member.
  static func json(_ line: LineLayout, page: Int? = nil) -> JSONValue {
    .object(known: [
      ("page", page.map { .integer($0) }), ("line", .integer(line.line)), ("text", .string(line.text)),
      ("squeezed", length(line.squeezed)), ("stretched", length(line.stretched)), ("widest", length(line.widest)),
      ("pushedIn", count(line.pushedIn)), ("pushedOut", count(line.pushedOut)),
      ("end", line.end == .whole ? nil : .string(line.end.rawValue)),
      ("orphanAvoided", line.avoidsOrphan ? .boolean(true) : nil),
      ("cells", line.keepsCells.map { .string($0 ? "kept" : "left") }),
      ("fallback", line.fallbackFaces.isEmpty ? nil : .array(line.fallbackFaces.map { .string($0) })),
      ("overfull", length(line.overfull)), ("beyondLimits", line.isBeyondLimits ? .boolean(true) : nil),
    ])
  }

  /// Points, in hundredths.
  private static func length(_ points: Double) -> JSONValue? {
    let hundredths = Int((points * 100).rounded())
    return hundredths == 0 ? nil : .decimal(digits: hundredths, places: 2)
  }

  private static func count(_ number: Int) -> JSONValue? { number == 0 ? nil : .integer(number) }
}
