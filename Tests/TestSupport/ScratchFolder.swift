#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of a test's own, gone when the test lets go of it.
public final class ScratchFolder: Sendable {
  public let path: String

  /// - Parameter inMemory: on a file system that waits for no disk, where there is one.
  public init(inMemory: Bool = false) {
    let isThere = inMemory && access("/dev/shm", W_OK) == 0
    let base = isThere ? "/dev/shm" : getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/huizong-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? base
  }

  deinit { ScratchFolder.remove(path) }

  public func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  public func makeFolder(_ name: String) -> String {
    mkdir(file(name), 0o755)
    return file(name)
  }

  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) -> String {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress! + done, $0.count - done)
      }
      if count <= 0 { break }
      done += count
    }
    close(descriptor)
    return file(name)
  }

  /// Nil where there is no such file.
  public func read(_ name: String) -> [UInt8]? { ScratchFolder.read(file(name)) }

  public static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      result += buffer[..<count]
    }
    return result
  }

  /// Names in the folder, hidden ones too, sorted.
  public func names() -> [String] { ScratchFolder.names(in: path) }

  public static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
