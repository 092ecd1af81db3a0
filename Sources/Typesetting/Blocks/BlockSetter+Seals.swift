import Documents

extension BlockSetter {
  /// Issuers in a row: more would not leave their seals room (7.3.5.1).
  private static let mostSeals = 3
  /// Rows of seals whose names stand on one line: where they are more, long names take two.
  private static let mostSealRows = 2

  /// 7.3.5.1, with a seal: the date four characters from the right, the issuer centred above it. The seal stands on
  /// both with its top within a line of the text above, so one blank line is left above and as many lines below as its
  /// lower half needs. Of several issuers up to three stand in a row, each with room for its seal, in columns of which
  /// the last is that of the date (7.3.5.1, third paragraph).
  ///
  /// All of it stays on one page; where no page holds it with some text before it, each row of seals does, the first
  /// with that text (7.3.5.5).
  mutating func sealedSignOff(_ signOff: SignOff) -> SetSignOff {
    var set = SetSignOff()
    let dateWidth = signOff.date.map { naturalWidth($0, style.body).width } ?? 0
    let centre = width - 4 * cell - dateWidth / 2
    let groups = sealGroups(signOff.issuers, centre: centre)
    let columns = groups.map(\.issuers.count).max() ?? 1
    /// The last row that belongs to the seals of each group.
    var ends: [Int] = []
    for (number, group) in groups.enumerated() {
      let isLast = number == groups.count - 1
      let lines = group.lines + (isLast && signOff.date != nil ? 1 : 0)
      if number == 0 {
        set.rows += Array(repeating: blankRow(), count: linesAboveSeal(on: lines))
      } else {
        let above = groups[number - 1].lines
        let distance = linesBetweenSeals(on: above, and: lines)
        ends.append(set.rows.count + distance - linesAboveSeal(on: lines) - 1)
        set.rows += Array(repeating: blankRow(), count: distance)
      }
      addIssuers(of: group, centre: centre, columns: columns, isLast: isLast, to: &set)
    }
    if groups.isEmpty { set.rows += Array(repeating: blankRow(), count: linesAboveSeal(on: 1)) }
    if let date = signOff.date {
      let date = single(date, style.body, element: structure.add(.paragraph))
      var row = Row(height: pitch)
      add(date, at: centre - dateWidth / 2, to: &row, of: &set)
      set.left = min(set.left, centre - BlockSetter.seal / 2)
      set.footLeft = min(set.footLeft, centre - BlockSetter.seal / 2)
      set.rows.append(row)
    }
    // The last seal's centre is the middle of the last issuer and the date, from the issuer's em box to the date's.
    let lines = (groups.last?.lines ?? 0) + (signOff.date == nil ? 0 : 1)
    let middle = (Double(2 * set.rows.count - lines - 1) * pitch + style.body.size.points) / 2
    let below = middle + BlockSetter.seal / 2 - Double(set.rows.count) * pitch
    let blanks = Int((below / pitch).rounded(.up))
    set.rows += Array(repeating: blankRow(), count: max(0, blanks))
    set.rows.keepTogether(withNext: false)
    if Double(set.rows.count + 2) * pitch > page.blockHeight.points { set.part(after: ends) }
    return set
  }

  /// The lines of a group's issuers, each in the middle of its column, beneath each other from row to row so far as the
  /// names are not too long for that.
  private mutating func addIssuers(
    of group: SealGroup, centre: Double, columns: Int, isLast: Bool, to set: inout SetSignOff
  ) {
    let common = sealSpacing(columns, centre: centre)
    let fits = group.issuers.joined().allSatisfy { naturalWidth($0, style.body).width + cell <= common }
    let spacing = fits ? common : group.spacing
    var rows = Array(repeating: Row(height: pitch), count: group.lines)
    for (offset, issuer) in group.issuers.enumerated() {
      let middle = centre - Double(group.issuers.count - 1 - offset) * spacing
      let element = structure.add(.paragraph)
      for (number, words) in issuer.enumerated() {
        let line = fittedLine(words, style.body, element: element)
        let row = group.lines - issuer.count + number
        add(line, at: min(middle - line.line.width / 2, width - line.line.width), to: &rows[row], of: &set)
      }
      set.left = min(set.left, middle - BlockSetter.seal / 2)
      if isLast { set.footLeft = min(set.footLeft, middle - BlockSetter.seal / 2) }
    }
    set.rows += rows
  }

  /// Rows of at most three issuers whose seals do not touch, and a row for each that is too long for that; where that
  /// makes more than two rows, names take two lines if that makes fewer.
  private func sealGroups(_ issuers: [[Inline]], centre: Double) -> [SealGroup] {
    let whole = sealGroups(issuers, centre: centre, mostLines: 1)
    guard whole.count > BlockSetter.mostSealRows else { return whole }
    let parted = sealGroups(issuers, centre: centre, mostLines: 2)
    return parted.count < whole.count ? parted : whole
  }

  private func sealGroups(_ issuers: [[Inline]], centre: Double, mostLines: Int) -> [SealGroup] {
    var groups: [SealGroup] = []
    var start = 0
    while start < issuers.count {
      let alone = sealLines(issuers[start], room: width, most: 2)
      var group = SealGroup(issuers: [alone.isEmpty ? [issuers[start]] : alone], spacing: width)
      for count in 2..<(BlockSetter.mostSeals + 1) where start + count <= issuers.count {
        let spacing = sealSpacing(count, centre: centre)
        let names = issuers[start..<(start + count)].map { sealLines($0, room: spacing - cell, most: mostLines) }
        guard spacing >= BlockSetter.seal + BlockSetter.sealGap, names.allSatisfy({ !$0.isEmpty }) else { break }
        group = SealGroup(issuers: names, spacing: spacing)
      }
      start += group.issuers.count
      groups.append(group)
    }
    return groups
  }

  /// The lines of an issuer within the column of its seal, parted at a word; none where it has no room in so many.
  private func sealLines(_ issuer: [Inline], room: Double, most: Int) -> [[Inline]] {
    if naturalWidth(issuer, style.body).width <= room { return [issuer] }
    guard most > 1, let parts = halves(of: issuer, look: style.body, room: room) else { return [] }
    return parts
  }

  /// A name in two lines about as long as each other, parted at a word as titles are; nil where they would be wider than
  /// `room`, or where it is of several pieces.
  func halves(of name: [Inline], look: TextStyle, room: Double) -> [[Inline]]? {
    guard name.count == 1, case .text(let text, let source) = name[0] else { return nil }
    let scalars = Array(text.unicodeScalars)
    let starts = Set(words(text))
    let pieces = scalars.indices.map { index in
      TitleShape.Piece(
        text: [scalars[index]], width: 1,
        isBound: !(CharacterTable.kind(of: scalars[index]) == .han), beginsWord: starts.contains(index))
    }
    let shape = TitleShape(pieces: pieces, measure: Double(scalars.count))
    for cut in shape.halvings() {
      let parts = [scalars[..<cut], scalars[cut...]].map { part in
        [Inline.text(String(String.UnicodeScalarView(part)), source)]
      }
      if parts.allSatisfy({ naturalWidth($0, look).width <= room }) { return parts }
    }
    return nil
  }

  /// Distance of the centres of seals in a row, of which the last stands over the date and the first within the text
  /// block.
  private func sealSpacing(_ count: Int, centre: Double) -> Double {
    count > 1 ? min(width / Double(count), (centre - BlockSetter.seal / 2) / Double(count - 1)) : width
  }

  /// Blank lines between the text and the first of so many lines on which a seal stands: its upper half passes the first
  /// of them less the more they are.
  private func linesAboveSeal(on lines: Int) -> Int {
    let middle = (Double(lines - 1) * pitch + style.body.size.points) / 2
    let passes = BlockSetter.seal / 2 - middle - (pitch - style.body.size.points)
    return max(1, Int((passes / pitch).rounded(.up)))
  }

  /// Blank lines between two groups of lines on which seals stand that do not touch.
  private func linesBetweenSeals(on upper: Int, and lower: Int) -> Int {
    let distance = (BlockSetter.seal + BlockSetter.sealGap) / pitch - Double(upper + lower) / 2
    return max(1, Int(distance.rounded(.up)))
  }
}

extension BlockSetter.SetSignOff {
  /// Lets a page end after some of its rows. The blank lines that seals need are no longer dropped at a page's edge.
  fileprivate mutating func part(after ends: [Int]) {
    guard let last = ends.last else { return }
    for index in rows.indices.prefix(last + 3) where index > 1 { rows[index].isBlank = false }
    for end in ends { rows[end].keepsWithNext = false }
  }
}
