/// A file opened for reading; closed when the last reference goes.
public protocol ReadableFile: Sendable {
  var path: String { get }
  /// Size in bytes when it was opened.
  var size: Int { get }
  /// Up to `count` bytes from `offset`; fewer at the end, none past it.
  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8]
}
