/// Is told how far a command has come: often, and from the thread that works, so that it should be quick.
public protocol ProgressReceiver: Sendable {
  func take(_ progress: ReportProgress)
}
