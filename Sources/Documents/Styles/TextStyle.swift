/// How characters look.
public struct TextStyle: Sendable, Hashable {
  public let typeface: Typeface
  public let size: Length
  public let colour: Colour

  public init(_ typeface: Typeface, _ size: Length, colour: Colour = .black) {
    self.typeface = typeface
    self.size = size
    self.colour = colour
  }
}
