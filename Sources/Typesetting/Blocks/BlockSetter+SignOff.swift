import Documents

extension BlockSetter {
  /// Diameter of the seal that room is left for: 42 mm, as offices of counties and above have it, in points.
  static let seal = Length.millimetres(42).points
  /// Least distance of two seals, in points.
  static let sealGap = Length.millimetres(2).points

  /// A sign-off with the extent that nothing may stand in beside it.
  struct SetSignOff {
    var rows: [Row] = []
    /// The rows of issuers and date, blank ones between them included.
    var lines = 0..<0
    /// Left edge of its lines and its seals.
    var left = Double.infinity
    /// Left edge of the seals that reach below its last line.
    var footLeft = Double.infinity
  }

  /// 发文机关署名 and 成文日期; 7.3.5.
  mutating func signOffRows(_ signOff: SignOff) -> [Row] { setSignOff(signOff).rows }

  /// The sign-off with what belongs to it: 附注 on the line after the date (7.3.6), beside the lower half of the seal
  /// where that leaves room for it; the code at the left of the sign-off, or, where that is too narrow for it or has 附注
  /// in it, beneath all else.
  mutating func rows(of end: NoticeEnd) -> [Row] {
    asking { setter in
      let set = setter.setSignOff(end.signOff)
      if let code = end.code, end.remark == nil, let place = setter.place(of: code, beside: set) {
        return setter.rows(of: set, with: code, at: place)
      }
      var rows = end.remark.map { setter.rows(of: set, with: $0) } ?? set.rows
      guard let code = end.code else { return rows }
      // It stays with the sign-off, but not at the price of much of a page.
      let isAfterBlank = rows.last?.isBlank ?? false
      if let last = rows.lastIndex(where: { !$0.isBlank }) {
        for index in last..<rows.count { rows[index].cohesion = .firm }
      }
      return rows + setter.codeRows(code, afterBlank: isAfterBlank)
    }
  }

  private mutating func rows(of set: SetSignOff, with remark: [Inline]) -> [Row] {
    let lines = remarkRows(remark)
    let next = set.lines.upperBound
    let end = 2 * cell + naturalWidth(remark, style.body).width + 3 * cell
    guard lines.count == 1, set.rows.indices.contains(next), end <= set.footLeft else {
      var rows = set.rows
      for index in rows.indices.drop(while: { $0 < next - 1 }) { rows[index].keepsWithNext = true }
      return rows + lines
    }
    var rows = set.rows
    rows[next] = lines[0]
    rows[next].keepsWithNext = next < rows.count - 1
    return rows
  }

  mutating func setSignOff(_ signOff: SignOff) -> SetSignOff {
    speaking(signOff.issuers.first?.language) { $0.setSpoken(signOff) }
  }

  private mutating func setSpoken(_ signOff: SignOff) -> SetSignOff {
    var set: SetSignOff
    if style.paragraphs.gap == 0, signOff.seal == .space {
      set = sealedSignOff(signOff)
    } else {
      let issuers = signOff.issuers.map { fittedLine($0, style.body, element: structure.add(.paragraph)) }
      let date = signOff.date.map { single($0, style.body, element: structure.add(.paragraph)) }
      set = style.paragraphs.gap > 0 ? flushSignOff(issuers, date) : plainSignOff(issuers, date)
      set.rows.keepTogether(withNext: false)
    }
    let lines = set.rows.indices.filter { !set.rows[$0].isBlank }
    if let first = lines.first, let last = lines.last { set.lines = first..<(last + 1) }
    return set
  }

  typealias Single = (shaped: ShapedText, line: SetLine)

  mutating func add(_ single: Single, at x: Double, to row: inout Row, of set: inout SetSignOff) {
    // In a language that runs from right to left it stands at the left.
    let x = max(0, language.isRightToLeft ? width - max(0, x) - single.line.width : x)
    writer.write(single.line, of: single.shaped, x: x, baseline: baseline, to: &row)
    set.left = min(set.left, x)
  }

  /// At the left edge, line after line, where paragraphs are parted by space.
  private mutating func flushSignOff(_ issuers: [Single], _ date: Single?) -> SetSignOff {
    var set = SetSignOff()
    for line in issuers + [date].compactMap(\.self) {
      var row = Row(height: pitch, snaps: false)
      add(line, at: 0, to: &row, of: &set)
      set.rows.append(row)
    }
    return set
  }

  /// 7.3.5.2, no seal: a blank line; the issuer two characters from the right; the date on the next line, its first
  /// character two to the right of the issuer's. A date longer than the issuer stands two characters from the right
  /// itself, and the issuer moves left with it.
  private mutating func plainSignOff(_ issuers: [Single], _ date: Single?) -> SetSignOff {
    var set = SetSignOff(rows: [blankRow()])
    let right = width - 2 * cell
    var start = right - (issuers.map(\.line.width).max() ?? 0)
    if let date {
      // The date begins two characters after the issuer and must end inside the text block.
      if issuers.isEmpty || date.line.width > (issuers.last?.line.width ?? 0) {
        start = min(start, right - date.line.width - 2 * cell)
      }
    }
    for issuer in issuers {
      var row = Row(height: pitch)
      add(issuer, at: start, to: &row, of: &set)
      set.rows.append(row)
    }
    if let date {
      var row = Row(height: pitch)
      add(date, at: issuers.isEmpty ? right - date.line.width : start + 2 * cell, to: &row, of: &set)
      set.rows.append(row)
    }
    return set
  }
}
