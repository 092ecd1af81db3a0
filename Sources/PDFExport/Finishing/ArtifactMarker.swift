/// Marks as artifacts what a page's content draws outside of all marked content: ISO 32000-1, 14.8.2.2.
///
/// Reads the operators of ISO 32000-1, annex A; what draws is a path with its painting operator, a text object, an
/// XObject, a shading, an inline image. Graphics state between them stays outside, as Cairo wrote it.
struct ArtifactMarker {
  private enum Drawing {
    case path
    case text
    case single
  }

  private static let opening = Array("/Artifact BMC\n".utf8)
  private static let closing = Array("\nEMC".utf8)

  private let content: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  private var position = 0
  /// Up to where the content was taken over.
  private var copied = 0
  /// Where the operands of the next operator begin.
  private var operands: Int?
  private var depth = 0
  private var open: Drawing?

  private init(_ content: UnsafeBufferPointer<UInt8>) { self.content = content }

  /// The content with its artifacts marked; nil where there are none.
  static func marked(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var marker = ArtifactMarker(content)
    return marker.run()
  }

  private mutating func run() -> [UInt8]? {
    while position < content.count {
      let byte = content[position]
      if ArtifactMarker.isSpace(byte) {
        position += 1
        continue
      }
      let start = position
      if skipOperand(byte) {
        operands = operands ?? start
        continue
      }
      skipRegular()
      // A stray delimiter is no operator; it must not stop the reading.
      if position == start { position += 1 }
      see(UnsafeBufferPointer(rebasing: content[start..<position]), from: operands ?? start)
      operands = nil
    }
    guard copied > 0 else { return nil }
    copy(to: content.count)
    return result
  }

  // MARK: Operators

  private mutating func see(_ name: UnsafeBufferPointer<UInt8>, from start: Int) {
    if ArtifactMarker.isOne(name, "BDC", "BMC") {
      depth += 1
    } else if ArtifactMarker.isOne(name, "EMC") {
      depth -= 1
    } else if let drawing = open {
      if ArtifactMarker.ends(drawing, name) { close() }
    } else if depth == 0, let drawing = ArtifactMarker.drawing(name) {
      copy(to: start)
      result += ArtifactMarker.opening
      open = drawing
      if ArtifactMarker.isOne(name, "BI") { skipInlineImage() }
      if drawing == .single { close() }
    }
  }

  private mutating func close() {
    copy(to: position)
    result += ArtifactMarker.closing
    open = nil
  }

  private mutating func copy(to end: Int) {
    result.append(contentsOf: content[copied..<end])
    copied = end
  }

  private static func drawing(_ name: UnsafeBufferPointer<UInt8>) -> Drawing? {
    if isOne(name, "m", "re") { return .path }
    if isOne(name, "BT") { return .text }
    return isOne(name, "Do", "sh", "BI") ? .single : nil
  }

  private static func ends(_ drawing: Drawing, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch drawing {
    case .path: isOne(name, "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n")
    case .text: isOne(name, "ET")
    case .single: true
    }
  }

  private static func isOne(_ name: UnsafeBufferPointer<UInt8>, _ names: StaticString...) -> Bool {
    names.contains { candidate in
      candidate.utf8CodeUnitCount == name.count && name.indices.allSatisfy { candidate.utf8Start[$0] == name[$0] }
    }
  }

  // MARK: Operands

  /// Skips an operand at the position.
  /// - Returns: false where an operator stands there.
  private mutating func skipOperand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      if position + 1 < content.count, content[position + 1] == byte {
        position += 2
      } else {
        while position < content.count, content[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
      }
    case UInt8(ascii: "["), UInt8(ascii: "]"): position += 1
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): skipRegular()
    case UInt8(ascii: "%"):
      while position < content.count, content[position] != 10, content[position] != 13 { position += 1 }
    default: return false
    }
    return true
  }

  private mutating func skipRegular() {
    while position < content.count, !ArtifactMarker.isSpace(content[position]),
      !ArtifactMarker.isDelimiter(content[position])
    { position += 1 }
  }

  private mutating func skipString() {
    var parentheses = 0
    while position < content.count {
      switch content[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"): parentheses -= 1
      default: break
      }
      position += 1
      if parentheses == 0 { return }
    }
    position = min(position, content.count)
  }

  /// To behind the `EI` that stands between white space.
  private mutating func skipInlineImage() {
    while position + 2 < content.count {
      if ArtifactMarker.isSpace(content[position]), content[position + 1] == UInt8(ascii: "E"),
        content[position + 2] == UInt8(ascii: "I"),
        position + 3 >= content.count || ArtifactMarker.isSpace(content[position + 3])
      {
        position += 3
        return
      }
      position += 1
    }
    position = content.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
