/// Judges UTF-8 that comes in blocks, cut anywhere.
struct UTF8Judge {
  /// Bytes of a character that the last block cut.
  private var carried: [UInt8] = []
  /// Whether U+FFFD was among the text.
  private(set) var hasReplacements = false

  /// Whether the last block ended with a character.
  var isWhole: Bool { carried.isEmpty }

  /// Whether this block goes on well from the ones before.
  mutating func isWellFormed(_ block: UnsafeRawBufferPointer) -> Bool {
    var bytes = UnsafeBufferPointer(rebasing: block.bindMemory(to: UInt8.self)[...])
    if !carried.isEmpty {
      var whole = carried
      while whole.count < UTF8Judge.length(whole[0]), let next = bytes.first, next & 0xC0 == 0x80 {
        whole.append(next)
        bytes = UnsafeBufferPointer(rebasing: bytes[1...])
      }
      if bytes.isEmpty, whole.count < UTF8Judge.length(whole[0]) {
        carried = whole
        return true
      }
      if UTF8Form.length(at: 0, of: whole) != whole.count { return false }
      if whole == [0xEF, 0xBF, 0xBD] { hasReplacements = true }
      carried = []
    }
    let count = UTF8Judge.wholeCharacters(of: bytes)
    let text = UnsafeBufferPointer(rebasing: bytes[..<count])
    carried = Array(bytes[count...])
    let findings = UTF8Check.findings(text)
    if findings.mayHaveReplacements { hasReplacements = true }
    return findings.isWellFormed
  }

  /// The length of `bytes` without a character that begins in its last three and does not end there.
  private static func wholeCharacters(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      return length(byte) > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  /// Bytes of the character that begins so.
  private static func length(_ byte: UInt8) -> Int { byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1 }
}
