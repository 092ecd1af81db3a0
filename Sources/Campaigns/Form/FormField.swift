/// A value that a field may have, with the word by which people choose it.
public struct FormChoice: Sendable, Hashable {
  /// As `campaign.yaml` has it.
  public let value: String
  public let words: FormWords

  public init(_ value: String, _ zh: String, _ en: String) {
    self.value = value
    words = FormWords(zh, en)
  }
}

/// What is filled into a field, and so what its cells look like.
public enum FormKind: Sendable, Hashable {
  case text
  /// A text of several lines, or long.
  case prose
  /// Several texts, one a line.
  case lines
  case count
  case share
  case flag
  case date
  /// A month, 2024-01, in a cell that stays text.
  case month
  /// Depth in a tree, from 1.
  case level
  /// One of these; nothing else.
  case choice([FormChoice])
  /// One of these, as a rule.
  case suggestion([FormChoice])
  /// The code or word of a disposition of the campaign's scale.
  case disposition
  /// The id of a group of the campaign.
  case groupID

  /// The choices that words are looked up in.
  public var choices: [FormChoice] {
    switch self {
    case .choice(let choices), .suggestion(let choices): choices
    case .flag: FormKind.yesAndNo
    default: []
    }
  }

  static let yesAndNo = [FormChoice("true", "是", "yes"), FormChoice("false", "否", "no")]
}

/// One field of the fill-in workbook: a line of a sheet of facts, or a column of a table.
public struct FormField: Sendable, Hashable {
  /// Of a fact its path in the campaign (`about.title`, `issuer[0].name`); of a table's column its name in an entry, where
  /// `items.label` is the name in an entry's own entries.
  public let path: String
  public let label: FormWords
  public let help: FormWords
  public let kind: FormKind
  public let isRequired: Bool
  /// Of the column of a table, in widths of a digit.
  public let width: Double

  init(
    _ path: String, _ zh: String, _ en: String, _ kind: FormKind, _ helpZh: String, _ helpEn: String,
    isRequired: Bool = false, width: Double = 16
  ) {
    self.path = path
    label = FormWords(zh, en)
    help = FormWords(helpZh, helpEn)
    self.kind = kind
    self.isRequired = isRequired
    self.width = width
  }

  /// A text.
  init(
    _ path: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, isRequired: Bool = false,
    width: Double = 16
  ) {
    self.init(path, zh, en, .text, helpZh, helpEn, isRequired: isRequired, width: width)
  }
}
