import Diagnostics
import Synchronization

/// How an archive is worked in.
public struct ArchiveOptions: Sendable {
  public var disk: any ArchiveDisk = SystemDisk()
  /// How long to wait for another process, in seconds.
  public var patience = 600
  public var isCancelled: @Sendable () -> Bool = { false }
  /// Told what a person should hear before the end: that another process is waited for.
  public var notify: @Sendable (Diagnostic) -> Void = { _ in }
  /// Told how far the reading of bytes has come.
  public var progress: @Sendable (ArchiveProgress) -> Void = { _ in }

  public init() {}
}

/// How far a reading of bytes has come.
public struct ArchiveProgress: Sendable, Hashable {
  public enum Activity: Sendable, Hashable { case verifying, filing, copying }

  public let activity: Activity
  public let bags: Int
  /// 0 where bags are not counted.
  public let ofBags: Int
  public let bytes: Int

  public init(_ activity: Activity = .verifying, bags: Int = 0, ofBags: Int = 0, bytes: Int) {
    self.activity = activity
    self.bags = bags
    self.ofBags = ofBags
    self.bytes = bytes
  }
}

/// Counts bytes from several threads and tells the sum.
final class BytesRead: Sendable {
  private let sum = Atomic<Int>(0)
  private let activity: ArchiveProgress.Activity
  private let tell: @Sendable (ArchiveProgress) -> Void

  init(_ activity: ArchiveProgress.Activity, _ options: ArchiveOptions) {
    self.activity = activity
    tell = options.progress
  }

  func add(_ count: Int) { tell(ArchiveProgress(activity, bytes: sum.add(count, ordering: .relaxed).newValue)) }
}
