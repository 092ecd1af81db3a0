/// A figure that is no submission: 参加人次 319人次.
public struct Fact: Sendable, Hashable {
  public let label: String
  public let value: Int
  public let unit: String

  public init(label: String, value: Int, unit: String) {
    self.label = label
    self.value = value
    self.unit = unit
  }
}
