/// Words that many rows share (channels, groups, columns' names), each kept once and known by its number.
public struct WordTable: Sendable {
  /// Beyond it further words are written with their rows: a column of free text would fill the memory.
  public static let limit = 1 << 14
  /// Longer ones are not kept, in bytes.
  public static let longest = 64

  public private(set) var list: [String] = []
  private var index: [String: Int] = [:]

  public init() {}

  /// The number of a word, which is taken in if there is room; nil where it is to be written out.
  public mutating func number(of word: String) -> Int? {
    if let known = index[word] { return known }
    guard list.count < WordTable.limit, word.utf8.count <= WordTable.longest else { return nil }
    index[word] = list.count
    list.append(word)
    return list.count - 1
  }
}
