/// Whose words a text is, and which paragraph or figure of the campaign it prints.
///
/// The kind decides what script conversion may touch (only the office's own words and the template's); the identity is a
/// path over ids, such as `group.leadership.summary`, by which a place on paper is traced back to the rows.
public struct TextSource: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The office's own prose: converted to the script of the notice.
    case office
    /// Words of the template: converted likewise.
    case template
    /// A title that was formed in the script of the locale: converted only where another script is asked for.
    case formed
    /// The office's own prose in a second language: never converted.
    case translation
    /// A citizen's words, quoted: never rewritten.
    case citizen
    /// A name of a person: never converted.
    case name
    /// A URL, an e-mail address, a document number, an id: never converted.
    case code
    /// A printed figure.
    case figure
  }

  public let kind: Kind
  public let identity: String?

  public init(_ kind: Kind, identity: String? = nil) {
    self.kind = kind
    self.identity = identity
  }

  public static let office = TextSource(.office)
  public static let template = TextSource(.template)

  public var isConvertible: Bool { kind == .office || kind == .template || kind == .formed }
}
