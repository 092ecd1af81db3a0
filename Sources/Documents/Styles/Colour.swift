/// A colour of ink, in sRGB components from 0 to 1.
public struct Colour: Sendable, Hashable {
  public let red: Double
  public let green: Double
  public let blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public static let black = Colour(red: 0, green: 0, blue: 0)
  /// Red ink of Y80 M80 (GB/T 9704-2012, 6.2), as sRGB (230, 57, 43).
  public static let official = Colour(red: 230 / 255, green: 57 / 255, blue: 43 / 255)
}
