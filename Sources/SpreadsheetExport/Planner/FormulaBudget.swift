/// How much the counting formulas of one sheet may have a spreadsheet program read.
///
/// COUNTIFS reads its ranges whole, and every change of a row's number makes all of them be computed again. A cross table of
/// 500 cells over a million rows is 1,000 million reads, some seconds in Excel and half a minute in LibreOffice; what would
/// take longer has its values without formulas. Totals keep theirs.
struct FormulaBudget {
  /// Cells of rows that the formulas may read at each computation.
  static let standard = FormulaBudget(reads: 1_000_000_000)

  private(set) var reads: Int

  /// - Parameters:
  ///   - formulas: how many a table has.
  ///   - each: cells that one of them reads.
  /// - Returns: whether all of them fit in what is left, which is then taken; a table has formulas in all cells or in none.
  mutating func take(_ formulas: Int, each: Int) -> Bool {
    let (need, overflows) = formulas.multipliedReportingOverflow(by: each)
    guard !overflows, need <= reads else { return false }
    reads -= need
    return true
  }
}
