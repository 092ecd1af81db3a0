/// A value of JSON (RFC 8259). Members keep the order in which they are given.
public indirect enum JSONValue: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// `digits` divided by ten to the power `places`, so that 0.1 stays 0.1.
  case decimal(digits: Int, places: Int)
  case boolean(Bool)
  case null

  /// An object without the members that have no value.
  public static func object(known members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The first member of that name; nil of anything but an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
