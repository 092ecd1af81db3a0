import Campaigns
import Documents

/// The released rows, one after another, as an appendix has them: a line in 黑体 that says which row it is, and its
/// paragraphs. Rows without released words are left out.
///
/// Nothing is made before it is wanted: a million rows need no memory.
struct SuggestionList: Sendable {
  /// Joined by `separator`; those with an absent field are left out.
  let parts: [RowLine]
  /// A paragraph each, or several where the row's own words have several lines; left out likewise.
  let paragraphs: [RowLine]
  let separator: String
  /// In the size of the text or in that of an appendix.
  let kind: Paragraph.Kind

  func series(_ rows: PublicRows, _ values: RowValues) -> BlockSeries {
    BlockSeries(identity: "suggestions", estimatedCount: 2 * rows.count) {
      let iterator = rows.makeIterator()
      var waiting: ArraySlice<Block> = []
      return AnyIterator {
        while waiting.isEmpty {
          guard let row = iterator.next() else { return nil }
          waiting = blocks(for: row, values)[...]
        }
        return waiting.popFirst()
      }
    }
  }

  private func blocks(for row: PublicSuggestion, _ values: RowValues) -> [Block] {
    let texts = paragraphs.compactMap { $0.inlines(for: row, values) }
    guard row.text != nil, !texts.isEmpty else { return [] }
    var head: [Inline] = []
    for part in parts.compactMap({ $0.inlines(for: row, values) }) {
      if !head.isEmpty { head.append(.text(separator, .template)) }
      head += part
    }
    var blocks: [Block] = []
    if !head.isEmpty {
      let indent: Paragraph.Indent = kind == .body ? .twoCharacters : .none
      blocks.append(.paragraph(Paragraph([.strong(head)], indent: indent, keepWithNext: true, kind: kind)))
    }
    for text in texts {
      for lines in text.paragraphs { blocks.append(.paragraph(Paragraph(lines, kind: kind))) }
    }
    return blocks
  }
}

extension [Inline] {
  /// The same, parted where its words begin a new line; lines without words are left out.
  fileprivate var paragraphs: [[Inline]] {
    var result: [[Inline]] = [[]]
    for inline in self {
      guard case .text(let text, let source) = inline, text.hasNewline else {
        result[result.count - 1].append(inline)
        continue
      }
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        if index > 0 { result.append([]) }
        let words = line.drop { $0.isWhitespace }
        if !words.isEmpty { result[result.count - 1].append(.text(String(words), source)) }
      }
    }
    return result.filter { !$0.isEmpty }
  }
}

extension String {
  /// Whether a character of it begins a new line: LF, VT, FF, CR, NEL, U+2028, U+2029. Bytes are gone through, as there is
  /// hardly a row with one.
  fileprivate var hasNewline: Bool {
    utf8.withContiguousStorageIfAvailable(String.hasNewline) ?? Array(utf8).withUnsafeBufferPointer(String.hasNewline)
  }

  private static func hasNewline(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A...0x0D: return true
      case 0x85: if index > 0, bytes[index - 1] == 0xC2 { return true }
      case 0xA8, 0xA9: if index > 1, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 { return true }
      default: continue
      }
    }
    return false
  }
}
