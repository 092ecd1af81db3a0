import Campaigns

/// A quick look for a short value in a text.
enum ByteSearch {
  /// Whether the first character of the value stands in the text, in either width where it is of ASCII.
  static func mayHold(_ text: ByteText, beginningOf value: ByteText) -> Bool {
    var start = 0
    while start < value.count, value.start[start] <= 0x20 { start += 1 }
    guard start < value.count else { return false }
    let first = value.start[start]
    if first < 0x80 { return text.bytes.contains { $0 == first || $0 == 0xEF } }
    guard first >= 0xE0, first < 0xF0, start + 2 < value.count, text.count >= 3 else { return true }
    let (second, third) = (value.start[start + 1], value.start[start + 2])
    // The forms that are made narrow.
    if first == 0xEF || first == 0xE3 && second == 0x80 { return true }
    var at = 0
    while at + 2 < text.count {
      if text.start[at + 2] == third, text.start[at] == first, text.start[at + 1] == second { return true }
      at += 1
    }
    return false
  }
}
