/// What kind of failure an error is; decides the exit code of the command.
public enum Failure: Sendable, Hashable {
  /// The work could not be done (an unwritable output, a full disk, a defect of ours): exit code 1.
  case failed
  /// The input is not as it must be: exit code 3.
  case badInput
  /// A character has no glyph in any font: exit code 4.
  case missingGlyph
  /// An archive or a bag is damaged: exit code 5.
  case damaged
  /// The command line is wrong: exit code 64.
  case usage
  /// The person stopped it: exit code 130.
  case stopped

  public var exitCode: Int32 {
    switch self {
    case .failed: 1
    case .badInput: 3
    case .missingGlyph: 4
    case .damaged: 5
    case .usage: 64
    case .stopped: 130
    }
  }
}
