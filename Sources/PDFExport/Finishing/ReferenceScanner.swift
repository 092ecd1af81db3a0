/// Finds what an object refers to without parsing it: every `12 0 R`. One that stands inside a string is found too, which
/// keeps an object more and does no harm.
enum ReferenceScanner {
  static func references(in bytes: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var at = bytes.startIndex
    while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "R")) {
      at = mark + 1
      // Backwards: blank, 0, blank, digits.
      var back = mark - 1
      guard back - 2 >= bytes.startIndex, bytes[back] == 32, bytes[back - 1] == UInt8(ascii: "0"), bytes[back - 2] == 32
      else { continue }
      back -= 3
      var number = 0
      var scale = 1
      while back >= bytes.startIndex, (48...57).contains(bytes[back]), scale <= 1_000_000_000 {
        number += Int(bytes[back] - 48) * scale
        scale *= 10
        back -= 1
      }
      if scale > 1 { found.append(number) }
    }
    return found
  }
}
