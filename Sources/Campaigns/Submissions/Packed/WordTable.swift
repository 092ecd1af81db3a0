/// Words that many rows share (channels, groups, columns' names), each kept once and known by its number.
public struct WordTable: ~Copyable {
  /// Beyond it further words are written with their rows: a column of free text would fill the memory.
  public static let limit = 1 << 14
  /// Longer ones are not kept, in bytes.
  public static let longest = 64

  public private(set) var list: [String] = []
  private var index = ByteIndex()

  public init() {}

  /// A word, which is taken in if there is room, and written out if not.
  public mutating func word(_ text: ByteText) -> PackedWord {
    if let known = index.find(text) { return PackedWord(number: known) }
    guard list.count < WordTable.limit, text.count <= WordTable.longest else { return PackedWord(text: text) }
    list.append(text.string)
    return PackedWord(number: index.insert(text))
  }
}
