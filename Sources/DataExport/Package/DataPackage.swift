/// What a folder of CSV files holds: the data dictionary, by the Data Package standard (datapackage.org, version 2.0).
///
/// Names of the standard are kept; `unit`, `source`, `base`, `cells`, `audience` and `textGuard` are ours, as it allows.
public struct DataPackage: Sendable, Hashable {
  /// What stands in a column, or in one cell of a file that is no table.
  public struct Field: Sendable, Hashable {
    /// Of the standard's types (Table Schema, `type`).
    public enum Kind: String, Sendable, Hashable {
      case string
      case integer
      case number
      case date
      /// Now one, now another: of a sheet that is laid out to be read.
      case any
    }

    /// The head of a column; the letters of one where the file has no heads; the identity of a figure.
    public let name: String
    /// `C5` of a cell; nil of a column.
    public let cell: String?
    public let kind: Kind
    public let unit: String?
    /// What it means.
    public let meaning: String
    /// Where it comes from.
    public let source: String?
    /// The identity of the figure of which it is a share.
    public let base: String?

    public init(
      _ name: String, cell: String? = nil, _ kind: Kind, unit: String? = nil, meaning: String, source: String? = nil,
      base: String? = nil
    ) {
      self.name = name
      self.cell = cell
      self.kind = kind
      self.unit = unit
      self.meaning = meaning
      self.source = source
      self.base = base
    }
  }

  /// A file.
  public struct Resource: Sendable, Hashable {
    /// For programs: of `a` to `z`, digits and `-`.
    public let name: String
    /// In the folder.
    public let path: String
    public let title: String
    public let meaning: String
    /// Whether its first record is the heads of its columns.
    public let hasHeader: Bool
    public let fields: [Field]
    /// Figures that stand in single cells.
    public let cells: [Field]

    public init(
      name: String, path: String, title: String, meaning: String, hasHeader: Bool, fields: [Field], cells: [Field] = []
    ) {
      self.name = name
      self.path = path
      self.title = title
      self.meaning = meaning
      self.hasHeader = hasHeader
      self.fields = fields
      self.cells = cells
    }
  }

  /// How text is kept from being taken for a formula.
  public struct TextGuard: Sendable, Hashable {
    /// What stands in front of such a text once more.
    public let prefix: String
    /// Which texts have it: those that match this (ECMA-262) once the prefix is there.
    public let pattern: String
    public let meaning: String

    public init(prefix: String, pattern: String, meaning: String) {
      self.prefix = prefix
      self.pattern = pattern
      self.meaning = meaning
    }
  }

  public let title: String
  /// The offices that issue it.
  public let publishers: [String]
  /// YYYY-MM-DD, of which midnight in China counts.
  public let created: String
  /// Whether it is for the office alone.
  public let isInternal: Bool
  public let textGuard: TextGuard
  public let resources: [Resource]

  public init(
    title: String, publishers: [String], created: String, isInternal: Bool, textGuard: TextGuard,
    resources: [Resource]
  ) {
    self.title = title
    self.publishers = publishers
    self.created = created
    self.isInternal = isInternal
    self.textGuard = textGuard
    self.resources = resources
  }
}
