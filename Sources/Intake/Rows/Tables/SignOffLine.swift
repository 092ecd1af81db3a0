/// Tells lines on which an office signs a table, or dates it, in the column of suggestions: 青泽县渔政局, 2026年3月9日.
enum SignOffLine {
  /// Bytes of such a cell at most, and cells of such a line.
  private static let longest = 160
  private static let most = 3

  /// Whether all that stands in the record, the cell of suggestions among it, is an office in full, a day, or both in one.
  /// - Parameters:
  ///   - width: cells of the header; of one or two columns any line may be what somebody wrote.
  ///   - id: the cell of ids, where such a line has none.
  static func isSignOff(_ record: RowRecord, width: Int, text: Int, id: Int?) -> Bool {
    guard width >= 3, text < record.count, record[text].count <= longest, !record.isBlank(text),
      !record.isContinued(text)
    else { return false }
    if let id, id < record.count, !record.isBlank(id) { return false }
    var filled = 0
    for cell in 0..<record.count where !record.isBlank(cell) {
      filled += 1
      if filled > most || record[cell].count > longest { return false }
    }
    return (0..<record.count).allSatisfy { record.isBlank($0) || isSigned(record[$0].trimmed.string) }
  }

  /// The office, the day, or the office and behind it the day.
  static func isSigned(_ text: String) -> Bool {
    let plain = withoutSeal(text.filter { !$0.isWhitespace })
    if isDay(plain) || isOffice(plain) { return true }
    guard let first = plain.firstIndex(where: { $0.isNumber }) else { return false }
    return isOffice(withoutSeal(String(plain[..<first]))) && isDay(String(plain[first...]))
  }

  private static func isOffice(_ text: String) -> Bool {
    guard (5...30).contains(text.count) else { return false }
    let name = FoldedText(text)
    return OfficeName.isName(name) && OfficeName.isFull(name) && !text.contains("我")
      && !openings.contains { text.hasPrefix($0) }
  }

  /// 请找青泽县渔政局 is what somebody wrote.
  private static let openings = ["请", "請", "希望", "找", "让", "要求", "建议", "把", "是", "给", "去", "到", "在", "被", "应", "由"]

  /// A whole day: a number alone is none.
  private static func isDay(_ text: String) -> Bool {
    guard text.count <= 16, text.allSatisfy({ $0.isNumber || "年月日号.-/－—〇○".contains($0) }) else { return false }
    if text.contains("年"), text.contains("月") { return text.contains("日") || text.contains("号") }
    return text.contains { ".-/－—".contains($0) } && DayReader(isDayFirst: false).read(text) != nil
  }

  private static func withoutSeal(_ text: String) -> String {
    var text = text
    for mark in ["（盖章）", "(盖章)", "（公章）", "(公章)", "（章）", "（蓋章）"] { text = text.replacing(mark, with: "") }
    return text
  }
}
