import Campaigns

/// Masks the words that rows share (channels, districts …). They become names of figures and headings, so that what is
/// personal in them leaves nothing behind, in the office's own outputs neither.
struct LabelMasks: ~Copyable {
  /// More different words than the columns of any campaign share.
  private static let limit = 1 << 13
  /// More than a row has columns of such words.
  private static let mostHeld = 16

  /// Words that were met, and by their numbers what they became.
  private var index = ByteIndex()
  private var known: [PackedWord] = []
  /// What they are made of, as `ByteSearch.signature` has it.
  private var signatures: [UInt64] = []
  /// What the last ones became that there was no room for.
  private var held: [HeldText] = []

  /// - Parameters:
  ///   - author: of the row at hand, whose name and contact are masked too: 来电（李小明）.
  ///   - signature: the author's.
  mutating func word(
    of text: ByteText, by author: RowAuthor, _ signature: UInt64, _ finder: PersonalDataFinder,
    _ words: inout WordTable
  ) -> PackedWord {
    let place = index.find(text)
    // Nearly every label of every row ends here.
    if let place, signatures[place] & signature == 0 { return known[place] }
    if let own = withoutAuthor(text, author, signature, finder) { return words.word(own) }
    if let place { return known[place] }
    let word = words.word(masked(text, finder))
    // A word that is written out points to its text.
    if word.number >= 0, known.count < LabelMasks.limit, text.count <= WordTable.longest {
      index.insert(text)
      known.append(word)
      signatures.append(ByteSearch.signature(text))
    }
    return word
  }

  /// The words without the author of their row; nil where they name nobody.
  mutating func withoutAuthor(
    _ text: ByteText, _ author: RowAuthor, _ signature: UInt64, _ finder: PersonalDataFinder
  ) -> ByteText? {
    guard ByteSearch.signature(text) & signature != 0, author.mayBeNamed(in: text),
      let shown = finder.shown(text.string, by: author.row(id: nil))
    else {
      return nil
    }
    return hold(shown)
  }

  private mutating func masked(_ text: ByteText, _ finder: PersonalDataFinder) -> ByteText {
    guard finder.mayFind(in: text, name: nil, contact: nil) else { return text }
    let original = text.string
    let shown = finder.shown(original)
    return shown == original ? text : hold(shown)
  }

  /// Good until as many others were asked for as are held.
  private mutating func hold(_ text: String) -> ByteText {
    if held.count >= LabelMasks.mostHeld { held.removeFirst() }
    let replacement = HeldText(text)
    held.append(replacement)
    return replacement.text
  }
}
