import Documents

/// Where a line may be broken, by the prohibition level of the document.
///
/// | may not begin a line | level |
/// |---|---|
/// | 、，。：；！？ ）》”’ and their kind, — – ～, · | `basic` on (GB/T 15834-2011, 5.1; CLREQ 3.1.3) |
/// | / | `gb` on |
/// | —— …… | `strict`, but for the paragraph's first line; `gb` takes it only before a line is torn |
///
/// | may not end a line | |
/// |---|---|
/// | （《“‘ and their kind | `basic` on |
/// | / | `gb` on |
///
/// At every level: no break inside ——, ……, a Western word, ￥5 or 5％; a number keeps to its unit, a date, a short 《…》
/// and the name of a document with its year together (GB/T 15835-2011) while that costs at most two characters.
enum BreakRules {
  static func apply(to shaped: inout ShapedText) {
    let level = shaped.metrics.prohibition
    guard !shaped.units.isEmpty else { return }
    shaped.units[0].breakBefore = .never
    var previous = 0
    for index in shaped.units.indices.dropFirst() {
      let kind = shaped.units[index].kind
      if kind.isBlank || kind == .lineBreak {
        shaped.units[index].breakBefore = .never
        if kind == .lineBreak { previous = index }
        continue
      }
      let left = shaped.units[previous]
      let right = shaped.units[index]
      let isAdjacent = previous == index - 1
      var result: BreakKind
      if isAdjacent, left.kind.isWestern, right.kind.isWestern {
        result = right.breakBefore
      } else if left.kind == right.kind, left.kind == .dash || left.kind == .ellipsis {
        // …… ……, four cells: parted only where a line cannot hold them.
        result = .emergency
      } else {
        result = between(left.kind, right.kind, level)
        let isNear = isAdjacent || previous == index - 2 && shaped.units[index - 1].kind == .space
        if isNear { result = max(result, cohesion(shaped, left, right)) }
      }
      if result < .poor, isOneGroup(shaped, left, right) { result = .poor }
      if left.kind == .lineBreak { result = .forced }
      shaped.units[index].breakBefore = result
      previous = index
    }
    keepTitles(&shaped)
  }

  /// The most characters that a 《…》 may have to be kept whole: a quarter of a line.
  private static let longestTitle = 9

  /// 《…》 stays whole where the line can help it.
  private static func keepTitles(_ shaped: inout ShapedText) {
    var start: Int?
    for index in shaped.units.indices {
      let kind = shaped.units[index].kind
      guard kind == .opening || kind == .closing || kind == .lineBreak else { continue }
      let mark = firstScalar(shaped, shaped.units[index]).map { shaped.text.scalars[$0].value }
      if mark == 0x300A {
        start = index
      } else if kind == .lineBreak {
        start = nil
      } else if mark == 0x300B, let first = start {
        start = nil
        guard index - first <= longestTitle else { continue }
        for inner in (first + 1)...index where shaped.units[inner].breakBefore < .weak {
          shaped.units[inner].breakBefore = .weak
        }
      }
    }
  }

  static func between(_ left: CharacterClass, _ right: CharacterClass, _ level: ProhibitionLevel) -> BreakKind {
    if left == .prefix && right.isWestern || left.isWestern && right == .postfix { return .prohibited }
    if right == .noteMark { return .prohibited }
    if right == .westernClosing || left == .westernOpening { return .prohibited }
    guard level != .none else { return .allowed }
    switch right {
    case .closing, .pause, .stop, .connector, .interpunct: return .prohibited
    case .solidus where level == .gb || level == .strict: return .prohibited
    case .dash, .ellipsis:
      if level == .strict { return .prohibited }
      if level == .gb { return left == .opening ? .prohibited : .avoided }
    default: break
    }
    switch left {
    case .opening: return .prohibited
    case .solidus where level == .gb || level == .strict: return .prohibited
    // The two halves of a name.
    case .interpunct: return .weak
    default: return .allowed
    }
  }

  /// 735|条, 2020年|5月, 第|3, 二〇二〇年|五月: weak.
  private static func cohesion(_ shaped: ShapedText, _ left: Unit, _ right: Unit) -> BreakKind {
    guard let last = lastScalar(shaped, left), let first = firstScalar(shaped, right) else { return .allowed }
    let scalars = shaped.text.scalars
    if left.kind.isWestern, right.kind == .han {
      let isNumber = CharacterTable.kind(of: scalars[last]) == .digit
      return isNumber && CharacterTable.units.contains(scalars[first].value) ? .weak : .allowed
    }
    if left.kind == .han, right.kind.isWestern {
      let value = scalars[last].value
      guard CharacterTable.kind(of: scalars[first]) == .digit else { return .allowed }
      if value == 0x7B2C { return .weak }
      let isDate = value == 0x5E74 || value == 0x6708
      return isDate && last > 0 && CharacterTable.kind(of: scalars[last - 1]) == .digit ? .weak : .allowed
    }
    return left.kind == .han && right.kind == .han && isWithinDate(scalars, last, first) ? .weak : .allowed
  }

  /// Whether the two Han are of a date in Han, as 二〇二〇年六月十八日: a numeral beside 〇, or one beside 年, 月 or 日.
  private static func isWithinDate(
    _ scalars: ContiguousArray<Unicode.Scalar>, _ last: Int, _ first: Int
  ) -> Bool {
    guard let left = CharacterTable.partOfDate(scalars[last]), let right = CharacterTable.partOfDate(scalars[first])
    else { return false }
    if left == .numeral, right == .numeral { return true }
    return left == .numeral || right == .numeral && last > 0 && CharacterTable.partOfDate(scalars[last - 1]) == .numeral
  }

  private static func isOneGroup(_ shaped: ShapedText, _ left: Unit, _ right: Unit) -> Bool {
    let group = shaped.text.spans[Int(right.span)].unbroken
    return group != 0 && shaped.text.spans[Int(left.span)].unbroken == group
  }

  private static func lastScalar(_ shaped: ShapedText, _ unit: Unit) -> Int? {
    unit.clusters.isEmpty ? nil : shaped.clusters[unit.clusters.upperBound - 1].scalars.upperBound - 1
  }

  private static func firstScalar(_ shaped: ShapedText, _ unit: Unit) -> Int? {
    unit.clusters.isEmpty ? nil : shaped.clusters[unit.clusters.lowerBound].scalars.lowerBound
  }
}
