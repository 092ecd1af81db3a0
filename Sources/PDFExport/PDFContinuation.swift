/// What the file of a volume has to know of those before it.
struct PDFContinuation {
  /// How many pages they have.
  let pages: Int
  let elements: CarriedElements
  let headings: [Outline.OpenHeading]
}
