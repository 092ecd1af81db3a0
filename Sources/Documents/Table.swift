/// A table with one header row, repeated on each page that the table reaches.
public struct Table: Sendable, Hashable {
  public enum Alignment: Sendable, Hashable {
    case start
    case centre
    /// Numbers: units stand beneath units.
    case end
  }

  public struct Column: Sendable, Hashable {
    public let header: [Inline]
    public let alignment: Alignment

    public init(header: [Inline], alignment: Alignment = .start) {
      self.header = header
      self.alignment = alignment
    }
  }

  /// Printed above, centred; without 。at its end (GB/T 15834-2011, A.1).
  public let caption: [Inline]?
  public let columns: [Column]
  /// Each as long as `columns`.
  public let rows: [[[Inline]]]
  /// A note beneath, such as the base of the shares.
  public let note: [Inline]?

  public init(caption: [Inline]? = nil, columns: [Column], rows: [[[Inline]]], note: [Inline]? = nil) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.note = note
  }
}
