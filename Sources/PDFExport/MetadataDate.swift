/// A day as the dates of a file's metadata: midnight at +08:00, whatever the clock says.
struct MetadataDate {
  private let year: Int
  private let month: Int
  private let day: Int

  /// - Parameter text: `2020-06-18`; nil for any other form, and for a day that no month has.
  init?(day text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = MetadataDate.number(bytes[0..<4]), let month = MetadataDate.number(bytes[5..<7]),
      let day = MetadataDate.number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// `2020-06-18T00:00:00+08:00`
  var iso8601: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00+08:00" }

  /// `D:20200618000000+08'00'`, as ISO 32000-1, 7.9.4 has it.
  var pdf: String { "D:\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))000000+08'00'" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
