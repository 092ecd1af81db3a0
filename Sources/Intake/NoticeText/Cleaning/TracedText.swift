/// Text whose every scalar knows where in the received text it stood, so that a change is told by its place in the file.
struct TracedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Offsets into the decoded text, rising, one a scalar.
  private(set) var origins: [Int32] = []

  init() {}

  init(_ received: [Unicode.Scalar]) {
    scalars = received
    origins = (0..<received.count).map { Int32($0) }
  }

  var count: Int { scalars.count }

  mutating func append(_ scalar: Unicode.Scalar, from origin: Int32) {
    scalars.append(scalar)
    origins.append(origin)
  }

  mutating func append(_ other: TracedText, _ range: Range<Int>) {
    scalars.append(contentsOf: other.scalars[range])
    origins.append(contentsOf: other.origins[range])
  }

  mutating func replace(at index: Int, by scalar: Unicode.Scalar) { scalars[index] = scalar }

  mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    origins.reserveCapacity(count)
  }

  func string(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// The ranges between line feeds, in order; at least one.
  var lines: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<scalars.count)
    return ranges
  }

  /// `range` without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, scalars[low].isBlank { low += 1 }
    while high > low, scalars[high - 1].isBlank { high -= 1 }
    return low..<high
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
