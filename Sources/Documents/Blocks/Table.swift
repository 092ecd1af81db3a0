/// A table whose header rows are repeated on each page that the table reaches.
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
    /// Share of the table's width; nil: found from the content.
    public let share: Double?

    public init(header: [Inline], alignment: Alignment = .start, share: Double? = nil) {
      self.header = header
      self.alignment = alignment
      self.share = share
    }
  }

  /// Printed above, centred; without 。at its end (GB/T 15834-2011, A.1).
  public let caption: [Inline]?
  public let columns: [Column]
  /// A row of heads above that of the columns, whose cells span them; none for a plain table.
  public let spanningHeader: [TableCell]
  public let rows: TableRows
  /// A note beneath, such as the base of the shares.
  public let note: [Inline]?
  /// On sideways pages of its own (GB/T 9704-2012, 8), with the headings directly before it. Within another block it
  /// stands upright in its place.
  public let isSideways: Bool
  /// Whether it does so too where its columns would be too narrow for their texts upright; rows that are fixed only.
  public let turnsIfWide: Bool

  public init(
    caption: [Inline]? = nil, columns: [Column], spanningHeader: [TableCell] = [], rows: TableRows,
    note: [Inline]? = nil, isSideways: Bool = false, turnsIfWide: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.spanningHeader = spanningHeader
    self.rows = rows
    self.note = note
    self.isSideways = isSideways
    self.turnsIfWide = turnsIfWide
  }

  /// The same table on other pages.
  public func standing(isSideways: Bool, turnsIfWide: Bool = false) -> Table {
    Table(
      caption: caption, columns: columns, spanningHeader: spanningHeader, rows: rows, note: note,
      isSideways: isSideways, turnsIfWide: turnsIfWide)
  }

  /// A plain table: rows of cells, each row as long as `columns`.
  public init(
    caption: [Inline]? = nil, columns: [Column], rows: [[[Inline]]], note: [Inline]? = nil, isSideways: Bool = false
  ) {
    self.init(
      caption: caption, columns: columns, rows: .fixed(rows.map { TableRow($0.map { TableCell($0) }) }), note: note,
      isSideways: isSideways)
  }
}
