import Diagnostics

/// The plain files of a folder, however deep, with their sizes; links and devices apart.
struct FolderListing {
  /// Deeper folders are refused: no path of the system reaches them.
  private static let depthLimit = 128

  /// Sizes in bytes by path within the folder.
  private(set) var sizes: [String: Int] = [:]
  /// Links, devices and the like.
  private(set) var strange: [String] = []
  private(set) var problems: [DiskProblem] = []
  /// Files whose names are those of others in another Unicode form; Swift's texts cannot tell them apart.
  private(set) var clashing: [String] = []

  /// - Parameter leavesOut: paths within the folder that are passed over, with all below them.
  init(_ folder: String, leavesOut: (String) -> Bool = { _ in false }) {
    walk(folder, prefix: "", depth: 0, leavesOut)
  }

  private mutating func walk(_ folder: String, prefix: String, depth: Int, _ leavesOut: (String) -> Bool) {
    let names: [String]
    do throws(DiskProblem) { names = try Paths.list(folder) } catch {
      problems.append(error)
      return
    }
    for name in names where !leavesOut(prefix + name) {
      let path = folder + "/" + name
      let found = Paths.kindAndSize(path)
      switch found.kind {
      case .file:
        if sizes.updateValue(found.size, forKey: prefix + name) != nil { clashing.append(prefix + name) }
      case .folder where depth < FolderListing.depthLimit:
        walk(path, prefix: prefix + name + "/", depth: depth + 1, leavesOut)
      case .missing: break
      case .folder, .other: strange.append(prefix + name)
      }
    }
  }

  /// In the order of their bytes.
  var paths: [String] { sizes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
