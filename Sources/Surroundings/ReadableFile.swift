/// A file opened for reading; closed when the last reference goes.
public protocol ReadableFile: Sendable {
  var path: String { get }
  /// Size in bytes when it was opened.
  var size: Int { get }
  /// Whether `path` names this file to the operating system too, so that a C library may map it by itself.
  var isOnDisk: Bool { get }
  /// Whether its size and the time of its last change are what they were when it was opened, for who reads it again. What has
  /// taken its name since is another file.
  var isUnchanged: Bool { get }
  /// Up to `count` bytes from `offset`; fewer at the end, none past it.
  func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8]
  /// Fills `room` with the bytes from `offset`, for who reads a file block by block.
  /// - Returns: how many came; fewer than there is room for at the end, none past it.
  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int
}

extension ReadableFile {
  public var isOnDisk: Bool { false }

  public var isUnchanged: Bool { true }

  public func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    let bytes = try read(at: offset, count: room.count)
    room.copyBytes(from: bytes)
    return bytes.count
  }
}
