import Campaigns

/// What looks like a citizen's personal data in the words that go into the notice: what the finder knows by its form or by the
/// words before it, names that are the head of an entry (周建国：…) or stand in one bracket with a number, and each of them
/// wherever else it stands, also where a column or a line left it out.
enum NamesInText {
  private struct Unit {
    let line: Int
    let text: FoldedText
    /// Where in its line it stands, if it does so word for word.
    let isLine: Bool
    var told: [Range<Int>] = []
  }

  /// `tell` has line, column and the words as they may be shown.
  static func find(_ lines: [FoldedText], _ draft: NoticeDraft, tell: (Int, Int, String) -> Void) {
    let left = draft.persons
    var units = lines.indices.filter { !left.lines.contains($0) }.map { Unit(line: $0, text: lines[$0], isLine: true) }
    units += left.texts.filter { !$0.text.isEmpty }.map {
      Unit(line: $0.line, text: FoldedText($0.text), isLine: false)
    }
    let finder = PersonalDataFinder()
    var names = left.names.filter(PersonCell.isName)
    var spans: [(line: Int, column: Int, words: String)] = []
    func add(_ range: Range<Int>, _ words: String, _ unit: inout Unit) {
      unit.told.append(range)
      spans.append((unit.line, unit.isLine ? range.lowerBound : 0, words))
    }
    for index in units.indices {
      for span in finder.spans(in: units[index].text.text, by: .office) where span.isMasked {
        if isBody(span.range.lowerBound, units[index].text) { continue }
        let words = units[index].text.string(span.range)
        add(span.range, span.shown(words), &units[index])
        if span.rule == .introducedName { names.insert(words) }
        names.formUnion(namesBeside(span.range, units[index].text))
      }
    }
    let heads = heads(of: draft.groups)
    // Shorter names may stand within other words.
    let searched = names.union(heads).filter { $0.unicodeScalars.count > 2 }.map { Array($0.unicodeScalars) }
    let opened = heads.map { Array(($0 + "：").unicodeScalars) }
    let byFirst = Dictionary(grouping: searched + opened) { $0[0] }
    for index in units.indices {
      let text = units[index].text
      for start in text.scalars.indices {
        for name in byFirst[text.scalars[start]] ?? [] where text.scalars[start...].starts(with: name) {
          let end = start + name.count - (name.last == "：" ? 1 : 0)
          if units[index].told.contains(where: { $0.overlaps(start..<end) }) { continue }
          let span = PersonalDataSpan(range: start..<end, rule: .nameColumn)
          add(start..<end, span.shown(text.string(start..<end)), &units[index])
        }
      }
    }
    for span in spans.sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
      tell(span.line, span.column, span.words)
    }
  }

  /// 反映人：区司法局: a body whose name begins as a person's may.
  private static func isBody(_ start: Int, _ text: FoldedText) -> Bool {
    let words = text.scalars[start...].prefix { $0.isHan }
    guard let first = words.first, "区县市镇乡".unicodeScalars.contains(Fold.fold(first)) else { return false }
    return PersonCell.isBody(String(words))
  }

  /// （张建军，身份证…）: the names in the bracket around a number.
  private static func namesBeside(_ range: Range<Int>, _ text: FoldedText) -> [String] {
    guard let open = text.folded[..<range.lowerBound].lastIndex(of: "("),
      !text.folded[open..<range.lowerBound].contains(")"),
      let close = text.folded[range.upperBound...].firstIndex(of: ")")
    else { return [] }
    return text.scalars[(open + 1)..<close].split { ",;、: ".unicodeScalars.contains(Fold.fold($0)) }
      .map { String($0) }.filter(PersonCell.isName)
  }

  private static let longestHead = 6

  /// The names by which entries of a list begin, where all that begin with a short word and a colon begin with that of a person or
  /// a body.
  private static func heads(of groups: [NoticeGroup]) -> Set<String> {
    let own = groups.compactMap { group in
      group.heading.unicodeScalars.prefix(longestHead + 1).firstIndex(of: "：").map {
        String(group.heading.unicodeScalars[..<$0])
      }
    }
    let areWho = own.allSatisfy { PersonCell.isName($0) || PersonCell.isGeneral($0) || PersonCell.isBody($0) }
    let names = areWho && own.contains(where: PersonCell.isSureName) ? own.filter(PersonCell.isName) : []
    return groups.reduce(into: Set(names)) { $0.formUnion(heads(of: $1.children)) }
  }
}
