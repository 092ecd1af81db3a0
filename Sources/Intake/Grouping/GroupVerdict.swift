/// What a codebook says of a text. Never what the text is about: that is for a person to say.
enum GroupVerdict: Hashable {
  /// A group by place in the codebook, with what its words come to and where they stand in the text.
  struct Candidate: Hashable {
    let group: Int
    /// In thousandths.
    let score: Int
    /// Words and patterns that were found, in the order of the text.
    let grounds: [Ground]
  }

  /// What was found of a word or pattern: bytes of the text, piece by piece.
  struct Ground: Hashable {
    let item: Int
    let pieces: [Range<Int>]
  }

  /// No word of any group stands in it.
  case none
  /// One group leads. `second`: the one behind it, if there is one.
  case proposed(Candidate, second: Candidate?)
  /// Words were found, and they are too few or speak for several groups alike: one candidate or the first two.
  case undecided([Candidate])
}
