#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes the folders that outputs need, and takes back those that it made.
struct FolderMaker {
  private var made: [String] = []
  /// Folders that only their owner may enter.
  private var closed: [String] = []

  /// Makes `path` and the folders above it that are not there.
  ///
  /// - Parameter isPrivate: only the owner may enter it (mode 0700), nor what is made below it later.
  mutating func make(_ path: String, isPrivate: Bool = false) throws(WriteProblem) {
    if isPrivate { closed.append(path) }
    var missing: [String] = []
    var at = path
    while !at.isEmpty, !FolderMaker.exists(at) {
      missing.append(at)
      at = OutputPath.folder(of: at)
    }
    for folder in missing.reversed() {
      let isClosed = closed.contains { folder == $0 || folder.hasPrefix($0 + "/") }
      if mkdir(folder, isClosed ? 0o700 : 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        throw WriteProblem(path: folder, code: errno)
      }
    }
  }

  /// Removes the folders that were made, innermost first; one that holds something by now stays.
  mutating func takeBack() {
    for folder in made.reversed() { rmdir(folder) }
    made = []
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}
