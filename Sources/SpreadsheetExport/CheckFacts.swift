import Campaigns

/// What the checking sheet says beside the figures themselves; gathered by whoever makes the outputs.
public struct CheckFacts: Sendable {
  /// What is still open.
  public struct Finding: Sendable {
    public let severity: String
    public let place: String
    public let message: String
    public let hint: String

    public init(severity: String, place: String, message: String, hint: String) {
      self.severity = severity
      self.place = place
      self.message = message
      self.hint = hint
    }
  }

  /// A kind of personal data that was masked.
  public struct Mask: Sendable {
    public let kind: String
    public let count: Int
    /// Where the first ones stand; never the data themselves.
    public let example: String

    public init(kind: String, count: Int, example: String) {
      self.kind = kind
      self.count = count
      self.example = example
    }
  }

  /// Where each figure is printed, as 第1页第5行.
  public let prints: [FigureID: [String]]
  public let findings: [Finding]
  public let masks: [Mask]

  public init(prints: [FigureID: [String]] = [:], findings: [Finding] = [], masks: [Mask] = []) {
    self.prints = prints
    self.findings = findings
    self.masks = masks
  }
}
