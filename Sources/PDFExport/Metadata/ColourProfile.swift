/// The colours that the file's red, green and blue mean: sRGB (IEC 61966-2-1) as an ICC profile of version 2.1, made from
/// the standard's own figures.
enum ColourProfile {
  static let sRGB: [UInt8] = profile()

  /// Primaries and white as the standard gives them, adapted from D65 to D50 by Bradford's matrix, as ICC.1:2001-04 wants.
  private static let columns: [(tag: StaticString, xyz: [Double])] = [
    ("wtpt", [0.95045, 1, 1.08905]), ("rXYZ", [0.43607, 0.22249, 0.01392]), ("gXYZ", [0.38515, 0.71687, 0.09708]),
    ("bXYZ", [0.14307, 0.06061, 0.71410]),
  ]

  private static func profile() -> [UInt8] {
    var tags: [(tag: StaticString, data: [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")), ("cprt", text("No copyright, use freely")),
    ]
    for column in columns {
      tags.append((column.tag, signature("XYZ ") + word(0) + column.xyz.flatMap { fixed($0) }))
    }
    let curve = self.curve()
    for tag in ["rTRC", "gTRC", "bTRC"] as [StaticString] { tags.append((tag, curve)) }
    var table = word(UInt32(tags.count))
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    var curveOffset: Int?
    for tag in tags {
      // One curve serves all three.
      let isCurve = tag.data == curve
      let offset = isCurve ? curveOffset ?? start + data.count : start + data.count
      table += signature(tag.tag) + word(UInt32(offset)) + word(UInt32(tag.data.count))
      if isCurve, curveOffset != nil { continue }
      if isCurve { curveOffset = offset }
      data += tag.data
      while data.count % 4 != 0 { data.append(0) }
    }
    return header(size: start + data.count) + table + data
  }

  /// ICC.1:2001-04, 6.1.
  private static func header(size: Int) -> [UInt8] {
    var bytes = word(UInt32(size)) + word(0) + word(0x0210_0000)
    bytes += signature("mntr") + signature("RGB ") + signature("XYZ ")
    // 2000-01-01 00:00:00
    bytes += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    bytes += signature("acsp") + word(0) + word(0) + word(0) + word(0) + word(0) + word(0) + word(0)
    // The white of the connection space, D50.
    bytes += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
  }

  /// IEC 61966-2-1, 5.2: a straight piece near black, then a power of 2.4.
  private static func curve() -> [UInt8] {
    let count = 1024
    var bytes = signature("curv") + word(0) + word(UInt32(count))
    bytes.reserveCapacity(bytes.count + 2 * count)
    var root = 1.0
    for index in 0..<count {
      let value = Double(index) / Double(count - 1)
      let linear = value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, &root)
      let number = UInt16((linear * 65_535).rounded())
      bytes.append(UInt8(number >> 8))
      bytes.append(UInt8(number & 255))
    }
    return bytes
  }

  /// `base` to the power of 12/5, by the fifth root that Newton's method finds from that of the last value on: the same bits
  /// on every machine.
  private static func power(_ base: Double, _ root: inout Double) -> Double {
    while true {
      let fourth = root * root * root * root
      let step = (fourth * root - base) / (5 * fourth)
      root -= step
      // An error of 1e-9 is far below a unit of 1/65,535, and the step after this one is its square.
      if abs(step) < 1e-9 { break }
    }
    let square = root * root
    return square * square * square * square * square * square
  }

  private static func description(_ words: StaticString) -> [UInt8] {
    let ascii = signature(words) + [0]
    // No Unicode, no ScriptCode: their counts and the 67 bytes of the latter stay empty (6.5.17).
    return signature("desc") + word(0) + word(UInt32(ascii.count)) + ascii + word(0) + word(0)
      + [UInt8](repeating: 0, count: 3 + 67)
  }

  private static func text(_ words: StaticString) -> [UInt8] { signature("text") + word(0) + signature(words) + [0] }

  private static func signature(_ text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  /// s15Fixed16Number.
  private static func fixed(_ value: Double) -> [UInt8] { word(UInt32(bitPattern: Int32((value * 65_536).rounded()))) }
}
