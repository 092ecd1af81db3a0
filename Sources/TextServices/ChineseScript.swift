/// The script in which Chinese is written; the raw values are those of `--script`.
public enum ChineseScript: String, Sendable, Hashable, CaseIterable {
  /// Simplified.
  case hans
  /// Traditional.
  case hant

  /// Counts the characters that only one of the scripts has.
  public static func guess(_ text: String) -> ScriptEvidence {
    var simplified = 0
    var traditional = 0
    for scalar in text.unicodeScalars where HanBitmap.range.contains(scalar.value) {
      if HanBitmap.traditional.contains(scalar) {
        traditional += 1
      } else if HanBitmap.simplified.contains(scalar) {
        simplified += 1
      }
    }
    return ScriptEvidence(simplified: simplified, traditional: traditional)
  }
}
