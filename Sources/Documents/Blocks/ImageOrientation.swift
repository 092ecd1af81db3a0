/// How the pixels of a picture lie in its file: a camera writes them as its sensor stood and says what was up. The numbers
/// are those of the tag Orientation of EXIF (JEITA CP-3451, 4.6.4 A).
public enum ImageOrientation: Int, Sendable, Hashable, CaseIterable {
  case upright = 1
  case mirrored
  case halfTurn
  case mirroredHalfTurn
  /// Mirrored about the diagonal from the upper left corner.
  case transposed
  /// To be turned by a quarter clockwise.
  case quarterTurn
  /// Mirrored about the other diagonal.
  case transverse
  /// To be turned by a quarter anticlockwise.
  case quarterTurnBack

  /// Whether what is a row in the file is a column on paper.
  public var swapsSides: Bool { rawValue > 4 }

  /// How a unit square with its origin at the lower left corner and y upwards is laid upon itself: x′ = ax + cy + e,
  /// y′ = bx + dy + f.
  public var matrix: (a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    switch self {
    case .upright: (1, 0, 0, 1, 0, 0)
    case .mirrored: (-1, 0, 0, 1, 1, 0)
    case .halfTurn: (-1, 0, 0, -1, 1, 1)
    case .mirroredHalfTurn: (1, 0, 0, -1, 0, 1)
    case .transposed: (0, -1, -1, 0, 1, 1)
    case .quarterTurn: (0, -1, 1, 0, 0, 1)
    case .transverse: (0, 1, 1, 0, 0, 0)
    case .quarterTurnBack: (0, 1, -1, 0, 1, 0)
    }
  }
}
