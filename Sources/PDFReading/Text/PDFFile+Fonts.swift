import Diagnostics

extension PDFFile {
  /// Bytes of a map of characters, and how many widths of a font are taken.
  private static let mapLimit = 4 << 20
  private static let widthsLimit = 200_000

  /// Reads a font; what it lacks is left out, so that a damaged font gives U+FFFD instead of nothing.
  func readFont(_ entries: [String: PDFObject]) throws(Failed) -> PageFont {
    var toUnicode: CharacterMap?
    if let number = entries["ToUnicode"]?.reference { toUnicode = try map(number) }
    if try resolve(entries["Subtype"] ?? .null).name == "Type0" { return try compositeFont(entries, toUnicode) }
    let font = PageFont(coding: .simple(try encoding(entries["Encoding"])), toUnicode: toUnicode, isVertical: false)
    var scale = 1.0
    // The widths of a Type 3 font are in its own units: 9.6.5.
    if let matrix = try array(entries["FontMatrix"]), let first = try resolve(matrix.first ?? .null).number {
      scale = first * 1000
    }
    let descriptor = try dictionary(entries["FontDescriptor"]) ?? [:]
    font.defaultWidth = try resolve(descriptor["MissingWidth"] ?? .null).number ?? 500
    let first = try resolve(entries["FirstChar"] ?? .null).integer ?? 0
    for (offset, width) in (try array(entries["Widths"]) ?? []).prefix(256).enumerated() {
      guard let code = UInt8(exactly: first.clamped + offset), let width = try resolve(width).number else { continue }
      font.widths[UInt32(code)] = width * scale
    }
    return font
  }

  private func compositeFont(_ entries: [String: PDFObject], _ toUnicode: CharacterMap?) throws(Failed) -> PageFont {
    let descendant = try dictionary(try array(entries["DescendantFonts"])?.first) ?? [:]
    var coding = PageFont.Coding.identity
    var isVertical = false
    let encoding = entries["Encoding"] ?? .null
    if let name = try resolve(encoding).name {
      isVertical = name.hasSuffix("-V")
      if name.contains("UCS2") || name.contains("UTF16") { coding = .unicode }
    } else if let number = encoding.reference, let read = try map(number) {
      coding = .map(read)
      isVertical = read.isVertical
    }
    let font = PageFont(coding: coding, toUnicode: toUnicode, isVertical: isVertical)
    font.defaultWidth = try resolve(descendant["DW"] ?? .null).number ?? 1000
    if isVertical {
      // 9.7.4.3: DW2, by default 880 above and 1000 down.
      font.defaultWidth = try resolve(try array(descendant["DW2"])?.last ?? .null).number ?? -1000
    }
    try readWidths(try array(descendant["W"]) ?? [], into: font)
    return font
  }

  /// `c [w …]` and `first last w`: 9.7.4.3.
  private func readWidths(_ elements: [PDFObject], into font: PageFont) throws(Failed) {
    var index = 0
    while index + 1 < elements.count, font.widths.count < PDFFile.widthsLimit {
      guard let first = try resolve(elements[index]).integer, let start = UInt32(exactly: first) else { return }
      switch try resolve(elements[index + 1]) {
      case .array(let widths):
        for (offset, width) in widths.enumerated() {
          font.widths[start &+ UInt32(truncatingIfNeeded: offset)] = width.number
        }
        index += 2
      case let last:
        guard index + 2 < elements.count, let width = try resolve(elements[index + 2]).number,
          let end = last.integer.flatMap(UInt32.init(exactly:)), start <= end, end - start <= 0xFFFF
        else { return }
        for code in start...end { font.widths[code] = width }
        index += 3
      }
    }
  }

  private func encoding(_ entry: PDFObject?) throws(Failed) -> SimpleEncoding {
    let object = try resolve(entry ?? .null)
    guard case .dictionary(let entries) = object else { return SimpleEncoding(base: object.name, differences: [:]) }
    var differences: [UInt8: String] = [:]
    var code = 0
    for element in (try array(entries["Differences"]) ?? []).prefix(1024) {
      if let number = element.integer { code = number.clamped }
      if let name = element.name {
        if let byte = UInt8(exactly: code) { differences[byte] = name }
        code += 1
      }
    }
    return SimpleEncoding(base: try resolve(entries["BaseEncoding"] ?? .null).name, differences: differences)
  }

  /// A map that cannot be read is as good as none.
  private func map(_ number: PDFObject.ObjectNumber) throws(Failed) -> CharacterMap? {
    do {
      return CharacterMap(try contents(of: number, name: "CMap", limit: PDFFile.mapLimit))
    } catch {
      if error.log.count(of: .readingExhausted) > 0 { throw error }
      return nil
    }
  }
}

extension Int {
  /// Near enough to zero that sums do not overflow.
  fileprivate var clamped: Int { Swift.max(-(1 << 32), Swift.min(1 << 32, self)) }
}
