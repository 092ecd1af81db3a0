import ArgumentParser

/// `3` or `2-5`: pages, counted from 1.
struct PageRange: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1, first <= last
    else { return nil }
    range = first...last
  }
}
