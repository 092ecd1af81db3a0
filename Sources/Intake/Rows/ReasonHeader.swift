/// Headers such as 理由, under which one table has the office's reason and another the citizen's own.
enum ReasonHeader {
  /// Words of what an office does with a suggestion.
  private static let offices = [
    "采纳", "採納", "吸收", "处理", "處理", "办理", "辦理", "处置", "處置", "答复", "答復", "回复", "回覆",
  ]
  private static let openings = [
    "请简要", "请简述", "请写明", "请写出", "请陈述", "請簡述", "請寫明", "主要", "具体", "详细", "您的", "其", "說明", "说明",
  ]

  /// Whether the header does not say by itself whose reason it is.
  static func isBare(_ header: String) -> Bool {
    !ColumnName.reason.isNamed(header) && !offices.contains { header.contains($0) }
  }

  /// Whether the header asks for nothing but a reason: 请说明理由, 原因.
  static func asks(_ header: String) -> Bool {
    guard isBare(header) else { return false }
    return ColumnWording.candidates(header).contains { words in
      isReason(words) || openings.contains { words.hasPrefix($0) && isReason(String(words.dropFirst($0.count))) }
    }
  }

  private static func isReason(_ words: String) -> Bool {
    ColumnName.reason.synonyms.contains(words) || ColumnForms.find(words) == .reason
  }
}
