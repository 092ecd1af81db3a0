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

  /// The path with its folder resolved, which is there; two paths of one file have the same.
  static func place(of path: String) -> String {
    guard let real = realpath(folder(of: path), nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + (path.split(separator: "/").last ?? "")
  }

  /// Whether a path leads into a folder, or is it; neither need be there.
  static func isWithin(_ path: String, _ folder: String) -> Bool {
    let (one, other) = (real(path), real(folder))
    return one == other || one.hasPrefix(other + "/")
  }

  /// The path with as much of it resolved as is there.
  private static func real(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let folder = folder(of: path)
    guard folder != "", folder != path else { return path }
    let above = real(folder)
    return (above == "/" ? "" : above) + "/" + (path.split(separator: "/").last ?? "")
  }

  /// Whether both lead to one file that is there.
  static func areOne(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(path, &one) == 0, stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
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
