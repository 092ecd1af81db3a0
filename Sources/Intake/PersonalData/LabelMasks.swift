import Campaigns

/// Masks the words that rows share (channels, districts …). They become names of figures and headings, so that what is
/// personal in them leaves nothing behind, in the office's own outputs neither.
struct LabelMasks: ~Copyable {
  /// More different words with digits or letters in them than any campaign has.
  private static let limit = 1 << 12
  /// As many as a row has columns of such words.
  private static let mostHeld = 8

  private var index = ByteIndex()
  /// By the number of a word; nil where it stays as it is.
  private var masked: [HeldText?] = []
  /// The last ones that there was no room for.
  private var held: [HeldText] = []

  mutating func word(of text: ByteText, _ finder: PersonalDataFinder, _ words: inout WordTable) -> PackedWord {
    guard finder.mayFind(in: text, name: nil, contact: nil) else { return words.word(text) }
    if let known = index.find(text) { return words.word(masked[known]?.text ?? text) }
    let original = text.string
    let shown = finder.shown(original)
    let replacement = shown == original ? nil : HeldText(shown)
    if masked.count < LabelMasks.limit, text.count <= WordTable.longest {
      index.insert(text)
      masked.append(replacement)
    } else if let replacement {
      if held.count >= LabelMasks.mostHeld { held.removeFirst() }
      held.append(replacement)
    }
    return words.word(replacement?.text ?? text)
  }
}
