/// A chart of figures, drawn as vectors, in tones and patterns that differ on a black-and-white printer too.
public struct Chart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A horizontal bar for each category and series.
    case bar
    /// One bar for each category, its series one after another.
    case stackedBar
    /// A line through the categories (days), one for each series.
    case line
  }

  /// A value with what is printed beside it.
  public struct Value: Sendable, Hashable {
    public let amount: Double
    /// As the figure is printed elsewhere, with its identity.
    public let label: [Inline]

    public init(_ amount: Double, label: [Inline]) {
      self.amount = amount
      self.label = label
    }
  }

  public struct Series: Sendable, Hashable {
    public let name: [Inline]
    /// One for each category; nil where nothing is known.
    public let values: [Value?]

    public init(name: [Inline], values: [Value?]) {
      self.name = name
      self.values = values
    }
  }

  public let kind: Kind
  /// Printed above, centred.
  public let caption: [Inline]?
  /// What it shows, where no caption says it; said only.
  public let about: [Inline]?
  public let categories: [[Inline]]
  public let series: [Series]
  /// A note beneath, such as the base of the shares.
  public let note: [Inline]?

  public init(
    _ kind: Kind, caption: [Inline]? = nil, about: [Inline]? = nil, categories: [[Inline]], series: [Series],
    note: [Inline]? = nil
  ) {
    self.kind = kind
    self.caption = caption
    self.about = about
    self.categories = categories
    self.series = series
    self.note = note
  }
}
