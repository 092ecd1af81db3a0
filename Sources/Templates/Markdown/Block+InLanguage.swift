import Documents

extension Block {
  /// The block with its words said to be of a language; what is said already stays.
  func inLanguage(_ language: DocumentLanguage) -> Block {
    switch self {
    case .paragraph(let paragraph):
      return .paragraph(
        Paragraph(
          paragraph.inlines, indent: paragraph.indent, spaceBefore: paragraph.spaceBefore,
          keepWithNext: paragraph.keepWithNext, isHeading: paragraph.isHeading,
          language: paragraph.language ?? language, kind: paragraph.kind))
    case .list(let list):
      return .list(
        List(list.marker, list.items.map { item in List.Item(item.blocks.map { $0.inLanguage(language) }) }))
    case .quotation(let blocks): return .quotation(blocks.map { $0.inLanguage(language) })
    case .note(let blocks): return .note(blocks.map { $0.inLanguage(language) })
    case .title, .heading, .table, .signOff, .remark, .annexHead:
      return mapInlines { inlines in inlines.isEmpty ? [] : [.language(language, inlines)] }
    default: return self
    }
  }
}
