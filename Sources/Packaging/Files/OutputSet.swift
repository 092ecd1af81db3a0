import Diagnostics

/// Files that are written all or not at all.
///
/// They are kept in memory until then; `OutputSeries` takes files one by one.
public struct OutputSet {
  private var files: [(path: String, bytes: [UInt8], isPrivate: Bool)] = []
  private let calls: FileCalls

  public init() { self.init(calls: .system) }

  init(calls: FileCalls) { self.calls = calls }

  /// The paths in the order in which they were added.
  public var paths: [String] { files.map(\.path) }

  /// - Parameters:
  ///   - path: of a file; a later one of the same path takes the place of the earlier.
  ///   - isPrivate: only the owner may read it (mode 0600), as a key.
  public mutating func add(_ path: String, _ bytes: [UInt8], isPrivate: Bool = false) {
    if let index = files.firstIndex(where: { $0.path == path }) {
      files[index] = (path, bytes, isPrivate)
    } else {
      files.append((path, bytes, isPrivate))
    }
  }

  /// - Throws: `output.disk-full` or `output.unwritable` with the path at fault.
  public func commit() throws(Failed) {
    let series = OutputSeries(calls: calls)
    for file in files { try series.write(file.path, file.bytes, isPrivate: file.isPrivate) }
    try series.commit()
  }
}
