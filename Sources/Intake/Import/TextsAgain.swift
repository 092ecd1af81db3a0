import Diagnostics

/// Tells a table of which all texts stand in the tables before it, as those have that gather what others hold.
struct TextsAgain {
  /// Of a hundred texts, those that stand before at least; who gathers corrects a few.
  private static let least = 90
  /// Bytes of a text at least by which tables are known: 同意 is said by many.
  private static let shortest = 6
  /// Different texts by which a table is known at least.
  private static let leastTexts = 2

  /// By the number of what was said, the first table with it.
  private var first: [UInt64: Int] = [:]
  private var table = 0
  private var all = 0
  private var again = 0
  private var different: Set<UInt64> = []

  mutating func begin(_ table: Int) {
    self.table = table
    (all, again) = (0, 0)
    different = []
  }

  mutating func take(_ text: String, _ number: UInt64) {
    guard text.utf8.count >= TextsAgain.shortest else { return }
    all += 1
    if let before = first[number] {
      guard before != table else { return }
      again += 1
      if different.count < TextsAgain.leastTexts { different.insert(number) }
    } else {
      first[number] = table
    }
  }

  /// The finding of the table at hand, once it is whole.
  func finding(of table: ImportedTable) -> Diagnostic? {
    guard different.count >= TextsAgain.leastTexts, again * 100 >= all * TextsAgain.least else { return nil }
    return Diagnostic(
      .textsAgain, at: table.name.place(),
      ["sheet": table.name.sheet ?? table.name.origin.file, "all": "\(all)", "count": "\(again)"])
  }
}
