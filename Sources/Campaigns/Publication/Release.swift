/// What of rows is released: whether their words are, and which columns.
struct Release: Sendable {
  /// A column that `public_columns:` names.
  enum Column: Sendable, Hashable {
    case district
    case name
    case contact
    case submitterKind
    case signatories
    case position
    case handler
    case replied
    /// One that Huizong does not know.
    case unknown(String)

    init(_ name: String) {
      switch name {
      case "district": self = .district
      case "name": self = .name
      case "contact": self = .contact
      case "submitter_kind": self = .submitterKind
      case "signatories": self = .signatories
      case "position": self = .position
      case "handler": self = .handler
      case "replied": self = .replied
      default: self = .unknown(name)
      }
    }
  }

  let level: PublishingLevel
  let columns: [Column]

  /// A name is personal data by its column: all but its first character is masked.
  static func maskedName(_ name: String) -> String {
    if name.isEmpty { return "" }
    return MaskableText(name, spans: [PersonalDataSpan(range: 0..<name.unicodeScalars.count, kind: .name)]).masked
  }

  static var maskedContact: ByteText { ByteText("****") }
}
