import Documents

extension BlockSetter {
  /// Diameter of the seal that room is left for: 42 mm, as offices of counties and above have it, in points.
  private static let seal = Length.millimetres(42).points
  /// Least distance of two seals, in points.
  private static let sealGap = Length.millimetres(2).points

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
  /// where that leaves room for it; the code at the left of the sign-off, with 附注 beneath both, or, where that is too
  /// narrow for it, beneath all else.
  mutating func rows(of end: NoticeEnd) -> [Row] {
    asking { setter in
      let set = setter.setSignOff(end.signOff)
      if let code = end.code, let place = setter.place(of: code, beside: set) {
        let rows = setter.rows(of: set, with: code, at: place)
        guard let remark = end.remark else { return rows }
        return rows.keptTogether() + setter.remarkRows(remark)
      }
      let rows = end.remark.map { setter.rows(of: set, with: $0) } ?? set.rows
      guard let code = end.code else { return rows }
      return rows.keptTogether() + setter.codeRows(code, afterBlank: rows.last?.isBlank ?? false)
    }
  }

  private mutating func rows(of set: SetSignOff, with remark: [Inline]) -> [Row] {
    let lines = remarkRows(remark)
    let next = set.lines.upperBound
    let end = 2 * cell + naturalWidth(remark, style.body).width + 3 * cell
    guard lines.count == 1, set.rows.indices.contains(next), end <= set.footLeft else {
      return set.rows.keptTogether() + lines
    }
    var rows = set.rows
    rows[next] = lines[0]
    rows.keepTogether(withNext: false)
    return rows
  }

  mutating func setSignOff(_ signOff: SignOff) -> SetSignOff {
    speaking(signOff.issuers.first?.language) { $0.setSpoken(signOff) }
  }

  private mutating func setSpoken(_ signOff: SignOff) -> SetSignOff {
    let issuers = signOff.issuers.map { fittedLine($0, style.body, element: structure.add(.paragraph)) }
    let date = signOff.date.map { single($0, style.body, element: structure.add(.paragraph)) }
    var set =
      switch signOff.seal {
      case _ where style.paragraphs.gap > 0: flushSignOff(issuers, date)
      case .none: plainSignOff(issuers, date)
      case .space: sealedSignOff(issuers, date)
      }
    set.rows.keepTogether(withNext: false)
    let lines = set.rows.indices.filter { !set.rows[$0].isBlank }
    if let first = lines.first, let last = lines.last { set.lines = first..<(last + 1) }
    return set
  }

  private typealias Single = (shaped: ShapedText, line: SetLine)

  private mutating func add(_ single: Single, at x: Double, to row: inout Row, of set: inout SetSignOff) {
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

  /// 7.3.5.1, with a seal: the date four characters from the right, the issuer centred above it. The seal stands on
  /// both with its top within a line of the text above, so one blank line is left above and as many lines below as its
  /// lower half needs. Of several issuers up to three stand in a row, each with room for its seal, in columns of which
  /// the last is that of the date (7.3.5.1, third paragraph).
  private mutating func sealedSignOff(_ issuers: [Single], _ date: Single?) -> SetSignOff {
    var set = SetSignOff()
    let dateWidth = date?.line.width ?? 0
    let centre = width - 4 * cell - dateWidth / 2
    let groups = sealGroups(issuers, centre: centre)
    let columns = groups.map(\.count).max() ?? 1
    // A seal on a single line reaches a line higher than one on issuer and date.
    let above = groups.count == 1 && date != nil ? 1 : 2
    for (number, group) in groups.enumerated() {
      let isLast = number == groups.count - 1
      set.rows += Array(
        repeating: blankRow(), count: number == 0 ? above : sealDistance(toDate: isLast && date != nil) - 1)
      // In columns from row to row, so far as the names are not too long for them.
      let common = sealSpacing(columns, centre: centre)
      let fits = group.allSatisfy { $0.line.width + cell <= common }
      let spacing = fits ? common : sealSpacing(group.count, centre: centre)
      var row = Row(height: pitch)
      for (offset, issuer) in group.enumerated() {
        let middle = centre - Double(group.count - 1 - offset) * spacing
        add(issuer, at: min(middle - issuer.line.width / 2, width - issuer.line.width), to: &row, of: &set)
        set.left = min(set.left, middle - BlockSetter.seal / 2)
        if isLast { set.footLeft = min(set.footLeft, middle - BlockSetter.seal / 2) }
      }
      set.rows.append(row)
    }
    if groups.isEmpty { set.rows += Array(repeating: blankRow(), count: above) }
    if let date {
      var row = Row(height: pitch)
      add(date, at: centre - dateWidth / 2, to: &row, of: &set)
      set.left = min(set.left, centre - BlockSetter.seal / 2)
      set.footLeft = min(set.footLeft, centre - BlockSetter.seal / 2)
      set.rows.append(row)
    }
    // The last seal's centre is the middle of the last issuer and the date, from the issuer's em box to the date's.
    let lines = (groups.isEmpty ? 0 : 1) + (date == nil ? 0 : 1)
    let middle = (Double(2 * set.rows.count - lines - 1) * pitch + style.body.size.points) / 2
    let below = middle + BlockSetter.seal / 2 - Double(set.rows.count) * pitch
    let blanks = Int((below / pitch).rounded(.up))
    set.rows += Array(repeating: blankRow(), count: max(0, blanks))
    return set
  }

  /// Rows of at most three issuers whose seals do not touch, and a row for each that is too long for that.
  private func sealGroups(_ issuers: [Single], centre: Double) -> [[Single]] {
    var groups: [[Single]] = []
    for issuer in issuers {
      let fits = { (group: [Single]) in
        let spacing = sealSpacing(group.count + 1, centre: centre)
        return group.count < 3 && spacing >= BlockSetter.seal + BlockSetter.sealGap
          && (group + [issuer]).allSatisfy { $0.line.width + cell <= spacing }
      }
      if let last = groups.last, fits(last) {
        groups[groups.count - 1].append(issuer)
      } else {
        groups.append([issuer])
      }
    }
    return groups
  }

  /// Distance of the centres of seals in a row, of which the last stands over the date and the first within the text
  /// block.
  private func sealSpacing(_ count: Int, centre: Double) -> Double {
    count > 1 ? min(width / Double(count), (centre - BlockSetter.seal / 2) / Double(count - 1)) : width
  }

  /// Lines from one row of issuers to the next, whose seals do not touch; on issuer and date a seal stands half a line
  /// lower.
  private func sealDistance(toDate: Bool) -> Int {
    let lower = toDate ? pitch / 2 : 0
    return Int(((BlockSetter.seal + BlockSetter.sealGap - lower) / pitch).rounded(.up))
  }
}
