/// A tag, a comment or a declaration in a page's source.
struct MarkupTag {
  /// In lower case; `!` for comments and declarations, `?` for instructions.
  let name: String
  let isClosing: Bool
  /// Where its attributes stand.
  let attributes: Range<Int>
  /// After its closing bracket.
  let end: Int

  /// A whole number that an attribute gives, `rowspan="2"` or `start=3`, of at most four digits.
  func number(of attribute: String, in scalars: [Unicode.Scalar]) -> Int? {
    let wanted = Array(attribute.unicodeScalars)
    var index = attributes.lowerBound
    while index + wanted.count < attributes.upperBound {
      guard MarkupTag.has(wanted, at: index, scalars), scalars[index - 1].isBlank || scalars[index - 1] == "\n" else {
        index += 1
        continue
      }
      index += wanted.count
      while index < attributes.upperBound, "= \"'".unicodeScalars.contains(scalars[index]) { index += 1 }
      let digits = scalars[index..<attributes.upperBound].prefix(5).prefix(while: \.isASCIIDigit)
      return digits.count < 5 ? Int(String(digits)) : nil
    }
    return nil
  }

  /// Whether `word`, in lower case, stands at `index` in letters of either case.
  static func has(_ word: [Unicode.Scalar], at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index + word.count <= scalars.count else { return false }
    for offset in word.indices {
      let scalar = scalars[index + offset]
      let isUpper = (0x41...0x5A).contains(scalar.value)
      guard scalar == word[offset] || (isUpper && scalar.value + 0x20 == word[offset].value) else { return false }
    }
    return true
  }
}
