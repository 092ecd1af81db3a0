/// Looks at XML before the parser does, for what would make the parser slow or large: document types, whose entities can
/// stand for any amount of text, and tags with so many attributes that comparing each with each takes minutes.
///
/// OOXML parts have no document type (ECMA-376 part 2, 8.1.4 forbids them), and no tag of theirs has thirty attributes.
struct XMLGuard {
  enum Finding: Equatable {
    case documentType
    case longTag
  }

  /// In bytes.
  private static let longestTag = 1 << 16
  private static let mostAttributes = 128

  private enum State {
    case text
    /// Behind `<`.
    case opened
    case tag
    case quoted(UInt8)
    /// Behind `<!`.
    case declaration
    case comment
    case characterData
    case instruction
  }

  private var state = State.text
  private var length = 0
  private var attributes = 0
  /// The last bytes within a comment, character data or an instruction.
  private var before: UInt8 = 0
  private var beforeThat: UInt8 = 0

  /// - Returns: what is wrong with these bytes, which follow those given before; nil where nothing is.
  mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    for byte in bytes {
      switch state {
      case .text:
        if byte == UInt8(ascii: "<") { state = .opened }
      case .opened:
        switch byte {
        case UInt8(ascii: "!"): state = .declaration
        case UInt8(ascii: "?"): begin(.instruction)
        default:
          length = 0
          attributes = 0
          state = byte == UInt8(ascii: ">") ? .text : .tag
        }
      case .declaration:
        switch byte {
        case UInt8(ascii: "-"): begin(.comment)
        case UInt8(ascii: "["): begin(.characterData)
        default: return .documentType
        }
      case .tag:
        length += 1
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          state = .quoted(byte)
        } else if byte == UInt8(ascii: "=") {
          attributes += 1
          if attributes > XMLGuard.mostAttributes { return .longTag }
        }
        if length > XMLGuard.longestTag { return .longTag }
      case .quoted(let quote):
        length += 1
        if byte == quote { state = .tag }
        if length > XMLGuard.longestTag { return .longTag }
      case .comment: pass(byte, end: UInt8(ascii: "-"), twice: true)
      case .characterData: pass(byte, end: UInt8(ascii: "]"), twice: true)
      case .instruction: pass(byte, end: UInt8(ascii: "?"), twice: false)
      }
    }
    return nil
  }

  private mutating func begin(_ state: State) {
    self.state = state
    before = 0
    beforeThat = 0
  }

  private mutating func pass(_ byte: UInt8, end: UInt8, twice: Bool) {
    if byte == UInt8(ascii: ">"), before == end, !twice || beforeThat == end { state = .text }
    beforeThat = before
    before = byte
  }
}
