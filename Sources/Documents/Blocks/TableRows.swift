/// The rows of a table.
public enum TableRows: Sendable, Hashable {
  case fixed([TableRow])
  /// Made when they are wanted, for a table of all suggestions; no cell reaches into another row. Columns without a
  /// share take their width from the first rows.
  case series(RowSeries)
}
