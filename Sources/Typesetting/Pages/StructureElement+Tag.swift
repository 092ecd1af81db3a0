extension StructureElement.Role {
  /// The standard structure type that files name it by; ISO 32000-1, 14.8.4.
  public var tag: StaticString {
    switch self {
    case .document: "Document"
    case .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .heading4: "H4"
    case .heading5: "H5"
    case .heading6: "H6"
    case .paragraph: "P"
    case .span: "Span"
    case .blockQuote: "BlockQuote"
    case .list, .numberedList: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .note: "Note"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .reference: "Reference"
    case .table: "Table"
    case .caption: "Caption"
    case .row: "TR"
    case .headerCell, .rowHeaderCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .link: "Link"
    case .section: "Sect"
    case .division: "Div"
    }
  }

  /// Whether it is a piece of a line.
  public var isInline: Bool { self == .link || self == .span || self == .reference }

  /// Whether it is a cell of a table, head or not.
  public var isCell: Bool { self == .cell || self == .headerCell || self == .rowHeaderCell }
}
