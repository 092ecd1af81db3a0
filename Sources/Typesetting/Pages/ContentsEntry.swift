import Documents

/// A heading with the page on which it stands, for the contents.
struct ContentsEntry: Hashable {
  /// 1 to 4.
  let level: Int
  let inlines: [Inline]
  /// What is printed on the page.
  let number: String
  /// The page's place in the document, from 1, and the heading's on it.
  let page: Int
  let place: Point
  /// Of the volume that has the page, from 1.
  var volume = 1

  /// The same, some pages later.
  func moved(by pages: Int) -> ContentsEntry {
    ContentsEntry(
      level: level, inlines: inlines, number: number, page: page + pages, place: place, volume: volume)
  }
}
