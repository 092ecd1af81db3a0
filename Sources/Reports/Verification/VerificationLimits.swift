/// What verifying a file may take. A record may have been made to take more; the clock decides only whether the work goes on,
/// never what comes of it.
public struct VerificationLimits: Sendable, Hashable {
  public let seconds: Int
  /// Of the process, in bytes.
  public let memory: Int

  /// - Parameters:
  ///   - fileSize: in bytes. Two passes over a notice take about a second and some megabytes for each of its own.
  ///   - seconds: nil: as many as a file of this size takes on a slow machine.
  public init(fileSize: Int, seconds: Int? = nil) {
    self.seconds = seconds ?? 60 + 10 * (fileSize >> 20)
    memory = 2 << 30 + 8 * fileSize
  }
}
