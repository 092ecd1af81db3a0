/// Lines of a page that are others than they should be.
struct LineDifference: Equatable {
  /// Among the lines found, from 1: where the line stands, or would stand.
  let line: Int
  /// Empty where it is missing.
  let found: String
  /// Empty where it should not be there.
  let expected: String

  /// The lines that are others, one beside the other where one stands in the other's place.
  static func all(found: [String], expected: [String]) -> [LineDifference] {
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in found.difference(from: expected) {
      switch change {
      case .remove(let offset, let element, _): removed[offset] = element
      case .insert(let offset, let element, _): inserted[offset] = element
      }
    }
    var differences: [LineDifference] = []
    var (at, place) = (0, 0)
    while at < found.count || place < expected.count {
      let extra = at < found.count ? inserted[at] : nil
      let missing = place < expected.count ? removed[place] : nil
      if extra != nil || missing != nil {
        differences.append(LineDifference(line: at + 1, found: extra ?? "", expected: missing ?? ""))
      }
      if extra != nil || missing == nil { at += 1 }
      if missing != nil || extra == nil { place += 1 }
    }
    return differences
  }
}
