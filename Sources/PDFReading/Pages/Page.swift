/// A page with what it inherits.
struct Page {
  /// Counted from 1.
  let number: Int
  let entries: [String: PDFObject]
}
