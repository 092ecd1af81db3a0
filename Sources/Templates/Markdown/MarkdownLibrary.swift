import CCMarkGFM

/// The library that parses what templates write: cmark-gfm.
public enum MarkdownLibrary {
  /// As `0.29.0.gfm.6`.
  public static var version: String { cmark_version_string().map { String(cString: $0) } ?? "" }
}
