/// A file that goes into a bag.
public struct PayloadFile: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A plain file of the file system, read while the bag is written.
    case file(String)
    case bytes([UInt8])
  }

  /// Below `data/`, as it was called where it came from.
  public let name: String
  public let content: Content

  public init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// Every plain file of a folder, in the order of their names.
  /// - Parameters:
  ///   - prefix: of their names in the bag, as `campaign/`.
  ///   - leavesOut: paths within the folder that stay behind.
  /// - Returns: the files; paths within the folder of what is neither file nor folder, and of files that but for their Unicode form
  ///   have the name of another.
  public static func all(
    in folder: String, prefix: String = "", leavesOut: (String) -> Bool = { _ in false }
  ) throws(DiskProblem) -> (files: [PayloadFile], strange: [String], clashing: [String]) {
    let listing = FolderListing(folder, leavesOut: leavesOut)
    if let problem = listing.problems.first { throw problem }
    return (listing.paths.map { PayloadFile(prefix + $0, .file(folder + "/" + $0)) }, listing.strange, listing.clashing)
  }
}
