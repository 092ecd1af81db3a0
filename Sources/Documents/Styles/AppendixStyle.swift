/// How an appendix of suggestions is set: smaller type on a grid of its own in the same text block.
public struct AppendixStyle: Sendable, Hashable {
  public let text: TextStyle
  /// Characters a line and lines a page.
  public let columns: Int
  public let lines: Int

  public init(text: TextStyle, columns: Int, lines: Int) {
    self.text = text
    self.columns = columns
    self.lines = lines
  }

  /// 五号仿宋, 44 lines of 42 characters: half the pitch and two thirds of the cell of the body's grid, so that both grids
  /// meet.
  public static let official = AppendixStyle(text: TextStyle(.fangsong, TypeSize.five), columns: 42, lines: 44)
}
