import Documents

extension Block {
  /// The office's own words in the block: what script evidence is taken from.
  var officeText: String {
    switch self {
    case .officialHead(let head): head.marks.map(\.officeText).joined()
    case .title(let words), .heading(_, let words): words.officeText
    case .paragraph(let paragraph): paragraph.inlines.officeText
    case .table(let table): table.rows.flatMap { $0 }.map(\.officeText).joined()
    case .signOff(let sign): sign.issuers.map(\.officeText).joined()
    case .code(let code): code.caption.officeText
    }
  }
}

extension [Inline] {
  var officeText: String {
    map { inline in
      switch inline {
      case .text(let text, let source): source.kind == .office ? text : ""
      case .runIn(_, let inner), .strong(let inner), .emphasis(let inner), .link(_, let inner), .unbroken(let inner):
        inner.officeText
      case .lineBreak: ""
      }
    }.joined()
  }
}
