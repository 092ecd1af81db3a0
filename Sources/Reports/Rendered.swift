/// One output: what came of it, and its bytes where they go to standard output.
public struct Rendered {
  public let outcome: Outcome
  public let standardOutput: [UInt8]?

  public init(outcome: Outcome, standardOutput: [UInt8]? = nil) {
    self.outcome = outcome
    self.standardOutput = standardOutput
  }
}
