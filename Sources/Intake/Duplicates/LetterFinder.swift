import Campaigns
import Diagnostics

/// Finds the rows that say the same, and hears what a person says of them. Any number of rows in memory for some 80 bytes
/// each; what does not fit is in a file without a name.
struct LetterFinder {
  let rule: DuplicateRule
  /// Folder for the file.
  let temporary: String
  let places: PlaceIndex

  struct Result {
    let clusters: LetterClusters
    let log: DiagnosticLog
  }

  /// - Parameter limit: letters whose keys stay in memory.
  /// - Throws: where the rows cannot be read, or the disk is full.
  func find(in store: SpoolStore, keysInMemory limit: Int = BandSpill.memoryLimit) throws(Failed) -> Result {
    let plan = BandPlan(threshold: rule.threshold)
    var table = LetterTable(store)
    var spill = try BandSpill(bands: plan.bands, letters: store.count, folder: temporary, memoryLimit: limit)
    try table.fill(plan, into: &spill)
    var grouping = LetterGrouping(threshold: rule.threshold, plan, count: table.count)
    try grouping.group(&table, &spill)
    var rows = LetterRows(table, grouping)
    var choices = LetterChoices(rule: rule, places: places)
    try choices.apply(to: &rows, of: store)
    let measure = try LetterMeasure(rows, threshold: rule.threshold, store, folding: table.folding)
    let clusters = LetterClusters(
      rule: rule, rows: store.count,
      rows.clusters(
        { head, row in measure[row] ?? LetterFinder.member(row, head, table, grouping) },
        isShort: { table.letters[$0] == LetterTable.none || table.shorts[Int(table.letters[$0])] }))
    return Result(clusters: clusters, log: choices.log)
  }

  /// A row with the head that was found for it.
  private static func member(
    _ row: Int, _ head: Int, _ table: borrowing LetterTable, _ grouping: borrowing LetterGrouping
  ) -> LetterClusters.Member {
    let letter = table.letters[row]
    let isSame = letter == table.letters[head]
    return LetterClusters.Member(
      row: row + 1, bond: isSame ? .same : .near, similarity: isSame ? 10_000 : Int(grouping.similarities[Int(letter)]))
  }
}
