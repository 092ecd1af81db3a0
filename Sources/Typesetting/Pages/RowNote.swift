/// A note that stands at the foot of the page on which its mark is.
struct RowNote {
  /// The mark's place among the items of its row.
  var item: Int
  /// Its lines; the first item of the first one is its number.
  var rows: [Row]
}
