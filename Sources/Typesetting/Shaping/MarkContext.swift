import Documents

/// Settles the characters that Chinese and Western text share, by what stands beside them.
enum MarkContext {
  static func resolve(
    _ kinds: ContiguousArray<CharacterTable.Kind>, _ scalars: ContiguousArray<Unicode.Scalar>,
    language: DocumentLanguage
  ) -> ContiguousArray<CharacterTable.Kind> {
    var result = kinds
    for index in kinds.indices {
      switch kinds[index] {
      case .quoteOpening, .quoteClosing:
        // An apostrophe; otherwise quotes in Chinese text are full-width marks (GB/T 15834-2011, 4.8).
        let isApostrophe =
          scalars[index].value == 0x2019 && isWestern(result, index - 1) && isWestern(kinds, index + 1)
        if language == .english || isApostrophe { result[index] = .westernMark }
      case .emDash, .ellipsis:
        if language == .english { result[index] = .westernMark }
      case .solidus:
        let isWithin = isWestern(result, index - 1) || isWestern(kinds, index + 1)
        if scalars[index].value == 0x2F, isWithin || language == .english { result[index] = .westernMark }
      case .shortConnector:
        if language == .english { result[index] = .westernMark }
      default: break
      }
    }
    return result
  }

  private static func isWestern(_ kinds: ContiguousArray<CharacterTable.Kind>, _ index: Int) -> Bool {
    guard kinds.indices.contains(index) else { return false }
    switch kinds[index] {
    case .letter, .digit, .westernMark, .extender: return true
    default: return false
    }
  }
}
