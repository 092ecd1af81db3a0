/// A list, numbered or not; an item may hold a list again.
public struct List: Sendable, Hashable {
  public enum Marker: Sendable, Hashable {
    /// The same mark before each item: — at the first level, · below.
    case bullet
    /// Numbers from `start`, as they stand at a level of the ladder 一、（一）1.（1）①, from 1 to 5.
    case ladder(level: Int, start: Int)
    /// 1. 1.1 1.1.1: decimal numbers through the levels.
    case decimal(start: Int)
  }

  public struct Item: Sendable, Hashable {
    /// Paragraphs and lists; the first paragraph begins beside the marker.
    public let blocks: [Block]

    public init(_ blocks: [Block]) { self.blocks = blocks }
  }

  public let marker: Marker
  public let items: [Item]

  public init(_ marker: Marker, _ items: [Item]) {
    self.marker = marker
    self.items = items
  }
}
