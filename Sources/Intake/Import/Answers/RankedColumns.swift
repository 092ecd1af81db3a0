/// Columns of one question of which each has the place that one option was given: 1, 2, 3.
///
/// That they are a ranking shows in the rows: in each, the places are 1 to however many were placed, each once. A matrix of
/// scales has rows in which two columns agree, or which begin with another number.
struct RankedColumns {
  /// The cells of the columns.
  let cells: [Int]
  /// Whether the header says that the question is one of ranking.
  private let isNamed: Bool
  /// Rows with places.
  private var rows = 0
  /// Rows in which more than one option was placed.
  private var ordered = 0
  private var hasOthers = false

  init(cells: [Int], isNamed: Bool) {
    self.cells = cells
    self.isNamed = isNamed
  }

  /// Two columns of which one is 1 and the other 2 are as likely two answers; where nothing is said, three are asked for, in
  /// two rows.
  var isRanking: Bool { !hasOthers && ordered > 0 && (isNamed || (cells.count > 2 && rows > 1)) }

  /// - Parameter cell: what an option's cell of this row says, or nothing where it was not answered.
  mutating func take(_ cell: (Int) -> String) {
    if hasOthers { return }
    guard let order = RankedColumns.order(cells.map(cell)) else {
      hasOthers = true
      return
    }
    if !order.isEmpty { rows += 1 }
    if order.count > 1 { ordered += 1 }
  }

  /// Which of the options stand first, second, … in a row; nothing where its numbers are no places.
  static func order(_ places: [String]) -> [Int]? {
    var order = [Int?](repeating: nil, count: places.count)
    var count = 0
    for (option, place) in places.enumerated() {
      let text = place.trimmingWhiteSpace()
      // Options that were not placed.
      if text.isEmpty || text == "0" || AnswerWords.isNone(text) { continue }
      guard let number = Int(text), (1...order.count).contains(number), order[number - 1] == nil else { return nil }
      order[number - 1] = option
      count += 1
    }
    let placed = order.prefix(count).compactMap { $0 }
    return placed.count == count ? placed : nil
  }
}
