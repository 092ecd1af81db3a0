#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers of cells as text.
enum PlainDecimal {
  /// The number with the fifteen digits that a cell shows at most: `7`, `0.1`, `1.5`, `1e+20`.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Reads what `<v>` holds (XML Schema's double); nil where it is no finite number.
  static func value(_ text: [UInt8]) -> Double? {
    let trimmed = text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    guard !trimmed.isEmpty, trimmed.count <= 64,
      trimmed.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
      let value = Double(String(decoding: trimmed, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }
}
