import Typesetting

/// Elements of a document of which one volume has seen the beginning and to which the next may still add: what was not
/// drawn yet, tables and lists that go on, and what holds them.
struct CarriedElements {
  /// Beside what was not drawn so many of the last elements are carried on, in case that they go on being drawn.
  static let recent = 1_000

  /// The number of the first element that comes anew.
  let next: Int
  /// Parents before children; parents are named by their numbers.
  private(set) var elements: [StructureElement] = []
  private var numbers: [Int] = []
  private var places: [Int: Int] = [:]

  init(next: Int = 0) { self.next = next }

  var count: Int { elements.count }

  mutating func append(_ element: StructureElement, number: Int) {
    places[number] = count
    elements.append(element)
    numbers.append(number)
  }

  /// Nil for an element that is not among them.
  func place(of number: Int) -> Int? { number < next ? places[number] : nil }

  /// The number of the element at a place; nil beyond the last.
  func number(at place: Int) -> Int? { place < numbers.count ? numbers[place] : nil }
}
