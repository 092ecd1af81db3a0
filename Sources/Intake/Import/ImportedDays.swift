import Diagnostics

/// The days of a table's column that could be read, and those that could not.
struct ImportedDays {
  private var read = 0
  private var unread = 0
  private var first: (value: String, place: Place)?

  mutating func addRead() { read += 1 }

  mutating func add(unread value: String, at place: () -> Place) {
    let value = value.trimmingWhiteSpace()
    if value.isEmpty { return }
    unread += 1
    if first == nil { first = (value, place()) }
  }

  /// One finding of a table, however many there are.
  var finding: Diagnostic? {
    guard let first else { return nil }
    return Diagnostic(
      .datesUnread, at: first.place,
      ["count": "\(unread)", "all": "\(read + unread)", "value": ColumnPlan.quoted(first.value)])
  }
}
