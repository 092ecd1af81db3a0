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
    /// 提出人代号: see `RowPrivacy.pseudonym`.
    case pseudonym
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
      case Publication.pseudonymColumn: self = .pseudonym
      default: self = .unknown(name)
      }
    }
  }

  let level: PublishingLevel
  let columns: [Column]
  var style = MaskingStyle.usual
  /// Nil where rows are of a record, which was masked once.
  var privacy: (any RowPrivacy)?

  /// A name is personal data by its column: what the style leaves of it stays.
  func maskedName(_ name: String) -> String {
    if name.isEmpty { return "" }
    return MaskableText(name, spans: [PersonalDataSpan(range: 0..<name.unicodeScalars.count, kind: .name)]).masked(
      style)
  }

  /// A value of a column that Huizong does not know, with what is personal in it masked.
  func maskedValue(_ value: String) -> String {
    guard let privacy else { return value }
    return MaskableText(value, spans: privacy.spans(in: value)).masked(style)
  }

  static var maskedContact: ByteText { ByteText("****") }
}
