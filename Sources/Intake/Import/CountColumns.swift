import Campaigns
import Diagnostics

/// Columns that say for how many each row stands: 条数, 意见数, 合计数. A row counts as one here, so that their sum is told where
/// it is more.
struct CountColumns {
  private struct Column {
    let cell: Int
    let header: String
    var sum = 0
    var filled = 0
  }

  private var columns: [Column]

  private static let heads = [
    "", "意见", "建议", "意见建议", "意见和建议", "留言", "来信", "来电", "来件", "信件", "诉求", "工单", "问题", "反馈", "征集", "收到", "收集", "受理", "采纳",
    "未采纳",
    "不采纳", "部分采纳", "同类", "类似", "相同", "重复", "合并", "归并", "汇总", "合计", "总计", "小计", "共计", "涉及", "意見", "建議", "總計", "合計", "採納",
  ]
  private static let tails = [
    "条数", "件数", "份数", "封数", "数", "数量", "频次", "频数", "條數", "件數", "數", "數量", "条目数", "意见条数", "意见数", "意见数量", "次数",
  ]
  private static let words: Set<String> = {
    var words: Set<String> = [
      "合计", "总计", "小计", "合計", "總計", "count", "counts", "frequency", "numberofcomments", "commentcount",
    ]
    for head in heads {
      for tail in tails where tail != "数" && tail != "數" || !head.isEmpty { words.insert(head + tail) }
    }
    return words
  }()

  static func isCount(_ header: String) -> Bool {
    let folded = ColumnName.folded(header.components(separatedBy: HeaderRows.joint).last ?? header)
    return words.contains(folded)
  }

  init(of table: ImportedTable) {
    let asked = Set(table.answers.compactMap(\.cell))
    let taken = Set(table.known.values).union(asked)
    columns = table.names.indices.filter { !taken.contains($0) && CountColumns.isCount(table.names[$0]) }
      .map { Column(cell: $0, header: table.names[$0]) }
  }

  init() { columns = [] }

  mutating func take(_ record: RowRecord) {
    guard !columns.isEmpty else { return }
    for index in columns.indices.reversed() {
      let cell = columns[index].cell
      guard cell < record.count, !record.isBlank(cell) else { continue }
      // One cell of other words, and the column holds no counts.
      guard let count = CountColumns.count(record[cell].trimmed) else {
        columns.remove(at: index)
        continue
      }
      columns[index].filled += 1
      columns[index].sum += count
    }
  }

  /// No row stands for more: greater numbers are codes, of which a sum says nothing and may be beyond 64 bits.
  private static let most = 1_000_000_000

  /// 35, 35条, 1,204.
  private static func count(_ cell: ByteText) -> Int? {
    guard cell.count <= 16 else { return nil }
    var text = cell.string.filter { !$0.isWhitespace && $0 != "," }
    if let last = text.last, "条件份封个次條個项票".contains(last) { text.removeLast() }
    return Int(text).flatMap { (0...most).contains($0) ? $0 : nil }
  }

  /// The column with the greatest sum, where that is more than there are rows.
  func finding(of table: ImportedTable, rows: Int) -> Diagnostic? {
    guard let column = columns.max(by: { $0.sum < $1.sum }), column.sum > rows, column.filled * 2 >= rows else {
      return nil
    }
    return Diagnostic(
      .rowsOfMany, at: table.name.place(line: table.headerLine, column: column.cell + 1),
      ["header": ColumnPlan.quoted(column.header), "sum": "\(column.sum)", "rows": "\(rows)"])
  }
}
