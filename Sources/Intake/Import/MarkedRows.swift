import Campaigns
import Diagnostics

/// Rows that their own system does not hold valid: sheets of answers that were not submitted, and what was withdrawn, refused,
/// void or a draft. They count, for only the office knows what they are, and it is told how many there are.
struct MarkedRows {
  private struct Column {
    let cell: Int
    let header: String
    /// In small letters; an empty one is an empty cell.
    let words: Set<String>
    /// By what the cells say.
    var counts = OrderedCounts<String>()
  }

  /// Bytes of the longest word for a state.
  private static let longest = 48
  /// Headers of what a system says of its rows, where no profile does.
  private static let states = ["状态", "狀態", "审核", "審核", "清洗", "status", "state", "moderation"]
  private static let refused: Set<String> = [
    "无效", "無效", "作废", "作廢", "撤回", "撤销", "撤銷", "草稿", "删除", "刪除", "屏蔽", "未通过", "未通過", "不通过", "不通過", "审核不通过", "審核不通過",
    "审核未通过",
    "審核未通過", "未通过审核", "未通過審核", "审核驳回", "審核駁回", "垃圾信息", "无效数据", "withdrawn", "draft", "void", "invalid", "spam",
    "deleted", "hidden",
    "unpublished", "not approved",
  ]
  /// Whole headers that ask whether a row is no more, and what says yes.
  private static let gone: Set<String> = [
    "作废", "作廢", "撤回", "撤销", "撤銷", "删除", "刪除", "屏蔽", "无效", "無效", "withdrawn", "deleted", "spam", "draft", "hidden",
  ]
  private static let yes: Set<String> = ["是", "已", "y", "yes", "true", "1", "√", "✓"]
  private static let valid: Set<String> = ["是否有效", "有效", "有效性", "isvalid", "valid"]
  private static let no: Set<String> = ["否", "无效", "無效", "n", "no", "false", "0", "×"]

  /// The cell of the time at which a sheet was sent, and how many rows have none.
  private var submitted: Int?
  private var unsubmitted = 0
  private var columns: [Column] = []

  /// Of no table.
  init() {}

  init(of table: ImportedTable) {
    let headers = table.profile?.submitted ?? []
    submitted = table.names.firstIndex { name in headers.contains { HeaderPattern.matches(name, $0) } }
    let ours = Set(table.known.values)
    let asked = Set(table.answers.compactMap(\.cell))
    for (cell, name) in table.names.enumerated() where !name.isEmpty && !asked.contains(cell) {
      let known = table.profile?.invalid.first { HeaderPattern.matches(name, $0.header) }
      let words = known.map { $0.words.isEmpty ? [""] : Set($0.words.map { $0.lowercased() }) }
      guard let words = words ?? (ours.contains(cell) ? nil : MarkedRows.words(under: name)) else { continue }
      columns.append(Column(cell: cell, header: name, words: words))
    }
  }

  /// What says that a row is not valid, under a header of which no profile speaks.
  private static func words(under header: String) -> Set<String>? {
    guard header.count <= 24 else { return nil }
    let header = ColumnName.folded(header).filter { $0 != "?" && $0 != "？" }
    if valid.contains(header) { return no }
    var bare = header[...]
    for opening in ["是否", "is", "已"] where bare.hasPrefix(opening) { bare = bare.dropFirst(opening.count) }
    if gone.contains(String(bare)) { return yes }
    return states.contains { header.contains($0) } ? refused : nil
  }

  mutating func take(_ record: RowRecord) {
    if let submitted, submitted >= record.count || record.isBlank(submitted) { unsubmitted += 1 }
    for index in columns.indices {
      let (cell, words) = (columns[index].cell, columns[index].words)
      let isBlank = cell >= record.count || record.isBlank(cell)
      guard isBlank || record[cell].count <= MarkedRows.longest else { continue }
      let word = isBlank ? "" : record[cell].trimmed.string.lowercased()
      let bare = word.hasPrefix("已") && word.count > 1 ? String(word.dropFirst()) : word
      guard words.contains(word) || words.contains(bare) else { continue }
      columns[index].counts.add(word)
      // A row is told of once, whatever else marks it.
      return
    }
  }

  func findings(of table: TableName) -> DiagnosticLog {
    var log = DiagnosticLog()
    if unsubmitted > 0 { log.append(.sheetsUnfinished, at: table.place(), ["count": "\(unsubmitted)"]) }
    for column in columns where column.counts.total > 0 {
      let words = column.counts.keys.map { "\($0.isEmpty ? "—" : $0) \(column.counts[$0])" }
      log.append(
        .rowsMarked, at: table.place(),
        [
          "count": "\(column.counts.total)", "header": ColumnPlan.quoted(column.header),
          "words": words.joined(separator: "、"),
        ])
    }
    return log
  }
}
