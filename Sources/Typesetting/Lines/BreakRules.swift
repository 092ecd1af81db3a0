import Documents

/// Where a line may be broken, by the prohibition level of the document.
///
/// | may not begin a line | level |
/// |---|---|
/// | 、，。：；！？ ）》”’ and their kind, — – ～, · | `basic` on (GB/T 15834-2011, 5.1; CLREQ 3.1.3) |
/// | / | `gb` on |
/// | —— …… | `strict`, but for the paragraph's first line; `gb` avoids it while that costs at most two characters |
///
/// | may not end a line | |
/// |---|---|
/// | （《“‘ and their kind | `basic` on |
/// | / | `gb` on |
///
/// At every level: no break inside ——, ……, a Western word, ￥5 or 5％; a number keeps to its unit and a date together
/// (GB/T 15835-2011) while that costs little.
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
        if isAdjacent { result = max(result, cohesion(shaped, left, right)) }
      }
      if result < .poor, isOneGroup(shaped, left, right) { result = .poor }
      if left.kind == .lineBreak { result = .forced }
      shaped.units[index].breakBefore = result
      previous = index
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
      if level == .gb { return left == .opening ? .prohibited : .poor }
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

  /// 735|条, 2020年|5月: weak.
  private static func cohesion(_ shaped: ShapedText, _ left: Unit, _ right: Unit) -> BreakKind {
    guard let last = lastScalar(shaped, left), let first = firstScalar(shaped, right) else { return .allowed }
    if left.kind.isWestern, right.kind == .han {
      let isNumber = CharacterTable.kind(of: shaped.text.scalars[last]) == .digit
      return isNumber && CharacterTable.units.contains(shaped.text.scalars[first].value) ? .weak : .allowed
    }
    if left.kind == .han, right.kind.isWestern, last > 0 {
      let value = shaped.text.scalars[last].value
      let isDate = value == 0x5E74 || value == 0x6708
      let follows = CharacterTable.kind(of: shaped.text.scalars[last - 1]) == .digit
      let leads = CharacterTable.kind(of: shaped.text.scalars[first]) == .digit
      return isDate && follows && leads ? .weak : .allowed
    }
    return .allowed
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
