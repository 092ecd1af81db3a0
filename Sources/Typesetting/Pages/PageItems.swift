/// What stands on a page, in the order in which it is read: of columns beside each other one after another, though each strip
/// of the page holds a line of all of them.
struct PageItems {
  private var items: [Frame.Placed] = []
  /// Of the block of columns that is open: what stands in each column.
  private var open: (block: Int, columns: [[Frame.Placed]])?
  /// Of the row that is added.
  private var columns: Row.Columns?
  private var count = 0

  /// All of them; nothing may be added afterwards to a block of columns.
  mutating func take() -> [Frame.Placed] {
    close()
    return items
  }

  /// What is added next stands in a row of its own.
  mutating func begin(_ row: Row) {
    columns = row.columns
    count = 0
    guard open?.block != columns?.block else { return }
    close()
    open = columns.map { ($0.block, $0.starts.map { _ in [] }) }
  }

  mutating func add(_ item: Frame.Placed) {
    guard let columns else { return items.append(item) }
    let column = columns.starts.lastIndex { $0 <= count } ?? 0
    open?.columns[column].append(item)
    count += 1
  }

  private mutating func close() {
    guard let columns = open?.columns else { return }
    open = nil
    items += columns.joined()
  }
}
