import Diagnostics

/// Why a file could not be had.
public struct FileProblem: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case missing
    case isFolder
    case tooLarge(size: Int, limit: Int)
    /// The system's own words for its error number.
    case unreadable(String)
  }

  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var diagnostic: Diagnostic {
    switch reason {
    case .missing: Diagnostic(.fileMissing, at: .file(path), ["path": path])
    case .isFolder: Diagnostic(.fileIsFolder, at: .file(path), ["path": path])
    case .tooLarge(let size, let limit):
      Diagnostic(.fileTooLarge, at: .file(path), ["path": path, "size": "\(size)", "limit": "\(limit)"])
    case .unreadable(let words): Diagnostic(.fileUnreadable, at: .file(path), ["path": path, "reason": words])
    }
  }
}
