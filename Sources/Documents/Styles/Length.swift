/// A length on paper, kept in points (1 pt = 1/72 inch).
public struct Length: Sendable, Hashable, Comparable {
  public let points: Double

  public init(points: Double) { self.points = points }

  public static let zero = Length(points: 0)
  public static func points(_ value: Double) -> Length { Length(points: value) }
  public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  public var millimetres: Double { points * 25.4 / 72 }

  public static func < (left: Length, right: Length) -> Bool { left.points < right.points }
  public static func + (left: Length, right: Length) -> Length { Length(points: left.points + right.points) }
  public static func - (left: Length, right: Length) -> Length { Length(points: left.points - right.points) }
  public static func * (left: Length, right: Double) -> Length { Length(points: left.points * right) }
  public static func * (left: Double, right: Length) -> Length { right * left }
  public static func / (left: Length, right: Double) -> Length { Length(points: left.points / right) }
  public static func / (left: Length, right: Length) -> Double { left.points / right.points }
  public static prefix func - (length: Length) -> Length { Length(points: -length.points) }
}
