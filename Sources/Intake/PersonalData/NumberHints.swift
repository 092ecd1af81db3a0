import Campaigns

/// Whether the digits of a text can be a number of a person: long enough, with few marks between them.
enum NumberHints {
  /// Fewer digits are no number of any kind: 5-301 behind the name of an estate is the shortest.
  static let leastDigits = 4
  /// The shortest number without a dash is a telephone's without its area code.
  private static let leastOfNumber = 7
  /// More marks between two digits part two numbers.
  private static let mostMarks = 3

  /// - Returns: false only where no digits are to be masked.
  static func mayHold(_ text: ByteText) -> Bool {
    let table = TextClasses.bytes
    var at = 0
    var digits = 0
    var marks = 0
    var dashes = 0
    while at < text.count {
      let value = text.character(&at)
      let classes = value < 1 << 16 ? TextClasses(rawValue: table[Int(value)]) : []
      if classes.contains(.digit) {
        if digits == 0 { dashes = 0 }
        digits += 1
        marks = 0
        if digits >= leastOfNumber || dashes >= 1 && digits >= leastDigits { return true }
      } else if classes.contains(.mark) {
        marks += 1
        if marks > mostMarks { digits = 0 }
        if digits > 0, value == 0x2D || value == 0xFF0D || value == 0x2013 || value == 0x2014 { dashes += 1 }
      } else {
        digits = 0
      }
    }
    return false
  }
}
