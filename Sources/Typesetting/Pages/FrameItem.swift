import Documents

/// Something that stands on a page; its point is the baseline's start for text, the top left corner for the rest.
public indirect enum FrameItem: Sendable, Hashable {
  case text(GlyphRun)
  /// A filled rectangle: rules of tables and of the official head.
  case rule(width: Length, height: Length, Colour, element: Int?)
  /// A QR code: `modules` × `modules` squares, dark ones as runs (row, first column, length).
  case code(side: Length, modules: Int, dark: [DarkRun], element: Int?)
  /// An area that opens an address; nothing is drawn.
  case link(url: String, width: Length, height: Length, element: Int?)
  /// An area that goes to a place of the same document, which its words name; nothing is drawn.
  case jump(page: Int, Point, words: String, width: Length, height: Length, element: Int?)
  /// Straight lines and curves, filled, drawn or both: bars, lines and axes of charts.
  case path(Path, element: Int?)
  case image(ImageData, width: Length, height: Length, element: Int?)
  /// Items turned by a quarter about the point, which is the origin of theirs: sideways tables, vertical lines.
  case turned([Frame.Placed], QuarterTurn)

  public struct DarkRun: Sendable, Hashable {
    public let row: Int
    public let column: Int
    public let length: Int

    public init(row: Int, column: Int, length: Int) {
      self.row = row
      self.column = column
      self.length = length
    }
  }
}
