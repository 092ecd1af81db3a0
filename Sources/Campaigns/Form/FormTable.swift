/// A table of the fill-in workbook: a list of the campaign, one entry a line.
public struct FormTable: Sendable, Hashable {
  /// How its lines become a field of the campaign.
  public enum Shape: Sendable, Hashable {
    /// A list of maps.
    case list
    /// Entries of a list whose first ones stand among the facts.
    case furtherEntries
    /// A list in a list under this name, by the column `level`.
    case tree(String)
    /// A list of maps, each with entries of its own under this name, a line each: the entry's own columns are filled in on its
    /// first line. `asMap`: the inner entries are a map by their labels.
    case entries(String, asMap: Bool)
    /// A map by the words of this column; of `scalar` the value is that column's alone.
    case map(key: String, scalar: String?)
    /// Names, or a map by their words where this column has a value.
    case names(key: String, value: String)
    /// A list of lists, each in a cell of this column.
    case lists(String)
    /// A list of maps, or of words where this column alone is filled in.
    case words(String)
  }

  /// Path of the field in the campaign.
  public let path: String
  public let title: FormWords
  public let about: FormWords
  public let shape: Shape
  public let fields: [FormField]
  /// The column whose head no other table has.
  public let anchor: String
  /// Empty lines that the workbook offers at least.
  public let lines: Int

  init(
    _ path: String, title: FormWords, about: FormWords, _ shape: Shape = .list, anchor: String, lines: Int = 4,
    _ fields: [FormField]
  ) {
    self.path = path
    self.title = title
    self.about = about
    self.shape = shape
    self.fields = fields
    self.anchor = anchor
    self.lines = lines
  }

  public func field(_ name: String) -> FormField? { fields.first { $0.path == name } }

  /// The columns of an entry itself, and those of its entries.
  public func isInner(_ field: FormField) -> Bool {
    if case .entries(let name, _) = shape { field.path.hasPrefix(name + ".") } else { false }
  }
}

/// Facts that stand together.
public struct FormFacts: Sendable, Hashable {
  public let title: FormWords
  public let fields: [FormField]

  init(_ zh: String, _ en: String, _ fields: [FormField]) {
    title = FormWords(zh, en)
    self.fields = fields
  }
}

/// A sheet of the fill-in workbook: facts, and tables below each other.
public struct FormSheet: Sendable, Hashable {
  public let name: FormWords
  public let title: FormWords
  public let about: FormWords
  public let facts: [FormFacts]
  public let tables: [FormTable]

  init(
    _ zh: String, _ en: String, title: FormWords, about: FormWords, facts: [FormFacts] = [], tables: [FormTable] = []
  ) {
    name = FormWords(zh, en)
    self.title = title
    self.about = about
    self.facts = facts
    self.tables = tables
  }
}
