import Campaigns
import Documents

/// The rows as a table, one row each; nothing is made before it is wanted.
struct SuggestionTable: Sendable {
  /// What stands in each column; a line with an absent field is left empty.
  let columns: [RowLine]
  /// Whether rows without released words are there too.
  let includesUnreleased: Bool

  func series(_ rows: PublicRows, _ values: RowValues) -> RowSeries {
    RowSeries(identity: includesUnreleased ? "all suggestions" : "suggestions", estimatedCount: rows.count) {
      let iterator = rows.makeIterator()
      return AnyIterator {
        while let row = iterator.next() {
          guard includesUnreleased || row.text != nil else { continue }
          return TableRow(columns.map { TableCell($0.inlines(for: row, values) ?? []) })
        }
        return nil
      }
    }
  }
}
