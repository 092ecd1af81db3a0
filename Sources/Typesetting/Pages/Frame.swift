import Documents

/// A finished page: what stands on it and where. Drawing it decides nothing.
public struct Frame: Sendable, Hashable {
  public struct Placed: Sendable, Hashable {
    public let point: Point
    public let item: FrameItem

    public init(_ point: Point, _ item: FrameItem) {
      self.point = point
      self.item = item
    }
  }

  public let width: Length
  public let height: Length
  /// In reading order, furniture last.
  public let items: [Placed]
  /// Where each printed identity stands: line of the page (from 1) by identity, in order of appearance.
  public let prints: [Print]
  /// The page's number as it is printed; nil where none is.
  public let number: String?

  /// The items without groups that are turned: what stands in those, in their places. Points of a group count from its
  /// own origin and in its own directions.
  public var leaves: [Placed] { items.contains(where: \.isGroup) ? items.flatMap(\.leaves) : items }

  public struct Print: Sendable, Hashable {
    public let identity: String
    public let line: Int

    public init(identity: String, line: Int) {
      self.identity = identity
      self.line = line
    }
  }

  public init(width: Length, height: Length, items: [Placed], prints: [Print], number: String? = nil) {
    self.width = width
    self.height = height
    self.items = items
    self.prints = prints
    self.number = number
  }
}

extension Frame.Placed {
  fileprivate var isGroup: Bool { if case .turned = item { true } else { false } }

  fileprivate var leaves: [Frame.Placed] {
    if case .turned(let items, _) = item { items.flatMap(\.leaves) } else { [self] }
  }
}
