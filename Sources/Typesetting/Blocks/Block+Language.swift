import Documents

extension Block {
  /// The language of a block that is of one throughout; nil: that of what holds it.
  var language: DocumentLanguage? {
    switch self {
    case .title(let inlines), .heading(_, let inlines), .remark(let inlines): inlines.language
    case .paragraph(let paragraph): paragraph.language ?? paragraph.inlines.language
    case .vertical(let text): text.language
    default: nil
    }
  }
}

extension [Inline] {
  /// The language in which all of them are said to be, but for breaks of lines; nil where none is named, or several are.
  var language: DocumentLanguage? {
    guard case .language(let language, _)? = first else { return nil }
    let isAll = allSatisfy { inline in
      switch inline {
      case .language(language, _), .lineBreak, .text("\n", _): true
      default: false
      }
    }
    return isAll ? language : nil
  }
}
