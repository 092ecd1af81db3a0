/// How a face describes its outlines; decides how it reaches a PDF.
public enum FaceFormat: String, Sendable, Hashable {
  /// Compact Font Format: cubic curves.
  case cff
  /// A `glyf` table: quadratic curves.
  case trueType
}
