import Campaigns

/// Tells lines below a table that are no rows: sums and notes.
enum ClosingLine {
  /// Bytes of the first cell of a line of sums at most.
  private static let longestSum = 48
  private static let sums = [
    "合计", "总计", "共计", "小计", "总数", "累计", "合計", "總計", "共計", "小計", "總數", "grandtotal", "subtotal", "total", "totals",
    "sum",
  ]
  private static let notes = [
    "注：", "注:", "备注：", "备注:", "備註：", "说明：", "说明:", "說明：", "填表人：", "填表人:", "填表单位：", "制表人：", "制表人:", "制表单位：", "制表：",
    "审核人：",
    "审核人:", "统计时间：", "导出时间：", "导出时间:", "导出人：", "note:", "notes:", "exported ",
  ]

  /// Whether the record is a line of sums: the word, and but for it numbers alone.
  static func isSum(_ record: RowRecord) -> Bool {
    guard let first = (0..<record.count).first(where: { !record.isBlank($0) }) else { return false }
    let cell = record[first].trimmed
    guard cell.count <= longestSum, mayBegin(cell.start[0]) else { return false }
    let text = cell.string.lowercased().filter { !$0.isWhitespace }
    guard let word = sums.filter({ text.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { return false }
    guard isAmount(text.dropFirst(word.count)) else { return false }
    return (first + 1..<record.count).allSatisfy { isAmount(record[$0].string[...]) }
  }

  /// Whether the record is a note: one cell alone, where rows have three or more, that begins as notes do.
  static func isNote(_ record: RowRecord, width: Int) -> Bool {
    guard width >= 3, record.count > 0, !record.isBlank(0), (1..<record.count).allSatisfy({ record.isBlank($0) }) else {
      return false
    }
    let text = record[0].trimmed.string.lowercased()
    return notes.contains { text.hasPrefix($0) }
  }

  /// First bytes of the words, by which nearly all rows are passed at once.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0xE5 || byte == 0xE6 || byte == 0xE7 || byte == 0xE8 || [0x47, 0x53, 0x54, 0x67, 0x73, 0x74].contains(byte)
  }

  /// A number with its unit, in brackets or behind a colon, or nothing.
  private static func isAmount(_ text: Substring) -> Bool {
    guard text.count <= 32 else { return false }
    var letters = 0
    for character in text where !character.isWhitespace {
      if character.isNumber || "：:（）()，,.．-—/%％".contains(character) { continue }
      guard "条件份人次票个篇封项户名條個項".contains(character) else { return false }
      letters += 1
    }
    return letters <= 4
  }
}
