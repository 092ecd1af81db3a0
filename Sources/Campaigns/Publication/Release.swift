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

    /// Those of the form, by their names.
    static let named: [(name: String, column: Column)] = [
      ("district", .district), ("name", .name), ("contact", .contact), ("submitter_kind", .submitterKind),
      ("signatories", .signatories), ("position", .position), ("handler", .handler), ("replied", .replied),
      (Publication.pseudonymColumn, .pseudonym),
    ]

    init(_ name: String) { self = Column.named.first { $0.name == name }?.column ?? .unknown(name) }
  }

  let level: PublishingLevel
  let columns: [Column]
  var style = MaskingStyle.usual
  /// Nil where rows are of a record, which was masked once.
  var privacy: (any RowPrivacy)?

  /// A name is personal data by its column: what the style leaves of it stays.
  func maskedName(_ name: String) -> String {
    if name.isEmpty { return "" }
    if let privacy, !privacy.isName(name) { return name }
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
