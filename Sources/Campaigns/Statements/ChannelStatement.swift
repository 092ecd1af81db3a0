/// A way by which suggestions came in, with a count where no rows exist.
public struct ChannelStatement: Sendable, Hashable {
  public let name: String
  public let count: Int?

  public init(name: String, count: Int? = nil) {
    self.name = name
    self.count = count
  }
}
