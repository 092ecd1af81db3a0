import Diagnostics

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
  public let bags: Int
  public let ofBags: Int
  public let bytes: Int

  public init(bags: Int, ofBags: Int, bytes: Int) {
    self.bags = bags
    self.ofBags = ofBags
    self.bytes = bytes
  }
}
