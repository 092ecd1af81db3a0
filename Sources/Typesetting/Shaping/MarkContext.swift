import Documents

/// Settles the characters that Chinese and Western text share, by what stands beside them.
enum MarkContext {
  static func resolve(
    _ kinds: ContiguousArray<CharacterTable.Kind>, _ text: ItemisedText
  ) -> ContiguousArray<CharacterTable.Kind> {
    var result = kinds
    let scalars = text.scalars
    func isChinese(_ index: Int) -> Bool { text.span(at: index).language.isChinese }
    for index in kinds.indices {
      switch kinds[index] {
      case .quoteOpening, .quoteClosing:
        // An apostrophe; otherwise quotes in Chinese text are full-width marks (GB/T 15834-2011, 4.8).
        let isApostrophe =
          scalars[index].value == 0x2019 && isWestern(result, index - 1) && isWestern(kinds, index + 1)
        if isApostrophe || !isChinese(index) { result[index] = .westernMark }
      case .emDash, .ellipsis:
        if !isChinese(index) { result[index] = .westernMark }
      case .solidus:
        let isWithin = isWestern(result, index - 1) || isWestern(kinds, index + 1)
        if scalars[index].value == 0x2F, isWithin || !isChinese(index) { result[index] = .westernMark }
      case .shortConnector:
        if !isChinese(index) { result[index] = .westernMark }
      case .han where scalars[index].value == 0xFF0D || scalars[index].value == 0xFF0B:
        // The sign of the number after it, which it is not parted from; between two numbers it connects them.
        guard beside(kinds, index, step: 1) == .digit else { break }
        result[index] = beside(kinds, index, step: -1) == .digit ? .connector : .prefix
      case .space:
        // Between a Mongolian stem and its suffix, which are shaped as one word.
        let isBefore = index > 0 && (0x1800...0x18AF).contains(scalars[index - 1].value)
        if scalars[index].value == 0x202F, isBefore { result[index] = .westernMark }
      default: break
      }
    }
    return result
  }

  /// What stands next to a character, blanks passed over.
  private static func beside(
    _ kinds: ContiguousArray<CharacterTable.Kind>, _ index: Int, step: Int
  ) -> CharacterTable.Kind? {
    var index = index + step
    while kinds.indices.contains(index), kinds[index] == .space { index += step }
    return kinds.indices.contains(index) ? kinds[index] : nil
  }

  private static func isWestern(_ kinds: ContiguousArray<CharacterTable.Kind>, _ index: Int) -> Bool {
    guard kinds.indices.contains(index) else { return false }
    switch kinds[index] {
    case .letter, .digit, .westernMark, .extender: return true
    default: return false
    }
  }
}
