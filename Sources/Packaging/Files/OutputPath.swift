#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths of outputs as the file system takes them.
enum OutputPath {
  /// `.` for a bare name, `/` for what stands under the root.
  static func folder(of path: String) -> String {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
    guard let slash = rest.lastIndex(of: "/") else { return rest == "." ? "" : "." }
    if slash == rest.startIndex { return rest.count == 1 ? "" : "/" }
    return String(rest[..<slash])
  }

  /// The file itself where `path` is a link to one, so that the link stays.
  static func resolved(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
      return path
    }
    defer { free(real) }
    return String(cString: real)
  }
}
