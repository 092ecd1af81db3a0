/// An object of a PDF file: ISO 32000-1, 7.3. A stream stands here as its dictionary.
enum PDFObject: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  /// Without its slash, escapes resolved.
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case reference(ObjectNumber)

  struct ObjectNumber: Sendable, Hashable {
    let number: Int32
    let generation: Int32
  }

  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  var bytes: [UInt8]? {
    if case .string(let bytes) = self { bytes } else { nil }
  }

  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .real(let value): Int(exactly: value.rounded())
    default: nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  var reference: ObjectNumber? {
    if case .reference(let number) = self { number } else { nil }
  }
}
