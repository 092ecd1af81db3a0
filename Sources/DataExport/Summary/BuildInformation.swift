/// What made the outputs, so that they can be made again.
public struct BuildInformation: Sendable, Hashable {
  public let program: String
  public let version: String
  /// The template of the notice and its version, where there is one.
  public let template: String?

  public init(program: String, version: String, template: String? = nil) {
    self.program = program
    self.version = version
    self.template = template
  }
}
