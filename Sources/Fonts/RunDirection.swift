/// In which direction a run of text is drawn.
public enum RunDirection: Sendable, Hashable {
  case leftToRight
  /// As Arabic letters are; brackets are mirrored (UAX #9, L4).
  case rightToLeft
}
