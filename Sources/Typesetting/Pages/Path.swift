import Documents

/// A shape of straight lines and curves. Points count from the item's own.
public struct Path: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public let steps: [Step]
  public let fill: Colour?
  public let stroke: Stroke?

  /// A line's colour and width; `dash` are lengths drawn and left out in turn, empty for a whole line.
  public struct Stroke: Sendable, Hashable {
    public let colour: Colour
    public let width: Length
    public let dash: [Length]

    public init(colour: Colour, width: Length, dash: [Length] = []) {
      self.colour = colour
      self.width = width
      self.dash = dash
    }
  }

  public init(_ steps: [Step], fill: Colour? = nil, stroke: Stroke? = nil) {
    self.steps = steps
    self.fill = fill
    self.stroke = stroke
  }
}
