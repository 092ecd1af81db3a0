/// Everything that the program learns from outside its arguments: files, settings of the environment, the clock's
/// stand-in. Tests give a world of their own.
///
/// Nothing here reads the clock: outputs must not depend on it.
public protocol World: Sendable {
  /// Opens a file for reading at any offset.
  func open(_ path: String) throws(FileProblem) -> any ReadableFile

  /// Names in a folder, sorted by their UTF-8 bytes; empty where there is no such folder.
  func list(_ folder: String) -> [String]

  func isFile(_ path: String) -> Bool
  func isFolder(_ path: String) -> Bool

  /// Whether others than its owner may read a file.
  func isOpenToOthers(_ path: String) -> Bool

  /// A variable of the environment, such as `SOURCE_DATE_EPOCH`.
  func setting(_ name: String) -> String?

  /// The path from the root on, without links where it leads to something; by which two paths are known to be one.
  func resolved(_ path: String) -> String
}

extension World {
  public func resolved(_ path: String) -> String { path }
  public func isOpenToOthers(_ path: String) -> Bool { false }

  /// The whole of a file, read once.
  /// - Parameter limit: the greatest size in bytes that is accepted.
  public func contents(of path: String, limit: Int = 64 << 20) throws(FileProblem) -> [UInt8] {
    let file = try open(path)
    guard file.size <= limit else { throw FileProblem(path: path, reason: .tooLarge(size: file.size, limit: limit)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    // A file may grow while it is read: stop at the size that was accepted.
    while bytes.count < file.size {
      let block = try file.read(at: bytes.count, count: min(1 << 20, file.size - bytes.count))
      if block.isEmpty { break }
      bytes += block
    }
    return bytes
  }
}
