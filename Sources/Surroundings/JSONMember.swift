/// A name of a JSON object with its value.
public struct JSONMember: Sendable, Hashable {
  public let name: String
  public let value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
