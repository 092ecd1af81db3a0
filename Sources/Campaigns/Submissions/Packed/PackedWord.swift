/// A word of a packed row: one that many rows share, by its number, or one that is written out.
public struct PackedWord {
  /// In the word table; negative where the word is written out.
  public let number: Int
  /// The word itself where it is written out.
  public let text: ByteText

  @inlinable
  public init(number: Int) {
    self.number = number
    text = ByteText("")
  }

  @inlinable
  public init(text: ByteText) {
    number = -1
    self.text = text
  }

  public func string(in words: [String]) -> String {
    number < 0 ? text.string : words.indices.contains(number) ? words[number] : ""
  }

  /// Whether it is this word, byte for byte.
  func isSame(_ word: String, in words: [String]) -> Bool {
    number < 0
      ? text.bytes.elementsEqual(word.utf8)
      : words.indices.contains(number) && words[number].utf8.elementsEqual(word.utf8)
  }
}
