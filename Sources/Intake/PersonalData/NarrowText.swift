/// Scalars of a text with full-width forms of ASCII made narrow, one for one.
struct NarrowText {
  let scalars: [Unicode.Scalar]
  let hasDigits: Bool
  let hasLetters: Bool

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var hasDigits = false
    var hasLetters = false
    for scalar in text.unicodeScalars {
      var narrow = scalar
      if (0xFF01...0xFF5E).contains(scalar.value) {
        narrow = Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
      } else if scalar.value == 0x3000 {
        narrow = " "
      }
      if narrow.isDigit { hasDigits = true }
      if narrow.isLatin || narrow == "@" { hasLetters = true }
      // 微信, 维信 and the like need no letters of their own.
      if narrow == "微" { hasLetters = true }
      scalars.append(narrow)
    }
    self.scalars = scalars
    self.hasDigits = hasDigits
    self.hasLetters = hasLetters
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  /// 0 to 9; 10 for X.
  var digit: Int { isDigit ? Int(value - 0x30) : 10 }
}
