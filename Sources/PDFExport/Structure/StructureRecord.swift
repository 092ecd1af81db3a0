import Typesetting

/// An element as Cairo made it. The k-th record belongs to the k-th element of the file's structure tree, depth first;
/// by it the finishing attaches what Cairo cannot write.
struct StructureRecord: Sendable, Hashable {
  let role: StructureElement.Role
  /// Index in the document's elements; nil for a span or link that the drawing added.
  let element: Int?
  let alternative: String?
  /// The record of which this one is a further part: an element that was left and came again, as a cell does that goes
  /// on overleaf beside its neighbours. The finishing joins the two.
  let continues: Int?
}
