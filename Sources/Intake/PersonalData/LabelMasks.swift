import Campaigns

/// Masks the words that rows share (channels, districts …). They become names of figures and headings, so that what is
/// personal in them leaves nothing behind, in the office's own outputs neither.
struct LabelMasks: ~Copyable {
  /// More different words than the columns of any campaign share.
  private static let limit = 1 << 13
  /// As many as a row has columns of such words.
  private static let mostHeld = 8

  /// Words that were met, and by their numbers what they became.
  private var index = ByteIndex()
  private var known: [PackedWord] = []
  /// What the last ones became that there was no room for.
  private var held: [HeldText] = []

  mutating func word(of text: ByteText, _ finder: PersonalDataFinder, _ words: inout WordTable) -> PackedWord {
    if let place = index.find(text) { return known[place] }
    let word = words.word(masked(text, finder))
    // A word that is written out points to its text.
    if word.number >= 0, known.count < LabelMasks.limit, text.count <= WordTable.longest {
      index.insert(text)
      known.append(word)
    }
    return word
  }

  /// Good until as many others were asked for as are held.
  private mutating func masked(_ text: ByteText, _ finder: PersonalDataFinder) -> ByteText {
    guard finder.mayFind(in: text, name: nil, contact: nil) else { return text }
    let original = text.string
    let shown = finder.shown(original)
    guard shown != original else { return text }
    if held.count >= LabelMasks.mostHeld { held.removeFirst() }
    let replacement = HeldText(shown)
    held.append(replacement)
    return replacement.text
  }
}
