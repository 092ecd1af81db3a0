import Campaigns

/// The pieces of XML between which a row puts its numbers, for each column.
///
/// A piece is copied as 32 bytes, whatever it holds, and as many count as it has.
struct CellTemplates: ~Copyable {
  static let size = 32

  /// What can stand in a cell.
  enum Kind: Int, CaseIterable {
    case blank
    case string
    case number
    case day
  }

  struct Piece {
    fileprivate(set) var offset = 0
    fileprivate(set) var count = 0
  }

  private let bytes: UnsafeMutablePointer<UInt8>
  private var filled = 0
  /// `<c r="A` of each column.
  private(set) var starts: [Piece] = []
  /// What follows the row's number, for each column and kind.
  private(set) var middles: [Piece] = []
  private(set) var end = Piece()
  private(set) var rowStart = Piece()
  private(set) var rowHeight = Piece()
  private(set) var rowHalf = Piece()
  private(set) var rowHeightEnd = Piece()
  private(set) var rowEnd = Piece()

  /// - Parameters:
  ///   - letters: of the columns.
  ///   - styles: number of each column's style for texts.
  init(letters: [String], styles: [Int], number: Int, day: Int) {
    bytes = .allocate(capacity: (letters.count * (1 + Kind.allCases.count) + 6) * CellTemplates.size)
    bytes.initialize(repeating: 0, count: (letters.count * (1 + Kind.allCases.count) + 6) * CellTemplates.size)
    for (index, letter) in letters.enumerated() {
      starts.append(put("<c r=\"\(letter)"))
      for kind in Kind.allCases {
        switch kind {
        case .blank: middles.append(put("\" s=\"\(styles[index])\"/>"))
        case .string: middles.append(put("\" s=\"\(styles[index])\" t=\"s\"><v>"))
        case .number: middles.append(put("\" s=\"\(number)\"><v>"))
        case .day: middles.append(put("\" s=\"\(day)\"><v>"))
        }
      }
    }
    end = put("</v></c>")
    rowStart = put("<row r=\"")
    rowHeight = put("\" ht=\"")
    rowHalf = put(".5")
    rowHeightEnd = put("\" customHeight=\"1\">")
    rowEnd = put("</row>")
  }

  deinit { bytes.deallocate() }

  private mutating func put(_ text: String) -> Piece {
    let piece = Piece(offset: filled, count: min(text.utf8.count, CellTemplates.size))
    for (index, byte) in text.utf8.prefix(CellTemplates.size).enumerated() { bytes[filled + index] = byte }
    filled += CellTemplates.size
    return piece
  }

  /// Copies a piece.
  /// - Parameter to: with room for 32 bytes.
  /// - Returns: where the next one goes.
  @inline(__always)
  func copy(_ piece: Piece, to: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    ByteVector(at: bytes + piece.offset).store(at: to)
    ByteVector(at: bytes + piece.offset + ByteVector.size).store(at: to + ByteVector.size)
    return to + piece.count
  }
}
