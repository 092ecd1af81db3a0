import Diagnostics
import Documents

/// Blocks of a second language.
extension MarkdownReader {
  mutating func blocks(of directive: BodyDirective) -> [Block] {
    guard let language = directive.language else {
      log.append(
        .templateDirective, at: .file(template),
        [
          "directive": directive.kind.rawValue,
          "problem": "\(directive.tag)? " + DocumentLanguage.allCases.map(\.rawValue).joined(separator: ", "),
        ])
      return []
    }
    let bodies = directive.bodies.map { body in MarkdownTree(body).map { blocks(of: $0) } ?? [] }
    switch directive.kind {
    case .language: return bodies.flatMap { $0.map { $0.inLanguage(language) } }
    case .columns:
      let columns = bodies.enumerated().map { index, blocks in
        index == 0 ? blocks : blocks.map { $0.inLanguage(language) }
      }
      // What the office has in one language only takes the whole width.
      if columns.dropFirst().allSatisfy(\.isEmpty) { return columns.first ?? [] }
      return [.parallel(columns)]
    case .vertical:
      let paragraphs = bodies.flatMap { $0 }.compactMap(\.words)
      return paragraphs.isEmpty
        ? [] : [.vertical(VerticalText(paragraphs: paragraphs, language: language, lines: directive.lines))]
    }
  }
}

extension Block {
  /// Its words, of a block that is nothing but words; a title and a heading in their own typeface.
  fileprivate var words: [Inline]? {
    switch self {
    case .paragraph(let paragraph): paragraph.inlines
    case .title(let inlines), .heading(_, let inlines): [.strong(inlines)]
    default: nil
    }
  }
}
