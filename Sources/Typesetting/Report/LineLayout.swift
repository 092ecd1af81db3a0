/// What was done to a line so that it fills its measure, for people who judge a setting. Lengths in points.
public struct LineLayout: Sendable, Hashable {
  /// How the last mark stands.
  public enum End: String, Sendable, Hashable {
    /// With its whole width, or no mark.
    case whole
    /// Its empty half is given up; GB/T 15834-2011, 5.1.10.
    case half
    /// Outside the measure; CLREQ 3.1.5.
    case hung
  }

  /// The line of the page's grid on which it begins, from 1.
  public internal(set) var line = 0
  public let text: String
  /// What marks and gaps gave together, beyond the half that two adjacent marks share.
  public let squeezed: Double
  /// What gaps were given together, and the most that one of them was given.
  public let stretched: Double
  public let widest: Double
  /// Characters that had no room at natural widths and were taken in (挤进), and such that had room and went down (推出).
  public let pushedIn: Int
  public let pushedOut: Int
  public let end: End
  /// Whether the paragraph would have ended with a line of one character (孤字); said of its last line.
  public let avoidsOrphan: Bool
  /// Whether all of its Han stand on cells, within 0.3 pt; nil off the grid and without Han.
  public let keepsCells: Bool?
  /// Faces that stand in for the preferred one.
  public let fallbackFaces: [String]
  /// How far it passes the measure.
  public let overfull: Double
  /// Whether it breaks a limit: passes the measure, does not reach it, or has gaps torn open.
  public let isBeyondLimits: Bool
}
