/// Offsets in the received text to lines and columns, by binary search over the line starts.
struct SourceMap: Sendable {
  private let starts: [Int]

  init(_ received: [Unicode.Scalar]) {
    var starts = [0]
    for (index, scalar) in received.enumerated() {
      let endsLine = scalar == "\n" || (scalar == "\r" && !(index + 1 < received.count && received[index + 1] == "\n"))
      if endsLine { starts.append(index + 1) }
    }
    self.starts = starts
  }

  func position(of origin: Int32) -> TextPosition {
    let offset = Int(origin)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return TextPosition(line: low + 1, column: offset - starts[low] + 1)
  }
}
