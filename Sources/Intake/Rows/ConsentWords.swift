/// Words by which people agree that what they wrote is published, or do not.
enum ConsentWords {
  /// Nil where the word is neither.
  static func consent(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "是", "同意", "愿意", "願意", "公开", "公開", "可以", "可公开", "可公開", "可以公开", "可以公開", "同意公开", "同意公開", "愿意公开", "願意公開", "yes",
      "y", "true", "1", "√", "✓",
      "agree":
      true
    case "否", "不同意", "不愿意", "不願意", "不公开", "不公開", "不可以", "不可公开", "不可公開", "不可以公开", "不可以公開", "不同意公开", "不同意公開", "不愿意公开",
      "不願意公開", "保密",
      "no", "n", "false", "0", "×", "disagree",
      "not published":
      false
    default: nil
    }
  }
}
