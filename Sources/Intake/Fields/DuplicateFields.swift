import Campaigns
import Diagnostics

/// What the campaign says of letters that say the same.
enum DuplicateChoice {
  /// Nothing: they are looked for where somebody wants to see them, and not counted.
  case unsaid
  /// `duplicates: no`.
  case off
  case counted(DuplicateRule)
}

struct DuplicateFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func choice() -> DuplicateChoice {
    guard let value = map["duplicates"] else { return .unsaid }
    if value.isScalar { return value.flag().map { $0 ? .counted(DuplicateRule(isCounted: true)) : .off } ?? .unsaid }
    guard let fields = value.map() else { return .unsaid }
    defer { fields.finish() }
    let isCounted = fields["count"]?.flag() ?? true
    let rule = DuplicateRule(
      threshold: threshold(fields["threshold"]), joined: lists(fields["join"], atLeast: 2),
      split: apart(lists(fields["split"], atLeast: 1), at: fields["split"]), isCounted: isCounted)
    return isCounted ? .counted(rule) : .off
  }

  /// A part of one, as `0.8`, or per cent with its sign, in thousandths.
  private func threshold(_ value: FieldValue?) -> Int {
    guard let value else { return DuplicateRule.usualThreshold }
    guard let text = value.text() else { return DuplicateRule.usualThreshold }
    if let thousandths = DuplicateFields.thousandths(text), DuplicateRule.thresholds.contains(thousandths) {
      return thousandths
    }
    value.faults.report(.duplicatesThreshold, at: value.node.place, ["value": String(text.prefix(20))])
    return DuplicateRule.usualThreshold
  }

  /// The places of the point are moved by three, or by one where the number is per cent.
  static func thousandths(_ text: String) -> Int? {
    var digits = Substring(text)
    var moved = 3
    if let last = digits.last, last == "%" || last == "％" {
      digits.removeLast()
      moved = 1
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.count <= 3 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard !fraction.isEmpty, fraction.count <= moved, (whole + fraction).allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int(whole + fraction + String(repeating: "0", count: moved - fraction.count))
  }

  /// Lists of ids; a text is one, too, with `；` or `;` between its ids. Other marks between them (B001、B004) are looked
  /// through where the ids are known: an id may have a comma.
  private func lists(_ value: FieldValue?, atLeast least: Int) -> [[String]] {
    guard let value else { return [] }
    return value.oneOrMore().map { list in
      let ids = list.texts().flatMap { text in
        text.split { $0 == "；" || $0 == ";" }.map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
      }
      let different = ids.enumerated().filter { !ids[..<$0.offset].contains($0.element) }.map(\.element)
      if different.flatMap({ LetterChoices.pieces(of: $0) }).count < least {
        list.faults.report(.duplicatesListShort, at: list.node.place, ["field": list.path])
      }
      return different
    }
  }

  /// An id stands in one of the lists: it can be in one letter only.
  private func apart(_ lists: [[String]], at value: FieldValue?) -> [[String]] {
    var seen: Set<String> = []
    for id in lists.joined() where !seen.insert(id).inserted {
      if let value { value.faults.report(.duplicatesIDTwice, at: value.node.place, ["id": id]) }
    }
    return lists
  }
}
