import Documents

/// Values that a template prints, each behind an opaque token, so that no value ever passes through the Markdown parser:
/// a citizen's `**` or `<b>` or `{{` is printed as it is written, and a figure keeps its identity to the page.
///
/// A token is its number in private-use characters; templates may not hold such characters themselves.
///
/// One table is shared by all that make tokens: a copy for each would take the square of the number of groups.
final class TokenTable {
  private static let open: Unicode.Scalar = "\u{E000}"
  private static let close: Unicode.Scalar = "\u{E001}"
  private static let zero: UInt32 = 0xE010

  private var values: [RowLine.Piece] = []

  /// The token that stands for `inlines`.
  func token(_ inlines: [Inline]) -> String { token(.inlines(inlines)) }

  /// The token that stands for a field of each row, in lines that are printed for all of them.
  func token(_ field: RowField) -> String { token(.field(field)) }

  private func token(_ value: RowLine.Piece) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(TokenTable.open)
    for digit in String(values.count).utf8 {
      guard let scalar = Unicode.Scalar(TokenTable.zero + UInt32(digit - 48)) else { continue }
      scalars.append(scalar)
    }
    scalars.append(TokenTable.close)
    values.append(value)
    return String(scalars)
  }

  /// `text` with each token replaced by its value, the rest being the template's own words. Fields of rows, which have no
  /// value outside their lines, are left out.
  func inlines(of text: String) -> [Inline] {
    pieces(of: text).reduce(into: []) { result, piece in
      if case .inlines(let inlines) = piece { result += inlines }
    }
  }

  /// `text` as a line that is printed for each row.
  func rowLine(_ text: String) -> RowLine { RowLine(pieces: pieces(of: text)) }

  private func pieces(of text: String) -> [RowLine.Piece] {
    var result: [RowLine.Piece] = []
    var literal = String.UnicodeScalarView()
    var number: Int?
    for scalar in text.unicodeScalars {
      if let soFar = number {
        if scalar == TokenTable.close {
          number = nil
          if values.indices.contains(soFar) { result.append(values[soFar]) }
        } else if (TokenTable.zero..<TokenTable.zero + 10).contains(scalar.value) {
          number = soFar * 10 + Int(scalar.value - TokenTable.zero)
        }
      } else if scalar == TokenTable.open {
        if !literal.isEmpty { result.append(.inlines([.text(String(literal), .template)])) }
        literal = String.UnicodeScalarView()
        number = 0
      } else {
        literal.append(scalar)
      }
    }
    if !literal.isEmpty { result.append(.inlines([.text(String(literal), .template)])) }
    return result
  }

  /// `text` with each token replaced by its characters: for addresses and other attributes.
  func plain(_ text: String) -> String { inlines(of: text).plainText }
}
