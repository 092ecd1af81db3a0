/// The pieces of XML between which a row puts its numbers, for each column.
struct CellTemplates: ~Copyable {
  /// What can stand in a cell.
  enum Kind: Int, CaseIterable {
    case blank
    case string
    case number
    case day
  }

  private let pieces: XMLPieces
  /// `<c r="A` of each column.
  private(set) var starts: [XMLPieces.Piece] = []
  /// The end of the cell before and the start.
  private(set) var joints: [XMLPieces.Piece] = []
  /// What follows the row's number, for each column and kind.
  private(set) var middles: [XMLPieces.Piece] = []
  let end: XMLPieces.Piece
  let rowStart: XMLPieces.Piece
  let rowHeight: XMLPieces.Piece
  let rowHalf: XMLPieces.Piece
  let rowHeightEnd: XMLPieces.Piece
  let rowEnd: XMLPieces.Piece

  /// - Parameters:
  ///   - letters: of the columns.
  ///   - styles: number of each column's style for texts.
  init(letters: [String], styles: [Int], number: Int, day: Int) {
    var pieces = XMLPieces(capacity: letters.count * (2 + Kind.allCases.count) + 6)
    end = pieces.put("</v></c>")
    rowStart = pieces.put("<row r=\"")
    rowHeight = pieces.put("\" ht=\"")
    rowHalf = pieces.put(".5")
    rowHeightEnd = pieces.put("\" customHeight=\"1\">")
    rowEnd = pieces.put("</row>")
    for (index, letter) in letters.enumerated() {
      starts.append(pieces.put("<c r=\"\(letter)"))
      joints.append(pieces.put("</v></c><c r=\"\(letter)"))
      for kind in Kind.allCases {
        switch kind {
        case .blank: middles.append(pieces.put("\" s=\"\(styles[index])\"/>"))
        case .string: middles.append(pieces.put("\" s=\"\(styles[index])\" t=\"s\"><v>"))
        case .number: middles.append(pieces.put("\" s=\"\(number)\"><v>"))
        case .day: middles.append(pieces.put("\" s=\"\(day)\"><v>"))
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
