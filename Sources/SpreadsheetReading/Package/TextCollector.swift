/// Gathers the text of `<si>` or `<is>`: its runs joined, without phonetic guides (ECMA-376 part 1, 18.4.8).
struct TextCollector {
  private(set) var text = ""
  private var bytes: [UInt8] = []
  private var size = 0
  private var isOpen = false
  private var keepsBlanks = false
  private var isPhonetic = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t" where !isPhonetic:
      isOpen = true
      bytes = []
      keepsBlanks = attributes["space"] == "preserve"
    case "rPh": isPhonetic = true
    default: break
    }
  }

  /// False where the text is longer than any cell's.
  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isOpen else { return true }
    size += piece.count
    guard size <= WorkbookLimits.cellText else { return false }
    bytes.append(contentsOf: piece)
    return true
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t" where isOpen:
      text += CellText.text(bytes, keepsBlanks: keepsBlanks)
      isOpen = false
    case "rPh": isPhonetic = false
    default: break
    }
  }
}
