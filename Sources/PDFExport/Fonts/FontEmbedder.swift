import Diagnostics
import Fonts

/// Writes a face with the glyphs that were drawn: ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
struct FontEmbedder {
  let objects: PDFObjects
  let fonts: FontBook

  func embed(_ font: DrawnFont) throws(Failed) {
    let face = try fonts.embeddedFace(font.face, glyphs: font.glyphs)
    let file = objects.reserve()
    try objects.writeStream(file, face.bytes) { head in
      switch face.program {
      case .cff: head.write("/Subtype/CIDFontType0C")
      case .trueType:
        head.write("/Length1 ")
        head.write(face.bytes.count)
      }
    }
    let name = FontEmbedder.tag(of: face.bytes) + "+" + face.postScriptName
    let descriptor = objects.reserve()
    try objects.write(descriptor) { body in
      body.write("<</Type/FontDescriptor/FontName/")
      body.write(bytes: Array(name.utf8))
      // 4: the glyphs are not those of the Latin character set alone (9.8.2).
      body.write("/Flags 4/ItalicAngle 0/StemV 80/CapHeight 700/Ascent ")
      body.write(face.ascent)
      body.write("/Descent ")
      body.write(face.descent)
      body.write("/FontBBox[")
      for value in face.box {
        body.write(value)
        body.write(" ")
      }
      body.write(face.program == .cff ? "]/FontFile3 " : "]/FontFile2 ")
      body.write(reference: file)
      body.write(">>")
    }
    let numbers = try face.program == .trueType ? writeNumbers(face.numbers) : nil
    let glyphs = font.sorted
    let descendant = objects.reserve()
    try objects.write(descendant) { body in
      body.write("<</Type/Font/Subtype")
      body.write(face.program == .cff ? "/CIDFontType0" : "/CIDFontType2")
      if let numbers {
        body.write("/CIDToGIDMap ")
        body.write(reference: numbers)
      }
      body.write("/BaseFont/")
      body.write(bytes: Array(name.utf8))
      body.write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
      body.write(reference: descriptor)
      body.write("/DW 1000/W[")
      FontEmbedder.writeWidths(glyphs, to: &body)
      body.write("]>>")
    }
    let unicode = objects.reserve()
    try objects.writeStream(unicode, FontEmbedder.characterMap(glyphs))
    try objects.write(font.object) { body in
      body.write("<</Type/Font/Subtype/Type0/BaseFont/")
      body.write(bytes: Array(name.utf8))
      if face.program == .cff { body.write("-Identity-H") }
      body.write("/Encoding/Identity-H/DescendantFonts[")
      body.write(reference: descendant)
      body.write("]/ToUnicode ")
      body.write(reference: unicode)
      body.write(">>")
    }
  }

  /// Which glyph of the file each code is (9.7.4.2).
  private func writeNumbers(_ numbers: [UInt16]) throws(Failed) -> Int {
    let number = objects.reserve()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * numbers.count)
    for glyph in numbers {
      bytes.append(UInt8(glyph >> 8))
      bytes.append(UInt8(glyph & 0xFF))
    }
    try objects.writeStream(number, bytes)
    return number
  }

  /// Six letters that tell subsets of one face apart (9.6.4), from the bytes of this one.
  private static func tag(of bytes: [UInt8]) -> String {
    var identity = ContentIdentity()
    identity.update(bytes)
    var hash = identity.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
      hash /= 26
    }
    return tag
  }

  /// Widths other than that of the em (9.7.4.3), codes that follow each other together.
  private static func writeWidths(_ glyphs: [DrawnFont.Glyph], to body: inout PDFBytes) {
    var last: UInt16?
    for glyph in glyphs where glyph.width != 100_000 {
      if let code = last, code != .max, glyph.code == code + 1 {
        body.write(" ")
      } else {
        if last != nil { body.write("]") }
        body.write(Int(glyph.code))
        body.write("[")
      }
      body.write(thousandths: glyph.width * 10)
      last = glyph.code
    }
    if last != nil { body.write("]") }
  }

  private static func characterMap(_ glyphs: [DrawnFont.Glyph]) -> [UInt8] {
    var map = PDFBytes()
    map.write(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    // A block holds 100 lines at most (Adobe Technical Note 5411).
    for start in stride(from: 0, to: glyphs.count, by: 100) {
      let block = glyphs[start..<min(start + 100, glyphs.count)]
      map.write(block.count)
      map.write(" beginbfchar\n")
      for glyph in block {
        map.write("<")
        map.write(code: glyph.code)
        map.write("><")
        for unit in glyph.text.utf16 { map.write(code: unit) }
        map.write(">\n")
      }
      map.write("endbfchar\n")
    }
    map.write("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    return map.bytes
  }
}
