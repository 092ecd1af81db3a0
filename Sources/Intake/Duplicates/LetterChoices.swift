import Campaigns
import Diagnostics

/// What a person says of letters: `duplicate_of` of the rows, `duplicates.join` and `duplicates.split` of the campaign. What
/// is split is split first; what is joined is joined whatever was found.
struct LetterChoices {
  /// With its lists parted into ids that rows have.
  private var rule: DuplicateRule
  let places: PlaceIndex
  private(set) var log = DiagnosticLog()

  init(rule: DuplicateRule, places: PlaceIndex) {
    self.rule = rule
    self.places = places
  }

  mutating func apply(to rows: inout LetterRows, of store: SpoolStore) throws(Failed) {
    let hasOriginals = store.survey.fields.contains(.duplicateOf)
    guard hasOriginals || !rule.joined.isEmpty || !rule.split.isEmpty else { return }
    var wanted = ByteIndex()
    for id in (rule.joined + rule.split).joined() {
      LetterChoices.want(id, &wanted)
      for piece in LetterChoices.pieces(of: id) { LetterChoices.want(piece, &wanted) }
    }
    let repeated = hasOriginals ? try repetitions(in: store, &wanted) : [:]
    let numbers = try rowNumbers(of: &wanted, in: store)
    func row(_ id: String) -> Int? {
      HeldText(id).withText { wanted.find($0) }.flatMap { numbers[$0] }
    }
    rule = rule.parting { id in
      let pieces = LetterChoices.pieces(of: id)
      return row(id) == nil && pieces.contains { row($0) != nil } ? pieces : [id]
    }
    for (index, list) in rule.joined.enumerated()
    where list.count < 2 && list.flatMap({ LetterChoices.pieces(of: $0) }).count > 1 {
      log.append(
        .duplicatesListShort, at: places["duplicates.join[\(index)]"], ["field": "duplicates.join[\(index)]"])
    }
    try reportUnknown(in: store) { row($0) != nil }
    var parted: [(index: Int, rows: [Int], rest: Set<UInt32>)] = []
    for (index, list) in rule.split.enumerated() {
      let own = list.compactMap(row)
      guard !own.isEmpty else { continue }
      let rest = rows.split(own)
      if rest.isEmpty {
        log.append(
          .duplicatesSplitIdle, at: places["duplicates.split[\(index)]"], ["ids": list.joined(separator: ", ")])
      }
      parted.append((index, own, rest))
    }
    rows.join(
      rule.joined.map { $0.compactMap(row) }
        // The original need not be among the rows.
        + repeated.sorted { $0.key < $1.key }.map { original, repetitions in
          repetitions + (numbers[original].map { [$0] } ?? [])
        })
    for (index, own, rest) in parted where rest.contains(where: { rows.heads[Int($0)] == rows.heads[own[0]] }) {
      log.append(
        .duplicatesSplitUndone, at: places["duplicates.split[\(index)]"],
        ["ids": rule.split[index].joined(separator: ", ")])
    }
  }

  /// The ids that a text may be, where it is not one: `B001、B004`, `B001, B004`.
  static func pieces(of id: String) -> [String] {
    id.split { "、，,".contains($0) }.map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
  }

  private static func want(_ id: String, _ wanted: inout ByteIndex) {
    HeldText(id).withText { if wanted.find($0) == nil { wanted.insert($0) } }
  }

  /// Rows that name the one that they repeat, by the number of its id.
  private func repetitions(
    in store: SpoolStore, _ wanted: inout ByteIndex
  ) throws(Failed) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    var number = 0
    try store.visitPlaced { row, _ in
      defer { number += 1 }
      guard let original = row.pointee.duplicateOf, !original.isEmpty else { return }
      found[wanted.find(original) ?? wanted.insert(original), default: []].append(number)
    }
    return found
  }

  /// The first row of each wanted id, by the id's number.
  private func rowNumbers(of wanted: inout ByteIndex, in store: SpoolStore) throws(Failed) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    var number = 0
    try store.visitPlaced { row, _ in
      defer { number += 1 }
      if let id = wanted.find(row.pointee.id), numbers[id] == nil { numbers[id] = number }
    }
    return numbers
  }

  /// Reports ids of the campaign file that no row has, with one like it that some row has.
  private mutating func reportUnknown(in store: SpoolStore, _ isKnown: (String) -> Bool) throws(Failed) {
    var unknown: [(id: String, path: String)] = []
    for (name, lists) in [("join", rule.joined), ("split", rule.split)] {
      for (index, list) in lists.enumerated() {
        for id in list where !isKnown(id) { unknown.append((id, "duplicates.\(name)[\(index)]")) }
      }
    }
    guard !unknown.isEmpty else { return }
    var nearest: [String: (name: String, distance: Int)] = [:]
    let wanted = Set(unknown.prefix(DiagnosticLog.kept).map(\.id))
    try store.visitPlaced { row, _ in
      for id in wanted where abs(row.pointee.id.count - id.utf8.count) <= 2 {
        guard let near = NearestName.near(row.pointee.id.string, to: id), near < nearest[id]?.distance ?? .max else {
          continue
        }
        nearest[id] = (row.pointee.id.string, near)
      }
    }
    for (id, path) in unknown {
      if let near = nearest[id]?.name {
        log.append(.duplicatesIDMisspelt, at: places[path], ["id": id, "near": near])
      } else {
        log.append(.duplicatesIDUnknown, at: places[path], ["id": id])
      }
    }
  }
}
