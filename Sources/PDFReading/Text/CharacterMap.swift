/// A CMap (ISO 32000-1, 9.7.5 and 9.10.3): how many bytes a code has, and the text or the character identifier of a code.
struct CharacterMap {
  /// How many entries of a map are taken; one for each code of two bytes and as many ranges are far below it.
  static let entriesLimit = 200_000

  /// Codes of `length` bytes from `low` to `high`, byte by byte.
  struct CodeSpace {
    let length: Int
    let low: UInt32
    let high: UInt32

    func contains(_ code: UInt32) -> Bool {
      for index in 0..<length {
        let shift = UInt32(8 * index)
        let byte = code >> shift & 0xFF
        if byte < low >> shift & 0xFF || byte > high >> shift & 0xFF { return false }
      }
      return true
    }
  }

  private struct Range {
    let low: UInt32
    let high: UInt32
    /// UTF-16 of the first; the last unit counts up.
    let text: [UInt16]
  }

  private(set) var codeSpaces: [CodeSpace] = []
  private(set) var isVertical = false
  private var texts: [UInt32: String] = [:]
  private var ranges: [Range] = []
  private var identifiers: [(low: UInt32, high: UInt32, first: UInt32)] = []

  /// Reads a map; of one that is damaged, what can be made out.
  init(_ bytes: [UInt8]) {
    var reader = SyntaxReader(bytes)
    var operands: [PDFObject] = []
    while let item = reader.next() {
      switch item {
      case .object(let object):
        // The longest operator takes two; sections of any length are read in pairs and triples.
        if operands.count < CharacterMap.entriesLimit { operands.append(object) }
      case .word(let word):
        take(String(decoding: word.prefix(32), as: UTF8.self), operands)
        operands.removeAll(keepingCapacity: true)
      }
    }
    ranges.sort { $0.low < $1.low }
    identifiers.sort { $0.low < $1.low }
  }

  /// What the code says; nil where the map does not name it.
  func text(of code: UInt32) -> String? {
    if let text = texts[code] { return text }
    guard let range = last(of: ranges, where: { $0.low <= code }), code <= range.high, var unit = range.text.last else {
      return nil
    }
    unit = UInt16(truncatingIfNeeded: UInt32(unit) &+ (code - range.low))
    return String(decoding: range.text.dropLast() + [unit], as: UTF16.self)
  }

  func identifier(of code: UInt32) -> UInt32? {
    guard let range = last(of: identifiers, where: { $0.low <= code }), code <= range.high else { return nil }
    return range.first &+ (code - range.low)
  }

  /// The length of the code at `index`, by the code spaces; one byte where none fits (9.7.6.3).
  func length(of bytes: [UInt8], at index: Int) -> Int {
    var code: UInt32 = 0
    for length in 1...4 where index + length <= bytes.count {
      code = code << 8 | UInt32(bytes[index + length - 1])
      if codeSpaces.contains(where: { $0.length == length && $0.contains(code) }) { return length }
    }
    return codeSpaces.map(\.length).min() ?? 1
  }

  private var count: Int { texts.count + ranges.count + identifiers.count }

  private mutating func take(_ word: String, _ operands: [PDFObject]) {
    switch word {
    case "endcodespacerange":
      for index in stride(from: 0, to: operands.count - 1, by: 2) where codeSpaces.count < 1000 {
        guard let low = operands[index].bytes, let high = operands[index + 1].bytes, low.count == high.count,
          (1...4).contains(low.count)
        else { continue }
        codeSpaces.append(CodeSpace(length: low.count, low: Self.code(low), high: Self.code(high)))
      }
    case "endbfchar":
      for index in stride(from: 0, to: operands.count - 1, by: 2) where count < CharacterMap.entriesLimit {
        guard let code = operands[index].bytes, let text = operands[index + 1].bytes else { continue }
        texts[Self.code(code)] = TextString.utf16(text[...])
      }
    case "endbfrange":
      for index in stride(from: 0, to: operands.count - 2, by: 3) {
        takeRange(operands[index], operands[index + 1], operands[index + 2])
      }
    case "endcidrange":
      for index in stride(from: 0, to: operands.count - 2, by: 3) where count < CharacterMap.entriesLimit {
        guard let low = operands[index].bytes, let high = operands[index + 1].bytes,
          let first = operands[index + 2].integer.flatMap(UInt32.init(exactly:))
        else { continue }
        identifiers.append((Self.code(low), Self.code(high), first))
      }
    case "endcidchar":
      for index in stride(from: 0, to: operands.count - 1, by: 2) where count < CharacterMap.entriesLimit {
        guard let code = operands[index].bytes, let first = operands[index + 1].integer.flatMap(UInt32.init(exactly:))
        else { continue }
        identifiers.append((Self.code(code), Self.code(code), first))
      }
    case "def":
      if operands.count == 2, operands[0].name == "WMode" { isVertical = operands[1].integer == 1 }
    default: break
    }
  }

  private mutating func takeRange(_ low: PDFObject, _ high: PDFObject, _ target: PDFObject) {
    guard let low = low.bytes, let high = high.bytes, count < CharacterMap.entriesLimit else { return }
    let (first, last) = (Self.code(low), Self.code(high))
    guard first <= last else { return }
    switch target {
    case .string(let text):
      var units: [UInt16] = []
      for index in stride(from: 0, to: min(text.count, 64) - 1, by: 2) {
        units.append(UInt16(text[index]) << 8 | UInt16(text[index + 1]))
      }
      ranges.append(Range(low: first, high: last, text: units))
    case .array(let elements):
      for (offset, element) in elements.enumerated() where offset <= Int(last - first) {
        guard let text = element.bytes, count < CharacterMap.entriesLimit else { break }
        texts[first + UInt32(offset)] = TextString.utf16(text[...])
      }
    default: break
    }
  }

  /// The last element for which the condition, true of a first part of the array, is true.
  private func last<Element>(of array: [Element], where condition: (Element) -> Bool) -> Element? {
    var (low, high) = (0, array.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(array[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? array[low - 1] : nil
  }

  private static func code(_ bytes: [UInt8]) -> UInt32 {
    bytes.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
