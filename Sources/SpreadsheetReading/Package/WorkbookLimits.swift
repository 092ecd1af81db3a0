/// What a workbook may ask of the machine.
public struct WorkbookLimits: Sendable {
  /// Bytes that a part may have when it is expanded, however small it is in the file.
  public var least = 128 << 20
  /// How many times its size in the file a part above that may have. Sheets of long texts are packed to a twelfth, sheets of
  /// nothing but styles to a fiftieth; deflate reaches a thousandth with what says nothing at all.
  public var ratio = 100
  /// Bytes of shared strings that are kept in memory; more go to a scratch file.
  public var memory = 16 << 20

  public init() {}

  static let sheets = 1_024
  /// Rows and columns of a sheet (ECMA-376 part 1, 18.3.1.73; Excel's own limits).
  static let rows = 1_048_576
  static let columns = 16_384
  /// Bytes of a cell's text: Excel keeps 32,767 UTF-16 units, other programs more.
  static let cellText = 1 << 20
  static let styles = 65_536
}
