/// What stands on a page, in the order in which it is read: of columns beside each other one after another, though each strip
/// of the page holds a line of all of them.
struct PageItems {
  private var items: [Frame.Placed] = []
  /// Of the block of columns that is open: what stands in each column.
  private var open: (block: Int, columns: [[Frame.Placed]])?

  /// All of them; nothing may be added afterwards to a block of columns.
  mutating func take() -> [Frame.Placed] {
    close()
    return items
  }

  /// - Parameter columns: where the items of each column begin, of a strip of columns.
  mutating func add(_ more: [Frame.Placed], columns: Row.Columns?) {
    if let columns {
      if open?.block != columns.block {
        close()
        open = (columns.block, columns.starts.map { _ in [] })
      }
      let ends = columns.starts.dropFirst() + [more.count]
      for (column, range) in zip(columns.starts, ends).map({ $0..<$1 }).enumerated() {
        open?.columns[column] += more[range]
      }
    } else {
      close()
      items += more
    }
  }

  /// Adds what belongs to no text: rules.
  mutating func add(_ item: Frame.Placed) {
    if open == nil { items.append(item) } else { open?.columns[0].append(item) }
  }

  private mutating func close() {
    guard let columns = open?.columns else { return }
    open = nil
    items += columns.joined()
  }
}
