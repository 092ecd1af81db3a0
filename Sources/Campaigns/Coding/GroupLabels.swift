/// What the coding workbook calls the groups: their headings where these are short and name one group each.
public struct GroupLabels: Sendable {
  /// In Unicode scalars.
  private static let longest = 60
  /// Marks that close a heading and say nothing in a list.
  private static let closing = Set("。．.；;：:！!，,、".unicodeScalars)

  /// What staff write where a row has no group; no group is called so.
  public static let none: Set<String> = [
    "none", "未归类", "未歸類", "未分类", "未分類", "-", "—", "/", "无", "無", "--", "---", "——", "–", "－", "／", "n/a",
  ]

  /// Every group with its label, each before those below it.
  public let entries: [(group: SuggestionGroup, label: String, level: Int)]
  private let byID: [String: String]

  public init(_ groups: [SuggestionGroup]) {
    var all: [(SuggestionGroup, Int)] = []
    func visit(_ group: SuggestionGroup, level: Int) {
      all.append((group, level))
      for child in group.children { visit(child, level: level + 1) }
    }
    for group in groups { visit(group, level: 1) }
    let short = all.map { GroupLabels.shortened($0.0.heading) }
    var counts: [String: Int] = [:]
    for label in short + all.map(\.0.id) { counts[label, default: 0] += 1 }
    var entries: [(group: SuggestionGroup, label: String, level: Int)] = []
    var byID: [String: String] = [:]
    for (index, (group, level)) in all.enumerated() {
      let plain = short[index]
      // A heading that is the group's own id is counted twice.
      let isOwn = counts[plain] == (plain == group.id ? 2 : 1)
      let label = plain.isEmpty ? group.id : isOwn ? plain : "\(plain)〔\(group.id)〕"
      entries.append((group, label, level))
      byID[group.id] = label
    }
    self.entries = entries
    self.byID = byID
  }

  public subscript(id: String) -> String? { byID[id] }

  /// Without the mark at its end; empty where it cannot stand in a list: it holds the mark between groups or begins like a
  /// formula.
  private static func shortened(_ heading: String) -> String {
    var scalars = Array(CodingText.canonical(heading).unicodeScalars)
    while let last = scalars.last, closing.contains(last) { scalars.removeLast() }
    guard let first = scalars.first, !"=+-@".unicodeScalars.contains(first),
      !scalars.contains(where: { $0 == "；" || $0 == ";" || $0.value < 0x20 })
    else { return "" }
    let text = String(String.UnicodeScalarView(scalars.prefix(longest)))
    if none.contains(text.lowercased()) { return "" }
    return scalars.count > longest ? text + "…" : text
  }
}
