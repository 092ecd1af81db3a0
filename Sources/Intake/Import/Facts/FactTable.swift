import Campaigns

/// The records of a table without suggestions, kept while it is not known whether a profile says what they are.
struct FactTable {
  /// Longer tables are no lists of facts.
  private static let mostRecords = 300
  private static let mostCells = 20
  private static let longest = 4_000

  let name: TableName
  private var records: [[String]]
  private var isTooLong = false

  init(_ name: TableName, above: [[RowRecord.Cell]]) {
    self.name = name
    records = above.map { cells in
      cells.prefix(FactTable.mostCells).map { $0.text.trimmingWhiteSpace() }
    }
  }

  mutating func take(_ record: RowRecord) {
    guard records.count < FactTable.mostRecords else {
      isTooLong = true
      return
    }
    records.append(
      (0..<min(record.count, FactTable.mostCells)).map { cell in
        record[cell].count > FactTable.longest ? "" : record[cell].string.trimmingWhiteSpace()
      })
  }

  /// What the profile that weighs most makes of it; nil where none knows it.
  func read(_ profiles: [TableProfile]) -> ImportedFacts? {
    if isTooLong { return nil }
    var best: (facts: ImportedFacts, weight: Int)?
    for profile in profiles where !profile.rules.isEmpty {
      let found = profile.rules.facts.isEmpty ? questions(profile) : facts(profile)
      if let found, found.weight > best?.weight ?? 0 { best = found }
    }
    return best?.facts
  }

  private func facts(_ profile: TableProfile) -> (facts: ImportedFacts, weight: Int)? {
    guard records.allSatisfy({ $0.dropFirst(2).allSatisfy(\.isEmpty) }),
      let weight = profile.weight(of: records.compactMap(\.first))
    else { return nil }
    var facts = ImportedFacts(table: name, profile: profile)
    for record in records where record.count > 1 && !record[1].isEmpty {
      guard let rule = profile.rules.facts.first(where: { HeaderPattern.matches(record[0], $0.key) }) else { continue }
      switch rule.meaning {
      case .topic: facts.topic = facts.topic ?? record[1]
      case .url: facts.url = facts.url ?? record[1]
      case .figure(let label, let unit):
        if let value = PlainNumber.digits(of: record[1]).flatMap({ Int($0) }) {
          facts.figures.append((label, value, unit))
        }
      }
    }
    return (facts, weight)
  }

  private func questions(_ profile: TableProfile) -> (facts: ImportedFacts, weight: Int)? {
    for (index, header) in records.enumerated() {
      guard let weight = profile.weight(of: header),
        let cell = header.indices.first(where: { cell in
          profile.rules.questionHeaders.contains { HeaderPattern.matches(header[cell], $0) }
        })
      else { continue }
      var facts = ImportedFacts(table: name, profile: profile)
      let kind = profile.rules.kinds.first { HeaderPattern.matches(name.sheet ?? "", $0.sheet) }?.kind ?? .open
      for record in records[(index + 1)...] where cell < record.count && !record[cell].isEmpty {
        facts.questions.append((record[cell], kind))
      }
      return (facts, weight)
    }
    return nil
  }
}
