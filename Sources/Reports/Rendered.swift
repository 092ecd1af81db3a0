/// One output: what came of it, and its bytes where they go to standard output.
public struct Rendered {
  public let outcome: Outcome
  public let standardOutput: [UInt8]?
}
