/// Tells headers of two rows, where a group's header stands over those of its columns.
///
///     序号 | 提出人 |      | 意见内容 | 处理     |
///          | 单位   | 姓名 |          | 采纳情况 | 理由
///
/// Cells that are merged over rows or columns have their text in the first; the others are empty.
enum HeaderRows {
  /// What stands between the header of a group and that of a column in it.
  static let joint = " / "
  /// Characters that a header under a header has at most; answers and words of citizens are longer.
  private static let longest = 24

  /// The header of both rows; nil where the lower one is no part of the header.
  static func joined(_ upper: [RowRecord.Cell], over lower: [RowRecord.Cell]) -> [RowRecord.Cell]? {
    let filled = lower.indices.filter { !lower[$0].isBlank }
    guard filled.count >= 2, let last = filled.last else { return nil }
    guard filled.allSatisfy({ isHeader(lower[$0].text) }) else { return nil }
    let groups = self.groups(of: upper, width: max(upper.count, last + 1))
    // Columns of their own say nothing in the second row, and those of a group say all.
    let wide = groups.filter { $0.count > 1 }
    guard !wide.isEmpty, wide.contains(where: { group in group.allSatisfy { filled.contains($0) } }) else { return nil }
    guard filled.allSatisfy({ cell in wide.contains { $0.contains(cell) } }) else { return nil }
    guard wide.count > 1 || groups.count > wide.count else { return nil }
    return join(upper, lower, wide)
  }

  /// The header of both rows, where the lower one could be a header by itself; nil where the upper one adds nothing, as the
  /// notes above a table.
  static func joined(above upper: [RowRecord.Cell], _ lower: [RowRecord.Cell]) -> [RowRecord.Cell]? {
    let names = lower.map { $0.text.trimmingWhiteSpace() }
    let filled = upper.indices.filter { !upper[$0].isBlank }
    guard filled.count >= 2, upper.count <= lower.count, filled.allSatisfy({ isHeader(upper[$0].text) }) else {
      return nil
    }
    let groups = self.groups(of: upper, width: lower.count)
    let named = names.filter { !$0.isEmpty }
    let completes = groups.contains { $0.count == 1 && names[$0.lowerBound].isEmpty }
    guard completes || Set(named).count < named.count, groups.contains(where: { $0.count > 1 }) else { return nil }
    return join(upper, lower, groups.filter { $0.count > 1 })
  }

  private static func join(
    _ upper: [RowRecord.Cell], _ lower: [RowRecord.Cell], _ groups: [Range<Int>]
  ) -> [RowRecord.Cell] {
    (0..<max(upper.count, lower.count)).map { cell in
      let under = cell < lower.count ? lower[cell] : upper[cell]
      let group = groups.first { $0.contains(cell) }
      let own = group.map { upper[$0.lowerBound] } ?? (cell < upper.count ? upper[cell] : under)
      let (top, bottom) = (own.text.trimmingWhiteSpace(), under.text.trimmingWhiteSpace())
      var joined = under.isBlank ? own : under
      // Under a group's header a column without one of its own has none.
      let isUnnamed = bottom.isEmpty && group.map { cell > $0.lowerBound } == true
      joined.text =
        isUnnamed
        ? ""
        : bottom.isEmpty || top == bottom || cell >= lower.count ? top : top.isEmpty ? bottom : top + joint + bottom
      return joined
    }
  }

  /// Each header with the empty cells behind it.
  private static func groups(of upper: [RowRecord.Cell], width: Int) -> [Range<Int>] {
    let starts = upper.indices.filter { !upper[$0].isBlank }
    return starts.enumerated().map { index, start in
      start..<(index + 1 < starts.count ? starts[index + 1] : width)
    }
  }

  private static func isHeader(_ text: String) -> Bool {
    let text = text.trimmingWhiteSpace()
    guard text.count <= longest, let last = text.last, last != "：", last != ":" else { return false }
    // Years may be headers, other numbers and days are not.
    return text.contains { $0.isLetter }
  }
}
