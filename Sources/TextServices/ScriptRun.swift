/// A stretch of text in one script; offsets count scalars.
public struct ScriptRun: Sendable, Hashable {
  public let range: Range<Int>
  public let script: Script

  public init(range: Range<Int>, script: Script) {
    self.range = range
    self.script = script
  }
}
