import Diagnostics

/// Parts a word or pattern as people write it.
enum CodebookPattern {
  enum Fault: Error {
    /// Nothing but blanks and marks.
    case empty
    /// Nothing but gaps.
    case gapsOnly
    case long
  }

  /// - Parameter text: `*`, `＊`, `…`, `⋯`, or three full stops stand for a gap.
  static func pieces(of text: String, _ folding: LetterFolding) throws(Fault) -> [Codebook.Piece] {
    var runs: [(text: String, isGap: Bool)] = []
    for scalar in text.unicodeScalars {
      let isGap = scalar == "*" || scalar == "＊" || scalar == "…" || scalar == "⋯"
      if runs.last?.isGap == isGap {
        runs[runs.count - 1].text.unicodeScalars.append(scalar)
      } else {
        runs.append((String(Character(scalar)), isGap))
      }
    }
    runs = runs.flatMap { $0.isGap ? [$0] : partedByStops($0.text) }
    var pieces: [Codebook.Piece] = []
    for (index, run) in runs.enumerated() where !run.isGap {
      var piece = Codebook.Piece(symbols: MatchText.symbols(of: run.text, folding))
      if piece.symbols.isEmpty { continue }
      if piece.symbols.count > Codebook.longestPiece { throw .long }
      // A gap lets a word of letters go on only where no blank is between them.
      piece.goesOnBefore = index > 0 && isLetter(run.text.unicodeScalars.first, folding)
      piece.goesOnBehind = index < runs.count - 1 && isLetter(run.text.unicodeScalars.last, folding)
      pieces.append(piece)
    }
    if pieces.isEmpty { throw runs.contains(where: \.isGap) ? .gapsOnly : .empty }
    return pieces
  }

  private static func isLetter(_ scalar: Unicode.Scalar?, _ folding: LetterFolding) -> Bool {
    guard let scalar, let symbol = MatchText.symbols(of: String(Character(scalar)), folding).first else { return false }
    return MatchSymbol.isInWord(symbol)
  }

  private static func partedByStops(_ text: String) -> [(text: String, isGap: Bool)] {
    var runs: [(text: String, isGap: Bool)] = []
    var rest = text.unicodeScalars[...]
    var start = rest.startIndex
    while let at = rest.firstIndex(of: ".") {
      let end = rest[at...].firstIndex { $0 != "." } ?? rest.endIndex
      if rest.distance(from: at, to: end) >= 3 {
        if start < at { runs.append((String(text.unicodeScalars[start..<at]), false)) }
        runs.append((String(rest[at..<end]), true))
        start = end
      }
      rest = rest[end...]
    }
    if start < text.unicodeScalars.endIndex { runs.append((String(text.unicodeScalars[start...]), false)) }
    return runs
  }
}
