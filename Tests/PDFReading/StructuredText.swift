import Foundation

/// The characters of a page as mupdf tells them (`mutool draw -F stext`), without white space.
struct StructuredText {
  struct Character {
    let text: String
    let x: Double
    let y: Double
    let size: Double
    /// In degrees, counterclockwise.
    let angle: Double
  }

  private(set) var characters: [Character] = []

  init(_ xml: [UInt8]) {
    var size = 0.0
    var angle = 0.0
    for element in String(decoding: xml, as: UTF8.self).split(separator: "<") {
      if element.hasPrefix("line "), let direction = Self.attribute("dir", of: element) {
        let parts = direction.split(separator: " ").compactMap { Double($0) }
        if parts.count == 2 { angle = atan2(-parts[1], parts[0]) * 180 / .pi + 0 }
      } else if element.hasPrefix("font "), let value = Self.attribute("size", of: element).flatMap({ Double($0) }) {
        size = value
      } else if element.hasPrefix("char "), let text = Self.attribute("c", of: element),
        let x = Self.attribute("x", of: element).flatMap({ Double($0) }),
        let y = Self.attribute("y", of: element).flatMap({ Double($0) })
      {
        let bare = Self.unescaped(text).bare
        if !bare.isEmpty { characters.append(Character(text: bare, x: x, y: y, size: size, angle: angle)) }
      }
    }
  }

  /// mupdf reads what is drawn: of 朱** the stars, which other readers say as 某 (ISO 32000-1, 14.9.4).
  var sayingMaskedNames: [Character] {
    var said: [Character] = []
    var isInStars = false
    for character in characters {
      let isStar = character.text == "*"
      if !isStar {
        said.append(character)
      } else if !isInStars {
        said.append(
          Character(text: "某", x: character.x, y: character.y, size: character.size, angle: character.angle))
      }
      isInStars = isStar
    }
    return said
  }

  private static func attribute(_ name: String, of element: Substring) -> Substring? {
    guard let start = element.range(of: " \(name)=\"")?.upperBound,
      let end = element[start...].firstIndex(of: "\"")
    else { return nil }
    return element[start..<end]
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.first == "&", text.last == ";" else { return String(text) }
    let named = ["&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": "\"", "&apos;": "'"]
    if let character = named[String(text)] { return character }
    let scalar = UInt32(text.dropFirst(3).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
    return scalar.map { String($0) } ?? ""
  }
}

extension StringProtocol {
  /// Without white space, and without the marks of direction that poppler puts about text from right to left.
  var bare: String {
    var text = ""
    for scalar in unicodeScalars
    where !scalar.properties.isWhitespace && !(0x202A...0x202E).contains(scalar.value) {
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
