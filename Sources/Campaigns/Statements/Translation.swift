/// The office's own words in a second language, for a notice in two.
///
/// Nothing is translated by the program. Figures are written as `{count}` and `{share}` (of the group), `{total}` and
/// `{submissions}`, so that both languages print the same ones.
public struct Translation: Sendable, Hashable {
  /// By their BCP 47 tags.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    case uyghur = "ug"
    /// In Arabic letters.
    case kazakh = "kk"
    case tibetan = "bo"
    case korean = "ko"
    case yi = "ii"
    case zhuang = "za"
    /// In Mongolian letters, in vertical lines.
    case mongolian = "mn"
    case english = "en"
  }

  public enum Arrangement: String, Sendable, Hashable, CaseIterable {
    /// Paragraph beside paragraph, in two columns.
    case beside
    /// The whole notice in the second language after the first.
    case below
  }

  /// A group's words.
  public struct Group: Sendable, Hashable {
    public let id: String
    public let heading: String?
    /// Paragraphs parted by line breaks.
    public let summary: String?

    public init(id: String, heading: String?, summary: String?) {
      self.id = id
      self.heading = heading
      self.summary = summary
    }
  }

  public let language: Language
  public let arrangement: Arrangement
  public let title: String?
  /// Nil: the sign-off stands in the first language alone.
  public let issuers: [String]
  /// The date of the notice in words of the language.
  public let date: String?
  public let lead: String?
  /// By the order of the campaign's sections.
  public let sections: [Section]
  public let groups: [Group]
  public let closing: String?

  public init(
    language: Language, arrangement: Arrangement = .beside, title: String? = nil, issuers: [String] = [],
    date: String? = nil, lead: String? = nil, sections: [Section] = [], groups: [Group] = [], closing: String? = nil
  ) {
    self.language = language
    self.arrangement = arrangement
    self.title = title
    self.issuers = issuers
    self.date = date
    self.lead = lead
    self.sections = sections
    self.groups = groups
    self.closing = closing
  }

  /// Vertical lines cannot stand beside horizontal ones.
  public var isBeside: Bool { arrangement == .beside && language != .mongolian }

  public func group(_ id: String) -> Group? { groups.first { $0.id == id } }

  /// The places of figures that a text may have: those of a group, and those of the campaign.
  public static let groupPlaceholders = ["count", "share"]
  public static let placeholders = ["total", "submissions"]

  /// The pieces of a text between its places, with the name of the place that follows each.
  public static func pieces(of text: String) -> [(text: String, placeholder: String?)] {
    var result: [(text: String, placeholder: String?)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    result.append((String(rest), nil))
    return result
  }
}
