/// A file opened for reading; closed when the last reference goes.
public protocol ReadableFile: Sendable {
  var path: String { get }
  /// Size in bytes when it was opened.
  var size: Int { get }
  /// Whether `path` names this file to the operating system too, so that a C library may map it by itself.
  var isOnDisk: Bool { get }
  /// Up to `count` bytes from `offset`; fewer at the end, none past it.
  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8]
}

extension ReadableFile {
  public var isOnDisk: Bool { false }
}
