import Campaigns

/// Whether a text can hold personal data at all, told from its bytes. Most texts cannot, and need no closer look.
enum PersonalDataHints {
  /// Fewer digits make no number of a person: the shortest is a telephone's without its area code.
  private static let leastDigits = 7
  /// More marks between two digits part two numbers.
  private static let mostMarks = 3

  /// - Returns: false only where `PersonalDataFinder` finds nothing, but for what a campaign hides and what other columns say.
  static func mayHold(_ text: ByteText) -> Bool {
    let table = TextClasses.bytes
    let bytes = text.start
    let end = text.count
    var at = 0
    var digits = 0
    var marks = 0
    var dashes = 0
    var last: UInt32 = 0
    var lastClass: UInt8 = 0
    // Whether what was found before bears on the next character.
    var isWaiting = false
    var expectsName = false
    var mayHavePoint = false
    // What stands where a name is expected, and may be half a surname.
    var half: UInt32 = 0
    // Characters until which a number makes a door of the one before.
    var door = 0
    while at < end {
      let byte = bytes[at]
      var value = UInt32(byte)
      if byte < 0x80 {
        at += 1
      } else if byte >= 0xE0, byte < 0xF0, at + 2 < end {
        value = (UInt32(byte) & 0xF) << 12 | (UInt32(bytes[at + 1]) & 0x3F) << 6 | UInt32(bytes[at + 2]) & 0x3F
        at += 3
      } else if byte < 0xE0, byte >= 0xC0, at + 1 < end {
        value = (UInt32(byte) & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F
        at += 2
      } else {
        value = 0
        at += byte >= 0xF0 ? 4 : 1
      }
      let found = table[Int(value)]
      if isWaiting {
        if expectsName {
          if TextClasses.mayBeginName(value) { return true }
          expectsName = false
          // 居民阿依古丽·买买提 begins with any character.
          mayHavePoint = true
          half = value
        } else if half != 0 {
          if TextClasses.isDoubleSurname(half, value) { return true }
          half = 0
        }
        if door > 0 {
          door -= 1
          if found & (TextClasses.digit.rawValue | TextClasses.numeral.rawValue) != 0 { return true }
        }
        isWaiting = half != 0 || door > 0
      }
      // By far the most characters are nothing.
      if found == 0 {
        digits = 0
      } else if look(found, value, last, lastClass, &digits, &marks, &dashes, &door) {
        return true
      } else {
        if mayHavePoint, value == 0xB7 || value == 0x2022 || value == 0x30FB || value == 0x2027 { return true }
        if found & TextClasses.wordEnd.rawValue != 0, TextClasses.pair(last, value) == TextClasses.Pair.beforeName {
          expectsName = true
        }
        isWaiting = expectsName || door > 0 || half != 0
      }
      last = value
      lastClass = found
    }
    return false
  }

  @inline(__always)
  private static func look(
    _ found: UInt8, _ value: UInt32, _ last: UInt32, _ lastClass: UInt8, _ digits: inout Int, _ marks: inout Int,
    _ dashes: inout Int, _ door: inout Int
  ) -> Bool {
    let classes = TextClasses(rawValue: found)
    if classes.contains(.digit) {
      if digits == 0 { dashes = 0 }
      digits += 1
      marks = 0
      return digits >= leastDigits || dashes >= 2 && digits >= 5
    }
    if classes.contains(.mark) {
      marks += 1
      if marks > mostMarks { digits = 0 }
      if digits > 0, value == 0x2D || value == 0xFF0D || value == 0x2013 || value == 0x2014 { dashes += 1 }
      return false
    }
    digits = 0
    if classes.contains(.latin) { return true }
    if classes.contains(.door) {
      let before = TextClasses(rawValue: lastClass)
      if before.contains(.digit) || last == 0x20 || last == 0x3000 { return true }
      if before.contains(.numeral) {
        // 一楼 and 三栋 say no door of themselves: another number has to stand close behind.
        guard TextClasses.storeys.contains(value) else { return true }
        door = 4
      }
    }
    return TextClasses.pair(last, value) == TextClasses.Pair.sure
  }
}
