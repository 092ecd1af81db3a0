#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The world as the operating system shows it.
public struct SystemWorld: World {
  public init() {}

  public func open(_ path: String) throws(FileProblem) -> any ReadableFile {
    try SystemFile(path: path)
  }

  public func list(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func isFile(_ path: String) -> Bool { mode(of: path) == S_IFREG }
  public func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  public func setting(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  public func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  public func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & (S_IRGRP | S_IROTH) != 0
  }

  private func mode(of path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }
}
