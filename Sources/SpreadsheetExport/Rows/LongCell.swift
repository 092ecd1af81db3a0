/// A cell of a sheet of rows whose text goes on elsewhere.
public struct LongCell: Sendable, Hashable {
  /// Of the row, from 1.
  let row: Int
  let id: String
  let column: RowColumn
  let title: String
  /// UTF-16 units of the whole text.
  let length: Int
  /// Parts beyond the first.
  let parts: Int
}
