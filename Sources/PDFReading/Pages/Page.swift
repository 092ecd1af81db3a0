/// A page with what it inherits.
struct Page {
  /// Counted from 1.
  let number: Int
  let entries: [String: PDFObject]

  /// In points, upwards and to the right.
  struct Box {
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
  }
}
