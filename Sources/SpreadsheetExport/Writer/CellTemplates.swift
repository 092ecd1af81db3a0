/// The pieces of XML between which a row puts its numbers, for each column.
///
/// A cell is `<c s="3" t="s" r="B12"><v>7</v></c>`: what is alike in a column stands together before the row's number, and
/// what is alike in a row behind it. That order of attributes is as good as any other, and deflates to nine tenths.
struct CellTemplates: ~Copyable {
  /// What can stand in a cell.
  enum Kind: Int, CaseIterable {
    case blank
    case string
    case number
    case day
  }

  private let pieces: XMLPieces
  /// From the start of the cell to its column, for each column and kind; first behind a cell that is closed, then behind one
  /// that has a value.
  private(set) var starts: [XMLPieces.Piece] = []
  /// Behind the row's number in a cell without a value.
  let blankEnd: XMLPieces.Piece
  /// Behind a value.
  let end: XMLPieces.Piece
  let rowStart: XMLPieces.Piece
  let rowHalf: XMLPieces.Piece
  let rowNumber: XMLPieces.Piece
  let rowOpen: XMLPieces.Piece
  let rowEnd: XMLPieces.Piece

  /// - Parameters:
  ///   - letters: of the columns.
  ///   - styles: number of each column's style for texts and empty cells.
  ///   - number: that of numbers.
  ///   - day: that of days.
  init(letters: [String], styles: [Int], number: Int, day: Int) {
    var pieces = XMLPieces(capacity: letters.count * 2 * Kind.allCases.count + 7)
    blankEnd = pieces.put("\"/>")
    end = pieces.put("</v></c>")
    rowStart = pieces.put("<row customHeight=\"1\" ht=\"")
    rowHalf = pieces.put(".5")
    rowNumber = pieces.put("\" r=\"")
    rowOpen = pieces.put("\">")
    rowEnd = pieces.put("</row>")
    for before in ["", "</v></c>"] {
      for (index, letter) in letters.enumerated() {
        for kind in Kind.allCases {
          let style =
            switch kind {
            case .blank: "\(styles[index])\""
            case .string: "\(styles[index])\" t=\"s\""
            case .number: "\(number)\""
            case .day: "\(day)\""
            }
          starts.append(pieces.put("\(before)<c s=\"\(style) r=\"\(letter)"))
        }
      }
    }
    self.pieces = pieces
  }

  @inline(__always)
  func copy(_ piece: XMLPieces.Piece, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    pieces.copy(piece, to: target)
  }
}

/// The pieces of XML around a shared string.
struct StringPieces: ~Copyable {
  let start: XMLPieces.Piece
  let preservedStart: XMLPieces.Piece
  let end: XMLPieces.Piece
  private let pieces: XMLPieces

  init() {
    var pieces = XMLPieces(capacity: 3)
    start = pieces.put("<si><t>")
    preservedStart = pieces.put("<si><t xml:space=\"preserve\">")
    end = pieces.put("</t></si>")
    self.pieces = pieces
  }

  @inline(__always)
  func copy(_ piece: XMLPieces.Piece, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    pieces.copy(piece, to: target)
  }
}
