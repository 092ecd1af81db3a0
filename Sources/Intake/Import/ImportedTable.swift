import Campaigns
import Diagnostics

/// A table that is imported: its columns, and what stands above it.
struct ImportedTable {
  let name: TableName
  let profile: TableProfile?
  /// Headers as the table has them.
  let names: [String]
  /// Our columns by cell.
  var known: [ColumnName: Int]
  /// A line of its own above the table, or its caption.
  let title: String?
  let headerLine: Int
  var rows = 0
  /// Cells without a header in which something stands.
  private var filledUnnamed: Set<Int> = []
  private let unnamed: [Int]
  /// Further columns of ours by languages, body/ca beside body/en: what the first leaves empty is theirs.
  let alternatives: [ColumnName: [Int]]
  /// Its questions, once its records were looked at.
  var answers: [AnswerSheet.Found] = []

  /// Cells that are kept under a name of the table's, in its order. A date or a word that is written otherwise keeps its
  /// column beside ours.
  var others: [Int] {
    let taken = Set(known.filter { !isTranslated($0.key) }.values)
    return names.indices.filter { !taken.contains($0) && (!names[$0].isEmpty || filledUnnamed.contains($0)) }
  }

  /// Notes which columns without a header hold something.
  mutating func note(_ record: RowRecord) {
    guard filledUnnamed.count < unnamed.count else { return }
    for cell in unnamed where cell < record.count && !record.isBlank(cell) { filledUnnamed.insert(cell) }
  }

  func isTranslated(_ column: ColumnName) -> Bool {
    guard let profile else { return false }
    return profile.values[column] != nil || column == .received && profile.dates != .yearFirst
  }

  /// - Parameters:
  ///   - plan: columns by the names of the table, the command line and the profile.
  init(_ plan: ColumnPlan, names: [String], profile: TableProfile?, title: String?, headerLine: Int) {
    name = plan.table
    self.profile = profile
    self.names = names
    self.title = title
    self.headerLine = headerLine
    known = [:]
    unnamed = names.indices.filter { names[$0].isEmpty }
    alternatives = profile?.alternatives(among: names) ?? [:]
    for column in ColumnName.allCases {
      // An empty list says that no header is this column, however it is called.
      if profile?.columns[column]?.isEmpty == true { continue }
      known[column] = plan[column]
    }
  }

  /// The header of a cell, or a name for one that has none.
  func header(_ cell: Int) -> String { names[cell].isEmpty ? "第\(cell + 1)列" : names[cell] }
}

/// Finds which profile a table's headers weigh most for, and which header is which column.
struct ProfileChooser {
  let options: TableImportOptions

  func profile(for names: [String]) -> TableProfile? {
    if let named = options.profile { return named }
    var best: (profile: TableProfile, weight: Int)?
    for profile in options.profiles {
      guard let weight = profile.weight(of: names), weight > best?.weight ?? 0 else { continue }
      best = (profile, weight)
    }
    return best?.profile
  }

  func columns(for names: [String]) -> [ColumnName: CampaignDraft.ForeignHeader] {
    var columns: [ColumnName: CampaignDraft.ForeignHeader] = [:]
    for (column, cell) in profile(for: names)?.columns(among: names) ?? [:] {
      columns[column] = CampaignDraft.ForeignHeader(header: names[cell], place: .field("--profile"))
    }
    for (column, header) in options.columns {
      let cell = names.first { ColumnName.folded($0) == ColumnName.folded(header) }
      if let cell { columns[column] = CampaignDraft.ForeignHeader(header: cell, place: .field("--columns")) }
    }
    return columns
  }

  /// Whether a table without a column of suggestions is one all the same.
  func accepts(_ names: [String]) -> Bool {
    guard let profile = profile(for: names) else { return names.count(where: QuestionHeader.isQuestion) > 1 }
    return profile.text == .longest && !profile.questions(among: names).isEmpty
  }
}
