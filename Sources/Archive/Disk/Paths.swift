#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands in the file system; nothing is changed here.
enum Paths {
  enum Kind: Sendable, Hashable {
    case missing, file, folder
    /// A link, a device, a socket: nothing that belongs into an archive.
    case other
  }

  /// Of the path itself: a link is not followed.
  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    return kind(of: status)
  }

  /// The same, of a plain file with its size in bytes.
  static func kindAndSize(_ path: String) -> (kind: Kind, size: Int) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return (.missing, 0) }
    return (kind(of: status), Int(status.st_size))
  }

  /// In bytes; nil where there is no plain file.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, kind(of: status) == .file else { return nil }
    return Int(status.st_size)
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The names in a folder, hidden ones too, in the order of their bytes.
  /// - Throws: a name that is not UTF-8 is an error (`EILSEQ`), since nothing could list it.
  static func list(_ path: String) throws(DiskProblem) -> [String] {
    guard let stream = opendir(path) else { throw DiskProblem(path: path, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else { throw DiskProblem(path: path, code: EILSEQ) }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw DiskProblem(path: path, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// `.` for a bare name, `/` for what stands under the root.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without links and dots; nil where it is not there.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A whole file.
  /// - Parameter limit: in bytes; a longer file is an error (`EFBIG`).
  static func read(_ path: String, limit: Int = 256 << 20) throws(DiskProblem) -> [UInt8] {
    let file = try ReadFile(path)
    guard file.size <= limit else { throw DiskProblem(path: path, code: EFBIG) }
    return try file.bytes(at: 0, count: file.size)
  }
}
