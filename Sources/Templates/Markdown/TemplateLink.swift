import Documents

/// What a link of a template may lead to: an address, or a word that says how its text is set.
enum TemplateLink {
  /// The words that stand alone.
  static let marks: Set<String> = [
    "keep:", "strong:", "emphasis:", "footnote:", "leader:", "caption:", "caption:sideways", "note:", "flush:",
    "number:", "left:", "above:",
  ]

  /// - Parameter url: as the template has it; a tag in it may become anything.
  static func isKnown(_ url: String) -> Bool {
    if url.contains(TemplateLinter.tagMark) || marks.contains(url) || url.contains("://") { return true }
    if url.hasPrefix("mailto:") || url.hasPrefix("tel:") { return true }
    if url.hasPrefix("run-in:") { return (1...4).contains(Int(url.dropFirst("run-in:".count)) ?? 0) }
    if url.hasPrefix("lang:") { return DocumentLanguage(rawValue: String(url.dropFirst("lang:".count))) != nil }
    return false
  }
}
