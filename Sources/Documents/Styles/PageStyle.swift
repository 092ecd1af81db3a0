/// The page, its text block and its grid.
public struct PageStyle: Sendable, Hashable {
  public let width: Length
  public let height: Length
  /// Left and top edge of the text block (订口, 天头).
  public let left: Length
  public let top: Length
  public let blockWidth: Length
  public let blockHeight: Length
  /// Cells a line and lines a page.
  public let columns: Int
  public let lines: Int

  public init(
    width: Length, height: Length, left: Length, top: Length, blockWidth: Length, blockHeight: Length, columns: Int,
    lines: Int
  ) {
    self.width = width
    self.height = height
    self.left = left
    self.top = top
    self.blockWidth = blockWidth
    self.blockHeight = blockHeight
    self.columns = columns
    self.lines = lines
  }

  /// Width of a cell of the grid: 156 mm / 28 = 15.79 pt on the standard page.
  public var cell: Length { blockWidth / Double(columns) }
  /// Distance of two lines: 225 mm / 22 = 28.99 pt on the standard page.
  public var pitch: Length { blockHeight / Double(lines) }

  /// The page as a reader holds it who has turned it by a quarter clockwise: the same margins around the same paper, as
  /// many whole cells and lines as the text block then holds. For sideways tables; GB/T 9704-2012, 8.
  public var sideways: PageStyle {
    PageStyle(
      width: height, height: width, left: height - top - blockHeight, top: left, blockWidth: blockHeight,
      blockHeight: blockWidth, columns: max(1, Int(blockHeight / cell + 0.001)),
      lines: max(1, Int(blockWidth / pitch + 0.001)))
  }

  /// A4 with 28/37 mm margins and a text block of 156 × 225 mm, 22 lines of 28 characters; GB/T 9704-2012, 5.2, 7.1.
  public static let official = PageStyle(
    width: .millimetres(210), height: .millimetres(297), left: .millimetres(28), top: .millimetres(37),
    blockWidth: .millimetres(156), blockHeight: .millimetres(225), columns: 28, lines: 22)
}
